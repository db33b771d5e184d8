import { checkText } from '../document/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import type { Severity } from '../model/problem.ts';
import { applyEdits } from '../model/text.ts';
import { codesOf, exampleText } from './rule-example.ts';

/** What the rules say of an example, and what the first fix makes of it. */
export interface Judgement {
  readonly codes: readonly string[];
  readonly severities: readonly Severity[];
  /** The lines that the first fix writes anew, without indentation; null without a fix. */
  readonly mended: string | null;
  /** What is still said after that fix, at whatever place. */
  readonly left: readonly string[];
}

/** Judges the example of a step, on Kubernetes. */
export function judge(example: string): Judgement {
  const text = exampleText(example);
  const check = (whole: string) =>
    checkText({ text: whole, infrastructure: 'kubernetes', values: DEFAULT_VALUES });
  const problems = check(text);
  const fix = problems.flatMap(({ fixes }) => fixes)[0];
  const after = fix ? applyEdits(text, fix.edits) : text;
  const before = new Set(text.split('\n'));
  const written = after.split('\n').filter((line) => !before.has(line));
  return {
    codes: codesOf(problems),
    severities: problems.map(({ severity }) => severity),
    mended: fix ? written.map((line) => line.trim()).join('\n') : null,
    left: codesOf(check(after)),
  };
}

/** An example of a step of a type, from the lines of its `spec`. */
export function specOf(type: string, ...lines: readonly string[]): string {
  return [`type: ${type}`, 'spec:', ...lines.map((line) => `  ${line}`)].join('\n');
}

/** An example of a step that pushes under some tags, each as it is written in YAML. */
export function tagged(...tags: readonly string[]): string {
  return specOf('BuildAndPushDockerRegistry', 'tags:', ...tags.map((tag) => `  - ${tag}`));
}
