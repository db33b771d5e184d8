import { Editor } from '@monaco-editor/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { indexLines, parsePath } from '#core';
import { useEditor } from '../session/editor-context.tsx';
import { STRINGS } from '../strings.ts';
import { useToast } from '../ui/index.ts';
import { toEditorRange } from './line-map.ts';
import { LoadingPane } from './loading-pane.tsx';
import { LANGUAGE, monaco, prepareMonaco } from './monaco.ts';
import { OPTIONS } from './options.ts';
import { useCursor } from './use-cursor.ts';
import { useLinkedLine, useProblemMarks } from './use-marks.ts';
import { LARGEST_TEXT, useTextSync } from './use-text-sync.ts';
import { useTheme } from './use-theme.ts';
import styles from './yaml-pane.module.css';

prepareMonaco();

/** The YAML in Monaco. Loaded on its own, after the form. */
export function MonacoPane({ theme }: { readonly theme: string }) {
  const { editor: owner, linked, linkedBy, link } = useEditor();
  const { session, view, dispatch } = owner;
  const [editor, setEditor] = useState<monaco.editor.IStandaloneCodeEditor | null>(null);
  const [host, setHost] = useState<HTMLElement | null>(null);
  const [firstText] = useState(session.text);
  const toast = useToast();

  const monacoTheme = useTheme(host, theme);
  useTextSync({
    editor,
    session,
    dispatch,
    onTooLarge: (length) =>
      toast({ tone: 'error', text: STRINGS.panes.tooLarge((length / 1_048_576).toFixed(1)) }),
  });
  useProblemMarks(editor, session.text, view.problems);
  useCursor({ editor, session, dispatch, onPlace: (key) => link(key, 'yaml') });
  const range = useMemo(() => {
    const path = linked === null ? null : parsePath(linked);
    const { step } = session;
    return path === null || step === null ? null : (step.valueRange(path) ?? step.keyRange(path));
  }, [linked, session]);
  useLinkedLine(editor, session.text, range, linkedBy === 'form');
  useRevealLine(editor);
  useOwnUndo(editor, dispatch);

  const { selected } = session;
  const stepStart = selected === null ? undefined : session.outline.steps[selected]?.range.start;
  useEffect(() => {
    if (editor && stepStart !== undefined && selected !== null && !editor.hasTextFocus()) {
      const model = editor.getModel();
      if (model) {
        const where = indexLines(session.text).positionAt(stepStart);
        const visible = editor.getVisibleRanges()[0];
        const inside =
          visible &&
          visible.startLineNumber <= where.line &&
          where.line <= visible.endLineNumber - 3;
        if (!inside) {
          editor.setScrollTop(Math.max(0, editor.getTopForLineNumber(where.line) - 24));
        }
      }
    }
    // Only another step moves the view, not typing in the same one.
    // The text and the start are read as they are then.
  }, [editor, selected, stepStart, session.text]);

  return (
    <div
      ref={setHost}
      className={styles.monaco}
      onPasteCapture={(event) => {
        const pasted = event.clipboardData.getData('text').length;
        if (pasted + session.text.length > LARGEST_TEXT && pasted > LARGEST_TEXT / 10) {
          const room = LARGEST_TEXT - session.text.length;
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

/** Shows the line that a click elsewhere asked for. */
function useRevealLine(editor: monaco.editor.IStandaloneCodeEditor | null): void {
  const { reveal, editor: owner } = useEditor();
  const text = owner.session.text;
  const granted = useRef<typeof reveal>(null);
  useEffect(() => {
    if (!editor || reveal === granted.current) {
      return;
    }
    // A wish is granted once; later texts do not repeat it.
    granted.current = reveal;
    if (reveal === null || reveal.range === null || reveal.target === 'field') {
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
  }, [editor, reveal, text]);
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
