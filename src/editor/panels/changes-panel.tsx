import { ClipboardCopy, FileCheck, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { describeChanges, diffText, editsBetween, formatPatch } from '#core';
import type { EditorSession } from '../session/editor-store.ts';
import { useLateEditorState, wholeState } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { Button, EmptyState, useToast } from '../ui/index.ts';
import { ChangedWords } from './changed-words.tsx';
import styles from './changes-panel.module.css';
import { TextDiff } from './text-diff.tsx';
import { useCopyText } from './use-copy-text.ts';

/** What the panel of changes takes. */
export interface ChangesPanelProps {
  readonly editor: EditorSession;
  /** The file's name, for the patch. */
  readonly fileName: string;
  /** Called when a step was selected that the person wants to see, or nothing is left to see. */
  readonly onLeave: () => void;
}

/** What changed since the text was opened: in words, line by line, as a patch, and the way back. */
export function ChangesPanel({ editor, fileName, onLeave }: ChangesPanelProps) {
  const { dispatch } = editor;
  const { session, samples } = useLateEditorState(editor, wholeState);
  const { opened, text, definitions } = session;
  const { values } = samples.current;
  const toast = useToast();
  const copyText = useCopyText();
  const hunks = useMemo(() => diffText(opened, text), [opened, text]);
  const changes = useMemo(
    () => describeChanges(opened, text, definitions, values),
    [opened, text, definitions, values],
  );
  if (hunks.length === 0) {
    return (
      <div className={styles.none}>
        <EmptyState
          icon={<FileCheck size={18} strokeWidth={1.75} />}
          title={STRINGS.changes.none}
        />
      </div>
    );
  }
  const lines = hunks.flatMap((hunk) => hunk.lines);
  const undoAll = () => {
    dispatch({ type: 'edits-applied', edits: editsBetween(text, opened) });
    onLeave();
    toast({
      text: STRINGS.changes.undidAll,
      action: { label: STRINGS.panes.undo, run: () => dispatch({ type: 'undo' }) },
    });
  };
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <span className={styles.counts}>
          {STRINGS.changes.added(lines.filter(({ kind }) => kind === 'added').length)},{' '}
          {STRINGS.changes.removed(lines.filter(({ kind }) => kind === 'removed').length)}
        </span>
        <Button
          icon={<ClipboardCopy size={14} strokeWidth={1.75} aria-hidden="true" />}
          onPress={() => copyText(formatPatch(fileName, hunks), STRINGS.changes.copiedPatch)}
        >
          {STRINGS.changes.copyPatch}
        </Button>
        <Button icon={<Undo2 size={14} strokeWidth={1.75} aria-hidden="true" />} onPress={undoAll}>
          {STRINGS.changes.undoAll}
        </Button>
      </div>
      <div className={styles.sides}>
        <ChangedWords
          changes={changes}
          onGoToStep={(index) => {
            dispatch({ type: 'step-selected', index });
            onLeave();
          }}
        />
        <TextDiff hunks={hunks} />
      </div>
    </div>
  );
}
