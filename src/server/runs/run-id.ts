import { randomBytes } from 'node:crypto';

let last = 0;

/** A new id that sorts after every id made before it, on this machine's clock. */
export function newRunId(): string {
  last = Math.max(Date.now(), last + 1);
  return `${last.toString(36).padStart(9, '0')}${randomBytes(6).toString('hex')}`;
}
