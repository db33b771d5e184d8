import { useEffect, useRef } from 'react';
import type { ManualEntry } from '#core';
import { hrefOf } from '../routing/route.ts';
import styles from './Manual.module.css';
import { PhraseText } from './PhraseText.tsx';
import { SampleBlock } from './SampleBlock.tsx';

/** One thing of the manual; the one that the address names is brought into view and focused. */
export function EntryView({
  page,
  entry,
  isCurrent,
}: {
  readonly page: string;
  readonly entry: ManualEntry;
  readonly isCurrent: boolean;
}) {
  const heading = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isCurrent) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.closest('article')?.scrollIntoView({ block: 'start' });
    }
  }, [isCurrent]);
  return (
    <article className={styles.entry} data-current={isCurrent}>
      <h3 className={styles.entryTitle}>
        <a
          ref={heading}
          className={styles.self}
          href={hrefOf({ page: 'reference', name: page, entry: entry.id })}
        >
          {entry.title}
        </a>
        {entry.code === null ? null : <code className={styles.code}>{entry.code}</code>}
      </h3>
      <p>
        <PhraseText phrase={entry.text} />
      </p>
      {entry.facts.length === 0 ? null : (
        <dl className={styles.facts}>
          {entry.facts.map(({ name, value }) => (
            <div key={name} className={styles.fact}>
              <dt className={styles.factName}>{name}</dt>
              <dd className={styles.factValue}>
                <PhraseText phrase={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles.samples}>
        {entry.samples.map((sample) => (
          <SampleBlock key={sample.label} sample={sample} />
        ))}
      </div>
    </article>
  );
}
