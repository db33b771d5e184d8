import { pathOf } from '../model/path.ts';
import type { Rule } from './rule.ts';

const SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
};

/** No image is built and pushed in less. */
const SHORTEST = 60;
/** Longer than any build that still runs on purpose. */
const LONGEST = 7 * 86_400;

/** The seconds of a duration such as `1h 30m`; null for text that is none. */
function secondsOf(text: string): number | null {
  const parts = [...text.matchAll(/(\d{1,9})([smhdw])\s?/g)];
  return parts.length === 0 || parts.map(([part]) => part).join('') !== text
    ? null
    : parts.reduce((sum, [, count, unit]) => sum + Number(count) * (SECONDS[unit ?? ''] ?? 0), 0);
}

/** A timeout that stops every build, or none. */
export const TIMEOUT_RANGE: Rule = {
  code: 'timeout-range',
  title: 'Timeout that can’t be meant',
  severity: 'hint',
  why: 'A timeout below a minute stops most builds; one above a week stops none.',
  source: 'product documentation: step timeout; units w, d, h, m and s',
  example: {
    bad: 'timeout: 10s',
    good: 'timeout: 10m',
  },
  partial: true,
  *check({ step }) {
    const timeout = step.read(pathOf('timeout'));
    const seconds = timeout.kind === 'scalar' ? secondsOf(timeout.text) : null;
    if (timeout.kind !== 'scalar' || seconds === null) {
      return;
    }
    if (seconds < SHORTEST) {
      yield { key: 'timeout', message: `Few images are built and pushed in ${timeout.text}.` };
    } else if (seconds > LONGEST) {
      yield {
        key: 'timeout',
        message: `${timeout.text} is more than a week: a build that hangs is not stopped.`,
      };
    }
  },
};
