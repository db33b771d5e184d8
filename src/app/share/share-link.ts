import { type ClearSecret, indexLines, secretsInText } from '#core';
import type { IncomingDocument } from '../documents/read-file.ts';
import { hrefOf } from '../routing/route.ts';
import { shareData } from './share-data.ts';

/** Longest link, in characters: chats, mail programs and some browsers cut longer ones. */
export const MAX_LINK = 64_000;

/** A secret with the line that it stands in, from 1. */
export interface SecretPlace extends ClearSecret {
  readonly line: number;
}

/** A link that holds a document, or why there is none. */
export type ShareLink =
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'secrets'; readonly secrets: readonly SecretPlace[] }
  | { readonly kind: 'too-long'; readonly length: number };

/**
 * The link to a document, which it holds whole behind the `#`: a browser sends that part nowhere.
 * Refused while a secret stands in the text in clear.
 * @param page address of the app
 */
export async function linkTo(document: IncomingDocument, page: string): Promise<ShareLink> {
  const secrets = secretsInText(document.text);
  if (secrets.length > 0) {
    const lines = indexLines(document.text);
    return {
      kind: 'secrets',
      secrets: secrets.map((secret) => ({
        ...secret,
        line: lines.positionAt(secret.range.start).line,
      })),
    };
  }
  const hash = hrefOf({ page: 'share', data: await shareData(document) });
  const address = page.replace(/#.*$/s, '') + hash;
  return address.length > MAX_LINK
    ? { kind: 'too-long', length: address.length }
    : { kind: 'link', address };
}
