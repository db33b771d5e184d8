import { type Config, checkText, type Infrastructure, outlineText, type SampleValues } from '#core';
import { type FileProblem, fileProblems } from './file-problem.ts';
import { nameOf, readText } from './input.ts';

/** What problems are judged by. */
export interface CheckSettings {
  /** Null: each step runs where its stage says. */
  readonly infrastructure: Infrastructure | null;
  readonly values: SampleValues;
  readonly config: Config;
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
  return fileProblems(file, text, checkText({ text, ...settings }), steps);
}
