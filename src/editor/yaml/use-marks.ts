import { useEffect, useRef } from 'react';
import {
  indexLines,
  type Problem,
  parsePath,
  type Session,
  type Severity,
  type TextRange,
} from '#core';
import { useLinked } from '../session/editor-context.tsx';
import type { EditorSession } from '../session/editor-store.ts';
import { toEditorRange } from './line-map.ts';
import { monaco } from './monaco.ts';
import styles from './yaml-pane.module.css';

const GLYPH: Record<Severity, string> = {
  error: styles.glyphError ?? '',
  warning: styles.glyphWarning ?? '',
  hint: styles.glyphHint ?? '',
};

const MARKS_AFTER_MS = 120;

/** How many problems are marked on a line: a whole file on one line may have thousands, which Monaco can't draw. */
const MOST_ON_A_LINE = 50;

function markerSeverity(severity: Severity): monaco.MarkerSeverity {
  const { Error: error, Warning: warning, Info: info } = monaco.MarkerSeverity;
  return { error, warning, hint: info }[severity];
}

/** Draws anew when the typing pauses: until then Monaco moves the marks with the text. */
function afterTyping(owner: EditorSession, draw: () => void): () => void {
  let drawing: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = owner.subscribe(() => {
    clearTimeout(drawing);
    drawing = setTimeout(draw, MARKS_AFTER_MS);
  });
  return () => {
    clearTimeout(drawing);
    unsubscribe();
  };
}

/** Underlines the problems and puts their signs into the gutter. */
export function useProblemMarks(
  editor: monaco.editor.IStandaloneCodeEditor | null,
  owner: EditorSession,
): void {
  const glyphs = useRef<monaco.editor.IEditorDecorationsCollection>(null);
  useEffect(() => {
    const model = editor?.getModel();
    if (!editor || !model) {
      return;
    }
    const draw = () => {
      if (model.isDisposed()) {
        return;
      }
      const { session, view } = owner.get();
      const byLine = placesByLine(session.text, view.problems);
      const places = [...byLine.values()].flat();
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
      glyphs.current.set([...byLine].map(([line, onLine]) => signOf(line, onLine)));
    };
    draw();
    return afterTyping(owner, draw);
  }, [editor, owner]);
}

/** A problem and where Monaco shows it. */
interface PlacedProblem {
  readonly problem: Problem;
  readonly range: monaco.IRange;
}

/** The problems that are marked, by the line that they start on, in the order of the text. */
function placesByLine(
  text: string,
  problems: readonly Problem[],
): ReadonlyMap<number, readonly PlacedProblem[]> {
  const lines = indexLines(text);
  const byLine = new Map<number, PlacedProblem[]>();
  for (const problem of problems) {
    const { line } = lines.positionAt(problem.range.start);
    const onLine = byLine.get(line) ?? [];
    if (onLine.length < MOST_ON_A_LINE) {
      onLine.push({ problem, range: toEditorRange(text, lines, problem.range) });
      byLine.set(line, onLine);
    }
  }
  return byLine;
}

/** The sign in the gutter of a line with problems: that of the worst, with the words of all. */
function signOf(
  line: number,
  onLine: readonly PlacedProblem[],
): monaco.editor.IModelDeltaDecoration {
  const severities = onLine.map(({ problem }) => problem.severity);
  const worst = (['error', 'warning'] as const).find((severity) => severities.includes(severity));
  return {
    range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
    options: {
      glyphMarginClassName: GLYPH[worst ?? 'hint'],
      glyphMarginHoverMessage: onLine.map(({ problem }) => ({ value: problem.message })),
    },
  };
}

/** Tints the lines of the field that the person is at, and follows them over edits. */
export function useLinkedLine(
  editor: monaco.editor.IStandaloneCodeEditor | null,
  owner: EditorSession,
): void {
  const { linked, linkedBy } = useLinked();
  const line = useRef<number>(null);
  const follow = linkedBy === 'form';
  useEffect(() => {
    if (!editor) {
      return;
    }
    const collection = editor.createDecorationsCollection();
    const draw = () => {
      const { session } = owner.get();
      const range = rangeOf(session, linked);
      if (range === null) {
        collection.clear();
        return;
      }
      const where = toEditorRange(session.text, indexLines(session.text), range);
      const shown = collection.getRange(0);
      if (
        shown?.startLineNumber !== where.startLineNumber ||
        shown.endLineNumber !== where.endLineNumber
      ) {
        collection.set([{ range: where, options: tintOf(editor) }]);
      }
      if (follow && where.startLineNumber !== line.current) {
        editor.revealRangeInCenterIfOutsideViewport(where, monaco.editor.ScrollType.Immediate);
      }
      line.current = where.startLineNumber;
    };
    draw();
    const stop = afterTyping(owner, draw);
    return () => {
      stop();
      collection.clear();
    };
  }, [editor, owner, linked, follow]);
}

function rangeOf({ step }: Session, linked: string | null): TextRange | null {
  const path = linked === null ? null : parsePath(linked);
  return path === null || step === null ? null : (step.valueRange(path) ?? step.keyRange(path));
}

function tintOf(
  editor: monaco.editor.IStandaloneCodeEditor,
): monaco.editor.IModelDecorationOptions {
  return {
    isWholeLine: true,
    className: styles.linked ?? null,
    marginClassName: styles.linkedMargin ?? null,
    overviewRuler: {
      color: getComputedStyle(editor.getContainerDomNode()).getPropertyValue('--wb-mark'),
      position: monaco.editor.OverviewRulerLane.Full,
    },
  };
}
