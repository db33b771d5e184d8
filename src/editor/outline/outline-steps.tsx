import { ChevronDown, ChevronUp } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { OutlineNode } from '#core';
import { useEditor } from '../session/editor-context.tsx';
import { STRINGS } from '../strings.ts';
import { Button, focusedElement, SearchInput } from '../ui/index.ts';
import { filterNodes, pageAround, stepsOf } from './nodes.ts';
import styles from './outline-pane.module.css';
import { OutlineTree } from './outline-tree.tsx';
import type { StepCommand } from './step-commands.ts';
import { useFilterKeys } from './use-filter-keys.ts';
import { type StepActions, useStepActions } from './use-step-actions.tsx';

const STEPS_ON_A_PAGE = 300;

/** About a second, in which the rows of a page are surely there. */
const MOST_FRAMES = 60;

/** The steps with their filter, a page of them at a time where there are thousands. */
export function OutlineSteps({
  outline,
  selected,
}: {
  readonly outline: readonly OutlineNode[];
  readonly selected: number | null;
}) {
  const { dispatch } = useEditor().editor;
  const root = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState('');
  const place = `${selected} ${filter}`;
  // Turning pages holds until another step is selected or another filter set.
  const [turned, setTurned] = useState<{ readonly to: number; readonly place: string } | null>(
    null,
  );
  const around = turned?.place === place ? turned.to : selected;
  const found = useMemo(() => filterNodes(outline, filter), [outline, filter]);
  const page = useMemo(() => pageAround(found, around, STEPS_ON_A_PAGE), [found, around]);
  const select = useCallback(
    (index: number) => dispatch({ type: 'step-selected', index }),
    [dispatch],
  );
  const actions = useRef<StepActions>(null);
  actions.current = useStepActions();
  const command = useCallback(
    (what: StepCommand, step: number) => actions.current?.command(what, step) ?? false,
    [],
  );
  const rowAt = (which: 'first' | 'last') => {
    const rows = root.current?.querySelectorAll<HTMLElement>('[role="row"]');
    return rows?.[which === 'first' ? 0 : rows.length - 1];
  };
  useFilterKeys(root, {
    onEnter: () => {
      const first = filter === '' ? undefined : stepsOf(page.nodes)[0]?.step;
      if (first !== undefined && first !== null) {
        select(first);
      }
    },
    onDown: () => rowAt('first')?.focus(),
  });
  const turn = (to: number, focus: 'first' | 'last') => {
    const before = rowAt('first');
    const pressed = focusedElement();
    // The tree makes its rows some frames after it was given them.
    const focusWhenTurned = (frames: number) =>
      requestAnimationFrame(() => {
        const focused = focusedElement();
        // The last page has no button to go on, and the focus stands nowhere; else the person moved on.
        if (focused !== pressed && focused !== document.body) {
          return;
        }
        const first = rowAt('first');
        if ((first === undefined || first === before) && frames > 0) {
          focusWhenTurned(frames - 1);
        } else {
          rowAt(focus)?.focus();
        }
      });
    setTurned({ to, place });
    focusWhenTurned(MOST_FRAMES);
  };
  const { previous, next } = page;
  return (
    <div ref={root} className={styles.steps}>
      {stepsOf(outline).length < 2 ? null : (
        <SearchInput
          className={styles.filter}
          label={STRINGS.panes.filterSteps}
          value={filter}
          onChange={setFilter}
        />
      )}
      <p role="status" className={styles.matches}>
        {filter.trim() === '' ? '' : STRINGS.panes.matchingSteps(stepsOf(found).length)}
      </p>
      <div className={styles.tree}>
        {previous === null ? null : (
          <Button
            size="small"
            variant="quiet"
            icon={<ChevronUp size={14} aria-hidden="true" />}
            onPress={() => turn(previous, 'last')}
          >
            {STRINGS.panes.earlierSteps(page.before)}
          </Button>
        )}
        <OutlineTree nodes={page.nodes} selected={selected} onSelect={select} onCommand={command} />
        {next === null ? null : (
          <Button
            size="small"
            variant="quiet"
            icon={<ChevronDown size={14} aria-hidden="true" />}
            onPress={() => turn(next, 'first')}
          >
            {STRINGS.panes.laterSteps(page.after)}
          </Button>
        )}
      </div>
    </div>
  );
}
