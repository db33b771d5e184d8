import type { FileProblem } from '../file-problem.ts';
import { nameOf } from '../input.ts';

/** One line per problem, in the form that editors and terminals make clickable, and one per fix. */
export function problemsText(problems: readonly FileProblem[]): string {
  return problems
    .flatMap(({ file, range, severity, message, code, step, fixes }) => {
      const place = `${nameOf(file)}:${range.start.line}:${range.start.column}`;
      const where = step === null ? '' : ` (step ${step})`;
      return [
        `${place}: ${severity}: ${message}${where} [${code}]`,
        ...fixes.map(({ title }) => `  fix: ${title}`),
      ];
    })
    .map((line) => `${line}\n`)
    .join('');
}

/** How many problems there are, in words. */
export function summaryOf(problems: readonly FileProblem[], files: number): string {
  const count = (severity: FileProblem['severity'], word: string) => {
    const number = problems.filter((problem) => problem.severity === severity).length;
    return number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`];
  };
  const found = [
    ...count('error', 'error'),
    ...count('warning', 'warning'),
    ...count('hint', 'hint'),
  ];
  const where = files === 1 ? '1 file' : `${files} files`;
  return `${found.length === 0 ? 'No problems' : found.join(', ')} in ${where}.`;
}
