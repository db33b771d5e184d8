import { useDeferredValue, useMemo, useState } from 'react';
import {
  type ImportedStep,
  type ImportNote,
  type ImportResult,
  type ImportSource,
  importSteps,
  STEP_DEFINITIONS,
  sourceOf,
} from '#core';

/** An import while a person looks at it. */
export interface Import {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** What the text is read as: what the person chose, else what it looks like; null when that is unknown. */
  readonly source: ImportSource | null;
  readonly setSource: (source: ImportSource) => void;
  /** What became of the text; null while there is none, or nothing to read it as. */
  readonly result: ImportResult | null;
  /** Whether the step at a place of the result is taken. */
  readonly isTaken: (index: number) => boolean;
  readonly take: (index: number, isTaken: boolean) => void;
  /** The steps that are taken, in their order. */
  readonly taken: readonly ImportedStep[];
  readonly notes: readonly ImportNote[];
}

/**
 * Reads a text into steps while it is typed.
 * @param onText is told each text
 */
export function useImport(initial: string, onText: (text: string) => void): Import {
  const [text, setText] = useState(initial);
  const [chosen, setChosen] = useState<ImportSource | null>(null);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const read = useDeferredValue(text);
  const source = chosen ?? sourceOf(read);
  const result = useMemo(
    () =>
      source === null || read.trim() === '' ? null : importSteps(source, read, STEP_DEFINITIONS),
    [source, read],
  );
  const steps = result?.ok ? result.steps : [];
  return {
    text,
    setText: (next) => {
      setText(next);
      onText(next);
      setLeft(new Set());
      if (next.trim() === '') {
        setChosen(null);
      }
    },
    source,
    setSource: setChosen,
    result,
    isTaken: (index) => !left.has(index),
    take: (index, isTaken) => {
      const others = [...left].filter((other) => other !== index);
      setLeft(new Set(isTaken ? others : [...others, index]));
    },
    taken: steps.filter((_, index) => !left.has(index)),
    notes: result?.ok ? result.notes : [],
  };
}
