import { readDocument, UnreadableDocument } from './read-file.ts';

/** What Waybill needs of a file that the browser lets it write; a `FileSystemFileHandle` is one. */
export interface WritableFile {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{
    write(text: string): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
  queryPermission?(wish: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wish: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

/** What became of writing a file. Only `written` changed anything on disk. */
export type WriteOutcome =
  | { readonly kind: 'written' }
  /** The file holds something else than expected; `onDisk` is null when it can't be opened here. */
  | { readonly kind: 'changed'; readonly onDisk: string | null }
  | { readonly kind: 'missing' }
  | { readonly kind: 'forbidden' };

/** Whether something that came from storage can be written like a file. */
export function isWritableFile(thing: unknown): thing is WritableFile {
  return (
    typeof thing === 'object' && thing !== null && 'getFile' in thing && 'createWritable' in thing
  );
}

/**
 * Writes a text to a file, byte for byte as UTF-8. With `expected` the file must still hold that
 * text, else nothing is written; null writes in any case. Asks for permission where it is needed, so
 * call it from a press of a key or a button. Rejects when the disk or the browser fails otherwise.
 */
export async function writeFile(
  file: WritableFile,
  text: string,
  expected: string | null,
): Promise<WriteOutcome> {
  try {
    if (!(await mayWrite(file))) {
      return { kind: 'forbidden' };
    }
    const onDisk = expected === null ? null : await textOf(file);
    if (onDisk !== expected) {
      return { kind: 'changed', onDisk };
    }
    await replaceText(file, text);
    return { kind: 'written' };
  } catch (failure) {
    const kind = failure instanceof DOMException ? OUTCOMES[failure.name] : undefined;
    if (kind === undefined) {
      throw failure;
    }
    return { kind };
  }
}

/** What a look finds: `text` is null when it is nothing that the editor opens. */
export type FileLook =
  | { readonly kind: 'there'; readonly text: string | null }
  | { readonly kind: 'missing' };

/** Looks into a file without asking for anything: null when the browser may not read it now. */
export async function lookInto(file: WritableFile): Promise<FileLook | null> {
  try {
    const present = (await file.queryPermission?.({ mode: 'read' })) ?? 'granted';
    return present === 'granted' ? { kind: 'there', text: await textOf(file) } : null;
  } catch (failure) {
    if (failure instanceof DOMException) {
      return OUTCOMES[failure.name] === 'missing' ? { kind: 'missing' } : null;
    }
    throw failure;
  }
}

/** What the names of the browser's exceptions come to. */
const OUTCOMES: Readonly<Record<string, 'missing' | 'forbidden' | undefined>> = {
  NotFoundError: 'missing',
  NotAllowedError: 'forbidden',
  SecurityError: 'forbidden',
};

async function mayWrite(file: WritableFile): Promise<boolean> {
  const wish = { mode: 'readwrite' } as const;
  const present = (await file.queryPermission?.(wish)) ?? 'granted';
  return present === 'granted' || (await file.requestPermission?.(wish)) === 'granted';
}

/** The text of a file; null when it is none that the editor opens. */
async function textOf(file: WritableFile): Promise<string | null> {
  const found = await file.getFile();
  try {
    return (await readDocument(found)).text;
  } catch (failure) {
    if (failure instanceof UnreadableDocument) {
      return null;
    }
    throw failure;
  }
}

/** The browser writes to a file beside it and swaps the two on closing: never half of a text. */
async function replaceText(file: WritableFile, text: string): Promise<void> {
  const stream = await file.createWritable();
  try {
    await stream.write(text);
  } catch (failure) {
    await stream.abort().catch(() => undefined);
    throw failure;
  }
  await stream.close();
}
