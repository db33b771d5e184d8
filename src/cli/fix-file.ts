import { writeFile } from 'node:fs/promises';
import { applyEdits, checkText, safeFixes } from '#core';
import type { CheckSettings } from './check-file.ts';
import { Failure } from './failure.ts';
import { readText, reasonOf } from './input.ts';

/** A fix may uncover a problem that another one hid; this many times is more than any real file needs. */
const ROUNDS = 10;

/**
 * Applies the fixes of a file that can't change what a correct build does; every other byte stays.
 * @returns how many were applied
 * @throws Failure when the file can't be read or written
 */
export async function fixFile(file: string, settings: CheckSettings): Promise<number> {
  const before = await readText(file);
  let text = before;
  let count = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const fixes = safeFixes(checkText({ text, ...settings }));
    if (fixes.length === 0) {
      break;
    }
    text = applyEdits(text, fixes.flat());
    count += fixes.length;
  }
  if (text !== before) {
    await writeFile(file, text).catch((error: unknown) => {
      throw new Failure(`${file} can't be written: ${reasonOf(error)}.`);
    });
  }
  return count;
}
