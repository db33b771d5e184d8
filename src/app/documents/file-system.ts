import { isWritableFile, type WritableFile } from './writable-file.ts';

/** A file that a person chose, and the way to write it back where the browser gives one. */
export interface PickedFile {
  readonly file: File;
  readonly handle: WritableFile | null;
  /** How many other files were dropped with it. */
  readonly others?: number;
}

interface PickerOptions {
  readonly types: readonly { description: string; accept: Readonly<Record<string, string[]>> }[];
  readonly suggestedName?: string;
}

// The File System Access API, which TypeScript leaves out because not every browser has it.
declare global {
  interface Window {
    showOpenFilePicker?(options: PickerOptions): Promise<readonly FileSystemFileHandle[]>;
    showSaveFilePicker?(options: PickerOptions): Promise<FileSystemFileHandle>;
  }
  interface DataTransferItem {
    getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
  }
}

const TYPES = [{ description: 'YAML', accept: { 'application/yaml': ['.yaml', '.yml'] } }];

/** Whether this browser can save a file in its place. */
export function canSaveInPlace(): boolean {
  return window.showSaveFilePicker !== undefined;
}

/** Asks for one file to open; `onFile` is not called when the person chooses none. */
export async function pickFile(onFile: (picked: PickedFile) => void): Promise<void> {
  if (window.showOpenFilePicker === undefined) {
    pickWithInput(onFile);
    return;
  }
  try {
    const [handle] = await window.showOpenFilePicker({ types: TYPES });
    if (handle !== undefined) {
      onFile({ file: await handle.getFile(), handle });
    }
  } catch (failure) {
    // Inside a frame of another site the picker is forbidden; a file input is not.
    if (!isAbort(failure)) {
      pickWithInput(onFile);
    }
  }
}

/** Asks where to save; null when the person chooses no place. Rejects where it is forbidden. */
export async function pickPlace(fileName: string): Promise<WritableFile | null> {
  try {
    const options = { types: TYPES, suggestedName: fileName };
    return (await window.showSaveFilePicker?.(options)) ?? null;
  } catch (failure) {
    if (isAbort(failure)) {
      return null;
    }
    throw failure;
  }
}

/** The first file of a drop; null when there is none. Call it before the drop event has ended. */
export function droppedFile(transfer: DataTransfer): Promise<PickedFile> | null {
  const file = transfer.files[0];
  if (file === undefined) {
    return null;
  }
  const item = [...transfer.items].find(({ kind }) => kind === 'file');
  const found = item?.getAsFileSystemHandle?.() ?? Promise.resolve(null);
  const others = transfer.files.length - 1;
  return found.then(
    (handle) => ({ file, handle: isWritableFile(handle) ? handle : null, others }),
    () => ({ file, handle: null, others }),
  );
}

function isAbort(failure: unknown): boolean {
  return failure instanceof DOMException && failure.name === 'AbortError';
}

function pickWithInput(onFile: (picked: PickedFile) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.yaml,.yml,application/yaml,text/yaml,text/plain';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) {
      onFile({ file, handle: null });
    }
  });
  input.click();
}
