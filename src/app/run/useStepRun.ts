import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type EditorSession, useEditorState } from '../../editor/index.ts';
import { useStartRun } from '../http/queries.ts';
import { newId } from '../shared/new-id.ts';
import { latestRequestOf, rememberRequest } from './requests.ts';
import { stepNumber } from './run-setup.ts';
import { type RunSetup, useRunSetup } from './useRunSetup.ts';

/** Running the selected step of a draft. */
export interface StepRun {
  readonly setup: RunSetup;
  /** Id of the run to show; null before the first. */
  readonly current: string | null;
  readonly canStart: boolean;
  readonly isStarting: boolean;
  readonly failure: Error | null;
  /** Gives the id of the started run; null when it could not be started. */
  readonly start: () => Promise<string | null>;
}

/** Starts runs of a draft and remembers the latest, also over a reload. */
export function useStepRun(
  editor: EditorSession,
  draft: { readonly id: string; readonly fileName: string },
): StepRun {
  const setup = useRunSetup(editor);
  const { mutateAsync, isPending, error } = useStartRun();
  const [current, setCurrent] = useState<string | null>(null);
  // What the latest refusal was about; it says nothing of a text that was changed since.
  const [refused, setRefused] = useState<string | null>(null);
  // The key of the latest press whose answer was lost, with what was asked for.
  const pressed = useRef<{ readonly asked: string; readonly key: string } | null>(null);

  useEffect(() => {
    let isWanted = true;
    void latestRequestOf(draft.id).then((request) => {
      if (isWanted && request) {
        setCurrent((shown) => shown ?? request.run);
      }
    });
    return () => {
      isWanted = false;
    };
  }, [draft.id]);

  const { codebase, engine, obstacle, server, judge } = setup;
  const isSelected = useEditorState(editor, ({ session }) => session.selected !== null);
  const canStart = server === 'there' && obstacle === null && isSelected && !isPending;

  const start = useCallback(async (): Promise<string | null> => {
    const { session, view, samples } = editor.get();
    const { selected } = session;
    // Judged now: what is shown may be as old as the latest pause in the typing.
    const isReady = server === 'there' && !isPending && judge() === null;
    if (!isReady || codebase === null || engine === null || selected === null) {
      return null;
    }
    const body = {
      yaml: session.text,
      step: stepNumber(selected),
      infrastructure: view.infrastructure,
      engine: engine.engine,
      values: { ...samples.current.values },
      codebase: codebase.id,
    };
    const asked = JSON.stringify(body);
    const key = pressed.current?.asked === asked ? pressed.current.key : newId();
    pressed.current = { asked, key };
    try {
      const run = await mutateAsync({ ...body, idempotencyKey: key });
      pressed.current = null;
      setCurrent(run.id);
      await rememberRequest({
        run: run.id,
        draft: draft.id,
        fileName: draft.fileName,
        at: Date.now(),
        body,
      });
      return run.id;
    } catch {
      // The mutation holds the failure, and the panel shows it.
      setRefused(session.text);
      return null;
    }
  }, [server, isPending, codebase, engine, editor, judge, mutateAsync, draft.id, draft.fileName]);

  const isRefused = useEditorState(editor, ({ session }) => session.text === refused);
  const failure = isRefused ? error : null;
  return useMemo(
    () => ({ setup, current, canStart, isStarting: isPending, failure, start }),
    [setup, current, canStart, isPending, failure, start],
  );
}
