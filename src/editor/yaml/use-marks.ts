import { useEffect, useRef } from 'react';
import { indexLines, type Problem, type Severity, type TextRange } from '#core';
import { toEditorRange } from './line-map.ts';
import { monaco } from './monaco.ts';
import styles from './yaml-pane.module.css';

const GLYPH: Record<Severity, string> = {
  error: styles.glyphError ?? '',
  warning: styles.glyphWarning ?? '',
  hint: styles.glyphHint ?? '',
};

const MARKS_AFTER_MS = 120;

function markerSeverity(severity: Severity): monaco.MarkerSeverity {
  const { Error: error, Warning: warning, Info: info } = monaco.MarkerSeverity;
  return { error, warning, hint: info }[severity];
}

/** Underlines the problems and puts their signs into the gutter. */
export function useProblemMarks(
  editor: monaco.editor.IStandaloneCodeEditor | null,
  text: string,
  problems: readonly Problem[],
): void {
  const glyphs = useRef<monaco.editor.IEditorDecorationsCollection>(null);
  useEffect(() => {
    const model = editor?.getModel();
    if (!editor || !model) {
      return;
    }
    // Monaco moves the marks with the text; drawing them anew can wait for a pause in the typing.
    const drawing = setTimeout(() => {
      if (model.isDisposed()) {
        return;
      }
      const lines = indexLines(text);
      const places = problems.map((problem) => ({
        problem,
        range: toEditorRange(text, lines, problem.range),
      }));
      monaco.editor.setModelMarkers(
        model,
        'waybill',
        places.map(({ problem, range }) => ({
          ...range,
          message: problem.message,
          code: problem.code,
          source: 'Waybill',
          severity: markerSeverity(problem.severity),
        })),
      );
      glyphs.current ??= editor.createDecorationsCollection();
      glyphs.current.set(
        places.map(({ problem, range }) => ({
          range: { ...range, endLineNumber: range.startLineNumber, endColumn: range.startColumn },
          options: {
            glyphMarginClassName: GLYPH[problem.severity],
            glyphMarginHoverMessage: { value: problem.message },
          },
        })),
      );
    }, MARKS_AFTER_MS);
    return () => clearTimeout(drawing);
  }, [editor, text, problems]);
}

/** Tints the lines of the field that the person is at. */
export function useLinkedLine(
  editor: monaco.editor.IStandaloneCodeEditor | null,
  text: string,
  range: TextRange | null,
  follow: boolean,
): void {
  const tint = useRef<monaco.editor.IEditorDecorationsCollection>(null);
  const place = useRef('');
  useEffect(() => {
    if (!editor) {
      return;
    }
    tint.current ??= editor.createDecorationsCollection();
    if (range === null) {
      tint.current.clear();
      return;
    }
    const where = toEditorRange(text, indexLines(text), range);
    tint.current.set([
      {
        range: where,
        options: {
          isWholeLine: true,
          className: styles.linked ?? null,
          marginClassName: styles.linkedMargin ?? null,
          overviewRuler: {
            color: getComputedStyle(editor.getContainerDomNode()).getPropertyValue('--wb-mark'),
            position: monaco.editor.OverviewRulerLane.Full,
          },
        },
      },
    ]);
    const moved = `${where.startLineNumber}` !== place.current;
    place.current = `${where.startLineNumber}`;
    if (follow && moved) {
      editor.revealRangeInCenterIfOutsideViewport(where, monaco.editor.ScrollType.Immediate);
    }
  }, [editor, text, range, follow]);
}
