import { hasExpression } from '../expression/index.ts';
import { pathOf } from '../model/path.ts';
import type { StepContext } from './rule.ts';

/** A literal path of the codebase in a step. */
export interface SourcePath {
  readonly key: 'spec.dockerfile' | 'spec.context';
  readonly label: string;
  readonly text: string;
}

const KEYS = ['spec.dockerfile', 'spec.context'] as const;

/** Dockerfile and build context as they are written, without those that hold an expression. */
export function sourcePaths({ step, definition }: StepContext): readonly SourcePath[] {
  return KEYS.flatMap((key) => {
    const value = step.read(pathOf(key));
    const label = definition.fields.find((field) => field.key === key)?.label ?? key;
    return value.kind === 'scalar' && value.text !== '' && !hasExpression(value.text)
      ? [{ key, label, text: value.text }]
      : [];
  });
}

/** Whether a path is an address, which only docker takes as a build context. */
export function isAddress(text: string): boolean {
  return /^(?:https?|git|ssh):\/\/|^git@/.test(text);
}

/** Whether a path is relative and climbs above where it starts. */
export function climbsOut(path: string): boolean {
  if (path.startsWith('/')) {
    return false;
  }
  let depth = 0;
  for (const part of path.split(/[\\/]+/)) {
    if (part === '..') {
      depth -= 1;
    } else if (part !== '' && part !== '.') {
      depth += 1;
    }
    if (depth < 0) {
      return true;
    }
  }
  return false;
}
