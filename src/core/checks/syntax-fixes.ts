import type { Fix } from '../model/problem.ts';
import { LONE_RETURNS } from '../yaml/index.ts';
import { fixOf } from './fixes.ts';

/** The mistakes of YAML that can be mended without a guess, by their codes. */
const FIXES: Readonly<Record<string, (text: string) => readonly Fix[]>> = {
  'yaml-line-end': (text) => {
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    const edits = [...text.matchAll(LONE_RETURNS)].map(({ index }) => ({
      range: { start: index, end: index + 1 },
      text: lineEnd,
    }));
    return fixOf('Convert the line ends', edits);
  },
};

/** What mends a mistake of YAML; nothing for the code of a rule. */
export function syntaxFixes(text: string, code: string): readonly Fix[] {
  return FIXES[code]?.(text) ?? [];
}
