import type { SampleValues } from '../expression/index.ts';
import type { ParsedStep } from '../model/step.ts';
import { readStep } from './compose.ts';

/** Where the product mounts the codebase. Source: product documentation of the build infrastructure. */
const MOUNT = /^\/harness(?:\/|$)/;

/** What a path is where the step does not say it. */
const UNSET = { 'spec.dockerfile': 'Dockerfile', 'spec.context': '' } as const;

/**
 * The path of the Dockerfile or of the build context from the root of the codebase, without `./` and
 * with sample values in place; the root itself is the empty path. Null while it is not known or leads
 * elsewhere.
 */
export function sourcePath(
  step: Pick<ParsedStep, 'read' | 'has'>,
  values: SampleValues,
  key: keyof typeof UNSET,
): string | null {
  const found = readStep(step, values).scalar(key);
  const text = found === null ? UNSET[key] : found.text;
  if (text === null || /^\w+:\/\//.test(text)) {
    return null;
  }
  const inside = text.replace(MOUNT, '');
  const parts: string[] = [];
  for (const part of inside.split('/')) {
    if (part === '..' && parts.pop() === undefined) {
      return null;
    }
    if (part !== '' && part !== '.' && part !== '..') {
      parts.push(part);
    }
  }
  return inside.startsWith('/') ? null : parts.join('/');
}
