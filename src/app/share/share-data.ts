import { z } from 'zod';
import { type IncomingDocument, MAX_DOCUMENT_BYTES } from '../documents/read-file.ts';
import { base64UrlOf, bytesOfBase64Url } from './base64-url.ts';
import { deflate, inflate } from './compress.ts';

/** Version of the data in a link; a link of another one is not guessed at. */
const VERSION = '1';

/** What is compressed. JSON keeps every character of a text, also halves of surrogate pairs. */
const sharedSchema = z.object({ name: z.string(), text: z.string() });

/** What a link was found to hold. */
export type ReadShare =
  | { readonly kind: 'document'; readonly document: IncomingDocument }
  | { readonly kind: 'unknown-version'; readonly version: string }
  /** Cut short or changed on its way. */
  | { readonly kind: 'broken' };

/** The data of a link that holds a document: `1.` and the compressed name and text in base64url. */
export async function shareData({ fileName, text }: IncomingDocument): Promise<string> {
  const json = JSON.stringify({ name: fileName, text } satisfies z.infer<typeof sharedSchema>);
  return `${VERSION}.${base64UrlOf(await deflate(new TextEncoder().encode(json)))}`;
}

/** Reads the data of a link; never rejects. */
export async function readShareData(data: string): Promise<ReadShare> {
  const [version = '', packed = ''] = data.split('.', 2);
  if (version !== VERSION) {
    return /^\d+$/.test(version) ? { kind: 'unknown-version', version } : { kind: 'broken' };
  }
  try {
    // A character of the text takes up to six bytes in JSON.
    const json = await inflate(bytesOfBase64Url(packed), 6 * MAX_DOCUMENT_BYTES);
    const shared = sharedSchema.parse(
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)),
    );
    return { kind: 'document', document: { fileName: shared.name, text: shared.text } };
  } catch {
    return { kind: 'broken' };
  }
}
