import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Infrastructure } from '#core';
import { type EditorSession, useEditorSession, useEditorState } from '../../editor/index.ts';
import type { Draft, DraftSettings } from '../drafts/draft.ts';
import { useConfigText } from '../http/queries.ts';
import { changedValues, scenariosOf } from './draft-settings.ts';

/** An editor that goes on where a draft stopped. */
export interface RestoredEditor {
  readonly editor: EditorSession;
  /** What the person chose; null takes what the document says. */
  readonly infrastructure: Infrastructure | null;
  readonly setInfrastructure: (infrastructure: Infrastructure | null) => void;
  /** What to keep beside the text. */
  readonly settings: DraftSettings;
}

/**
 * Opens the document as it was opened first and makes the draft's changes one undoable step, so that
 * the count of changed lines and the way back to the file survive a reload.
 */
export function useRestoredEditor({ summary, content }: Draft): RestoredEditor {
  const [scenarios] = useState(() => scenariosOf(content.settings));
  const config = useConfigText();
  const editor = useEditorSession({
    defaultValue: content.opened ?? content.text,
    fileName: summary.fileName,
    infrastructure: content.settings.infrastructure,
    scenarios,
    scenario: content.settings.scenario ?? undefined,
    config,
  });
  const { dispatch, setInfrastructure } = editor;
  const infrastructure = useEditorState(editor, (state) => state.infrastructure);
  const samples = useEditorState(editor, (state) => state.samples);
  const isRestored = useRef(false);
  useLayoutEffect(() => {
    if (isRestored.current) {
      return;
    }
    isRestored.current = true;
    if (content.opened !== null) {
      const edit = { range: { start: 0, end: content.opened.length }, text: content.text };
      dispatch({ type: 'yaml-typed', edits: [edit] });
    }
    if (content.selected !== null) {
      dispatch({ type: 'step-selected', index: content.selected });
    }
    // What is typed from here on is undone apart from the restored changes.
    dispatch({ type: 'field-left' });
  }, [content, dispatch]);
  const chosen = samples.current.id;
  const settings = useMemo(
    () => ({ infrastructure, scenario: chosen, values: changedValues(samples.scenarios) }),
    [infrastructure, chosen, samples.scenarios],
  );
  return useMemo(
    () => ({ editor, infrastructure, setInfrastructure, settings }),
    [editor, infrastructure, setInfrastructure, settings],
  );
}
