import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Failure } from './failure.ts';

/** The name that stands for standard input. */
export const STANDARD_INPUT = '-';

/**
 * Reads a text exactly: a byte-order mark stays its first character, line endings stay as they are.
 * @throws Failure when the file can't be read or is not UTF-8
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Failure(`${nameOf(file)} is not UTF-8 text${hintOf(bytes)}.`);
  }
}

/** Each file once, by the first of its names: what `git` and patterns list may overlap. */
export function eachOnce(files: readonly string[]): readonly string[] {
  const places = new Set<string>();
  return files.filter((file) => {
    const place = file === STANDARD_INPUT ? file : resolve(file);
    return !places.has(place) && places.add(place);
  });
}

/** How a file is called in messages. */
export function nameOf(file: string): string {
  return file === STANDARD_INPUT ? 'standard input' : file;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return file === STANDARD_INPUT ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    throw new Failure(`${nameOf(file)} can't be read: ${reasonOf(error)}.`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

/** Why a file operation failed, in words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? error.message;
}

function hintOf([first, second]: Uint8Array): string {
  const mark = `${first?.toString(16)} ${second?.toString(16)}`;
  return mark === 'ff fe' || mark === 'fe ff' ? ' but UTF-16: save it as UTF-8' : '';
}
