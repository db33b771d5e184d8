import { type RefObject, useEffect, useRef } from 'react';
import { commandOfKey, type StepCommand } from './step-commands.ts';

/**
 * Takes the keys of the step commands in the outline, before the tree's own use of arrow keys, and lets
 * the focus follow the step.
 */
export function useStepKeys(
  root: RefObject<HTMLElement | null>,
  selected: number | null,
  onCommand: (command: StepCommand, step: number) => boolean,
): void {
  const follows = useRef(false);
  useEffect(() => {
    const element = root.current;
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOfKey(event);
      const row = event.target instanceof Element ? event.target.closest('[role="row"]') : null;
      const step = /^step:(\d+)$/.exec(row?.getAttribute('data-key') ?? '')?.[1];
      if (command !== null && step !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        follows.current = onCommand(command, Number(step));
      }
    };
    element?.addEventListener('keydown', onKeyDown, true);
    return () => element?.removeEventListener('keydown', onKeyDown, true);
  }, [root, onCommand]);
  useEffect(() => {
    if (follows.current) {
      follows.current = false;
      root.current?.querySelector<HTMLElement>(`[data-key="step:${selected}"]`)?.focus();
    }
  });
}
