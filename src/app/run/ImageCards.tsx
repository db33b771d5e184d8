import { ClipboardList, Copy } from 'lucide-react';
import type { Run, RunImage } from '#core';
import { Barcode, Button, classes, IconButton, Stamp } from '../../editor/index.ts';
import { shortDigest } from '../shared/format.ts';
import { useCopy } from '../shared/useCopy.ts';
import styles from './ImageCards.module.css';
import { shortRunId } from './run-words.ts';

/** The images of a run, one label for each reference. */
export function ImageCards({ run }: { readonly run: Run }) {
  const copy = useCopy();
  const digests = run.images.flatMap(({ reference, digest }) =>
    digest === null ? [] : [`${reference} ${digest}`],
  );
  return (
    <section aria-labelledby="run-images">
      <div className={styles.head}>
        <h2 id="run-images" className={styles.heading}>
          Images <span className={styles.count}>{run.images.length}</span>
        </h2>
        {digests.length > 0 ? (
          <Button
            variant="quiet"
            size="small"
            icon={<ClipboardList size={14} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => copy(`${digests.join('\n')}\n`, 'all digests')}
          >
            Copy all digests
          </Button>
        ) : null}
      </div>
      <ul className={styles.list}>
        {run.images.map((image, index) => (
          <li key={image.reference}>
            <ImageCard run={run} image={image} letter={letterOf(index)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ImageCard({
  run,
  image,
  letter,
}: {
  readonly run: Run;
  readonly image: RunImage;
  readonly letter: string;
}) {
  const copy = useCopy();
  const pull = `${run.engine === 'podman' ? 'podman' : 'docker'} pull ${image.reference}`;
  const repository = repositoryOf(image);
  return (
    <article
      className={classes(styles.card, image.digest === null && styles.open)}
      aria-label={image.reference}
    >
      <div className={styles.body}>
        <div className={styles.top}>
          <span className={styles.number}>
            {shortRunId(run.id)}-{letter}
          </span>
          {image.digest === null ? null : <Barcode text={image.digest} height={11} />}
          <span className={styles.state}>
            <ImageState run={run} status={image.status} />
          </span>
        </div>
        <div className={styles.reference} title={image.reference}>
          <span className={styles.host}>{repository.host}</span>
          <span className={styles.path}>{repository.path}</span>
          <span className={styles.tag}>:{image.tag}</span>
        </div>
        {image.digest === null ? null : (
          <div className={styles.digest}>
            <span className={styles.word}>Digest</span>
            <code title={image.digest}>{shortDigest(image.digest)}</code>
            <IconButton
              size="small"
              label="Copy the digest"
              onPress={() => copy(image.digest ?? '', 'the digest')}
            >
              <Copy size={13} strokeWidth={1.75} />
            </IconButton>
          </div>
        )}
      </div>
      {image.digest === null ? null : (
        <div className={styles.pull}>
          <code className={styles.command} title={pull}>
            <span className={styles.start}>{pull.split(' ').slice(0, 2).join(' ')} …</span>
            <span className={styles.end}>
              {repository.path}:{image.tag}
            </span>
          </code>
          <Button
            size="small"
            icon={<Copy size={13} strokeWidth={1.75} aria-hidden="true" />}
            aria-label={`Copy ${pull}`}
            onPress={() => copy(pull, 'the pull command')}
          >
            Copy
          </Button>
        </div>
      )}
    </article>
  );
}

/** A final state is a stamp, any other is a word. */
function ImageState({ run, status }: { readonly run: Run; readonly status: RunImage['status'] }) {
  switch (status) {
    case 'pushed':
      return <Stamp tone="ok">Pushed</Stamp>;
    case 'failed':
      return <Stamp tone="error">Failed</Stamp>;
    case 'not-pushed':
      return <Stamp tone="warn">Not pushed</Stamp>;
    case 'pushing':
      return run.endedAt === null ? <>Is being pushed</> : <Stamp tone="warn">Not pushed</Stamp>;
    case 'waiting':
      return run.endedAt === null ? <>Waits</> : <Stamp tone="warn">Not pushed</Stamp>;
    default:
      return status satisfies never;
  }
}

/** The reference without its tag, cut before the path. */
function repositoryOf({ reference, tag }: RunImage): {
  readonly host: string;
  readonly path: string;
} {
  const repository = reference.endsWith(`:${tag}`)
    ? reference.slice(0, -tag.length - 1)
    : reference;
  const slash = repository.indexOf('/');
  return slash < 0
    ? { host: '', path: repository }
    : { host: repository.slice(0, slash), path: repository.slice(slash) };
}

/** Letters for the tags of a run: A to Z, then AA, AB and so on. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
