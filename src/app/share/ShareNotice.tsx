import { Button } from '../../editor/index.ts';
import { count, counted } from '../shared/format.ts';
import { Notice } from '../shared/Notice.tsx';
import styles from './ShareNotice.module.css';
import { MAX_LINK, type SecretPlace } from './share-link.ts';
import type { ShareTrouble, Sharing } from './useSharing.ts';

const LISTED = 5;

/** Why there is no link to the document, and what to do; mostly nothing. */
export function ShareNotice({
  sharing,
  onDownload,
}: {
  readonly sharing: Sharing;
  readonly onDownload: () => void;
}) {
  const { trouble, dismiss, copyLink } = sharing;
  if (trouble === null) {
    return null;
  }
  return (
    <Notice
      tone="error"
      hint={<Hint trouble={trouble} />}
      action={
        <span className={styles.ways}>
          {trouble.kind === 'too-long' ? <Button onPress={onDownload}>Download</Button> : null}
          {trouble.kind === 'secrets' ? <Button onPress={copyLink}>Try again</Button> : null}
          <Button onPress={dismiss}>Close</Button>
        </span>
      }
    >
      <Words trouble={trouble} />
    </Notice>
  );
}

function Words({ trouble }: { readonly trouble: ShareTrouble }) {
  switch (trouble.kind) {
    case 'secrets':
      return (
        <>
          No link was made: it would hold {counted(trouble.secrets.length, 'secret')} in clear.
          <Places secrets={trouble.secrets} />
        </>
      );
    case 'too-long':
      return (
        <>
          No link was made: it would have {count(trouble.length)} characters, and beyond{' '}
          {count(MAX_LINK)} chats and mail programs cut it.
        </>
      );
    case 'not-copied':
      return (
        <>
          The browser does not let this page copy.{' '}
          <a className={styles.address} href={trouble.address}>
            Copy the address of this link
          </a>
          .
        </>
      );
    default:
      return trouble satisfies never;
  }
}

function Places({ secrets }: { readonly secrets: readonly SecretPlace[] }) {
  const more = secrets.length - LISTED;
  return (
    <ul className={styles.places}>
      {secrets.slice(0, LISTED).map(({ line, kind }) => (
        <li key={line}>
          Line {count(line)} looks like {kind}.
        </li>
      ))}
      {more > 0 ? <li>And {counted(more, 'line')} more.</li> : null}
    </ul>
  );
}

function Hint({ trouble }: { readonly trouble: ShareTrouble }) {
  switch (trouble.kind) {
    case 'secrets':
      return (
        <>
          Refer to the secret with an expression such as{' '}
          <code>{'<+secrets.getValue("name")>'}</code>, and renew it if it is real.
        </>
      );
    case 'too-long':
      return 'Send the file instead.';
    case 'not-copied':
      return 'It holds the whole text with its comments; nothing was sent anywhere.';
    default:
      return trouble satisfies never;
  }
}
