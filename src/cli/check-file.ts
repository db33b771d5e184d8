import {
  checkText,
  type Infrastructure,
  indexLines,
  outlineText,
  type PositionRange,
  positionsOf,
  type SampleValues,
  type Severity,
} from '#core';
import { nameOf, readText } from './input.ts';

/** What problems are judged by. */
export interface CheckSettings {
  /** Null: each step runs where its stage says. */
  readonly infrastructure: Infrastructure | null;
  readonly values: SampleValues;
}

/** A problem as the command line's JSON says it. */
export interface FileProblem {
  readonly file: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Id of the step; null for the file as a whole and for a step without one. */
  readonly step: string | null;
  readonly key: string | null;
  readonly range: PositionRange;
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly { readonly range: PositionRange; readonly text: string }[];
  }[];
}

/**
 * The problems of one file, in the order of its text. Says so when the file holds no step to check.
 * @throws Failure when the file can't be read
 */
export async function checkFile(
  file: string,
  settings: CheckSettings,
  tell: (line: string) => void,
): Promise<readonly FileProblem[]> {
  const text = await readText(file);
  const { steps } = outlineText(text);
  if (steps.length === 0) {
    tell(`${nameOf(file)} holds no Build and Push step.`);
  }
  const lines = indexLines(text);
  return checkText({ text, ...settings }).map((problem) => ({
    file,
    code: problem.code,
    severity: problem.severity,
    message: problem.message,
    step: problem.step === null ? null : (steps[problem.step]?.identifier ?? null),
    key: problem.key,
    range: positionsOf(lines, problem.range),
    fixes: problem.fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => ({ range: positionsOf(lines, edit.range), text: edit.text })),
    })),
  }));
}
