import { useCallback, useMemo, useState } from 'react';
import { type EditorSession, useToast } from '../../editor/index.ts';
import { linkTo, type ShareLink } from './share-link.ts';

/** Why there is no link, or that it could not be copied. */
export type ShareTrouble = Exclude<ShareLink, { kind: 'link' }> | NotCopied;

interface NotCopied {
  readonly kind: 'not-copied';
  readonly address: string;
}

/** The way to a link that holds the document. */
export interface Sharing {
  /** Makes the link and copies it. */
  readonly copyLink: () => void;
  /** What stood in the way of the latest try; null when nothing did. */
  readonly trouble: ShareTrouble | null;
  readonly dismiss: () => void;
}

/** Makes links of the present text on this device and copies them; says what is in one. */
export function useSharing(editor: EditorSession, fileName: string): Sharing {
  const toast = useToast();
  const [trouble, setTrouble] = useState<ShareTrouble | null>(null);
  const copyLink = useCallback(async () => {
    editor.demand();
    const { text } = editor.get().session;
    const link = await linkTo({ fileName, text }, window.location.href);
    if (link.kind !== 'link') {
      setTrouble(link);
      return;
    }
    try {
      await navigator.clipboard.writeText(link.address);
      setTrouble(null);
      toast({
        text: 'Copied a link. It holds the whole text with its comments; nothing was sent anywhere.',
      });
    } catch {
      setTrouble({ kind: 'not-copied', address: link.address });
    }
  }, [editor, fileName, toast]);
  return useMemo(
    () => ({ copyLink: () => void copyLink(), trouble, dismiss: () => setTrouble(null) }),
    [copyLink, trouble],
  );
}
