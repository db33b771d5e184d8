/** Largest text that the editor takes, in bytes of UTF-8. */
export const MAX_DOCUMENT_BYTES = 5 * 1024 * 1024;

/** A document as a file, drop or paste brings it. */
export interface IncomingDocument {
  readonly fileName: string;
  readonly text: string;
}

/** Why something can't be opened: what is so, then what to do. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
}

/** Reads a file byte for byte as UTF-8, byte-order mark included. Rejects with `UnreadableDocument`. */
export async function readDocument(file: File): Promise<IncomingDocument> {
  refuseLarge(file.name, file.size);
  const bytes = await file.arrayBuffer().catch((cause: unknown) => {
    // What a folder gives when it is dropped, too.
    throw new UnreadableDocument(
      `“${file.name}” can't be read. Choose the file again, or a file in it if it is a folder.`,
      { cause },
    );
  });
  return { fileName: file.name, text: decode(file.name, bytes) };
}

/** Takes pasted text as a document. Throws `UnreadableDocument` when it is empty or too large. */
export function pastedDocument(text: string): IncomingDocument {
  if (text.trim() === '') {
    throw new UnreadableDocument('The clipboard holds no text. Copy a pipeline, stage or step.');
  }
  refuseLarge('The pasted text', new Blob([text]).size);
  return { fileName: 'pasted.yaml', text };
}

function refuseLarge(name: string, bytes: number): void {
  if (bytes > MAX_DOCUMENT_BYTES) {
    const megabytes = (bytes / 1024 / 1024).toFixed(1);
    throw new UnreadableDocument(
      `${name} holds ${megabytes} MB. The editor takes up to 5 MB. Open a smaller part of it.`,
    );
  }
}

function decode(name: string, bytes: ArrayBuffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\0')) {
      return text;
    }
  } catch {
    // Said below, as for binary files.
  }
  throw new UnreadableDocument(`“${name}” is no UTF-8 text. Save it as UTF-8 and open it again.`);
}
