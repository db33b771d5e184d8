import type { IncomingDocument } from '../documents/read-file.ts';
import { draftOfDocument } from '../drafts/make-draft.ts';
import type { DraftStore } from '../drafts/store.ts';

/**
 * The draft for a document that came by a link, written where there is none: its id. A link that is
 * opened again leads to the same draft for as long as that holds what the link holds; a draft that was
 * changed since is left alone, and the link makes another.
 */
export async function openShare(store: DraftStore, document: IncomingDocument): Promise<string> {
  const fresh = draftOfDocument(document);
  const id = `shared-${fingerprint(`${document.fileName}\n${document.text}`)}`;
  const present = await store.read(id);
  const isSame =
    present?.content.text === document.text && present.summary.fileName === document.fileName;
  if (isSame) {
    return id;
  }
  const draft =
    present === null
      ? { ...fresh, summary: { ...fresh.summary, id }, content: { ...fresh.content, id } }
      : fresh;
  await store.write(draft, null);
  return draft.summary.id;
}

/** FNV-1a over the code units, in letters and digits. Two texts with the same one are told apart above. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
