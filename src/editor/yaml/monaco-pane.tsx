import { Editor } from '@monaco-editor/react';
import { useEffect, useState } from 'react';
import { indexLines } from '#core';
import { afterFrame } from '../session/after-frame.ts';
import { useEditor, useLinked } from '../session/editor-context.tsx';
import type { EditorSession } from '../session/editor-store.ts';
import { useEditorState } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { useToast } from '../ui/index.ts';
import { toEditorRange } from './line-map.ts';
import { LoadingPane } from './loading-pane.tsx';
import { LANGUAGE, monaco, prepareMonaco } from './monaco.ts';
import { OPTIONS } from './options.ts';
import { useAssist } from './use-assist.ts';
import { useCursor } from './use-cursor.ts';
import { useLinkedLine, useProblemMarks } from './use-marks.ts';
import { useQuickFixes } from './use-quick-fixes.ts';
import { useShadowPointer } from './use-shadow-pointer.ts';
import { LARGEST_TEXT, useTextSync } from './use-text-sync.ts';
import { useTheme } from './use-theme.ts';
import styles from './yaml-pane.module.css';

prepareMonaco();

/** The YAML in Monaco. Loaded on its own, after the form. */
export function MonacoPane({ theme }: { readonly theme: string }) {
  const { editor: owner, connectors, link } = useEditor();
  const [editor, setEditor] = useState<monaco.editor.IStandaloneCodeEditor | null>(null);
  const [host, setHost] = useState<HTMLElement | null>(null);
  const [firstText] = useState(() => owner.get().session.text);
  const toast = useToast();

  const monacoTheme = useTheme(host, theme);
  useShadowPointer(host);
  useTextSync({
    editor,
    owner,
    onTooLarge: (length) =>
      toast({ tone: 'error', text: STRINGS.panes.tooLarge((length / 1_048_576).toFixed(1)) }),
  });
  useProblemMarks(editor, owner);
  useQuickFixes(editor, owner);
  useAssist(editor, owner, connectors);
  useCursor({ editor, owner, onPlace: (key) => link(key, 'yaml') });
  useLinkedLine(editor, owner);
  useRevealLine(editor);
  useOwnUndo(editor, owner.dispatch);
  useSelectedStep(editor, owner);

  return (
    <div
      ref={setHost}
      className={styles.monaco}
      onPasteCapture={(event) => {
        const { length } = owner.get().session.text;
        const pasted = event.clipboardData.getData('text').length;
        if (pasted + length > LARGEST_TEXT && pasted > LARGEST_TEXT / 10) {
          const room = LARGEST_TEXT - length;
          if (pasted > LARGEST_TEXT || pasted > room + selectedLength(editor)) {
            event.preventDefault();
            event.stopPropagation();
            toast({ tone: 'error', text: STRINGS.panes.tooLarge((pasted / 1_048_576).toFixed(1)) });
          }
        }
      }}
    >
      <Editor
        defaultLanguage={LANGUAGE}
        theme={monacoTheme}
        defaultValue={firstText}
        options={OPTIONS}
        loading={<LoadingPane />}
        onMount={(mounted) => {
          mounted.getModel()?.updateOptions({
            bracketColorizationOptions: {
              enabled: false,
              independentColorPoolPerBracketType: false,
            },
          });
          setEditor(mounted);
        }}
      />
    </div>
  );
}

function selectedLength(editor: monaco.editor.IStandaloneCodeEditor | null): number {
  const model = editor?.getModel();
  const selection = editor?.getSelection();
  return model && selection ? model.getValueLengthInRange(selection) : 0;
}

/** Scrolls to another step when it is selected elsewhere; typing in a step moves nothing. */
function useSelectedStep(
  editor: monaco.editor.IStandaloneCodeEditor | null,
  owner: EditorSession,
): void {
  const selected = useEditorState(owner, ({ session }) => session.selected);
  useEffect(() => {
    const show = () => {
      const { text, outline } = owner.get().session;
      const start = selected === null ? undefined : outline.steps[selected]?.range.start;
      if (!editor || start === undefined || editor.hasTextFocus()) {
        return;
      }
      const { line } = indexLines(text).positionAt(start);
      const visible = editor.getVisibleRanges()[0];
      const isVisible =
        visible && visible.startLineNumber <= line && line <= visible.endLineNumber - 3;
      if (!isVisible) {
        editor.setScrollTop(Math.max(0, editor.getTopForLineNumber(line) - 24));
      }
    };
    // A press selects the step before it takes the focus from the pane.
    return afterFrame(show);
  }, [editor, owner, selected]);
}

/** Shows the line that a click elsewhere asked for. */
function useRevealLine(editor: monaco.editor.IStandaloneCodeEditor | null): void {
  const { editor: owner, grant } = useEditor();
  const { reveal } = useLinked();
  useEffect(() => {
    if (!editor || reveal === null || !grant(reveal, 'yaml')) {
      return;
    }
    const { text } = owner.get().session;
    if (reveal.range === null || reveal.target === 'field') {
      return;
    }
    const where = toEditorRange(text, indexLines(text), reveal.range);
    editor.revealRangeInCenterIfOutsideViewport(where, monaco.editor.ScrollType.Immediate);
    editor.setSelection({
      ...where,
      endLineNumber: where.startLineNumber,
      endColumn: where.startColumn,
    });
    if (reveal.target === 'line') {
      editor.focus();
    }
  }, [editor, owner, reveal, grant]);
}

/** One history for both panes: Monaco's own undo never runs. */
function useOwnUndo(
  editor: monaco.editor.IStandaloneCodeEditor | null,
  dispatch: (event: { readonly type: 'undo' | 'redo' }) => void,
): void {
  useEffect(() => {
    const keys = editor?.onKeyDown((event) => {
      const command = (event.ctrlKey || event.metaKey) && !event.altKey;
      const undo = command && event.keyCode === monaco.KeyCode.KeyZ && !event.shiftKey;
      const redo =
        command &&
        ((event.keyCode === monaco.KeyCode.KeyZ && event.shiftKey) ||
          event.keyCode === monaco.KeyCode.KeyY);
      if (undo || redo) {
        event.preventDefault();
        event.stopPropagation();
        dispatch({ type: undo ? 'undo' : 'redo' });
      }
    });
    return () => keys?.dispose();
  }, [editor, dispatch]);
}
