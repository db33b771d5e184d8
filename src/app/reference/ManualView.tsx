import { SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ManualPage } from '#core';
import { EmptyState, SearchInput } from '../../editor/index.ts';
import { EntryView } from './EntryView.tsx';
import styles from './Manual.module.css';
import { sectionsMatching } from './matching.ts';
import { PhraseText } from './PhraseText.tsx';
import { SampleBlock } from './SampleBlock.tsx';

/** One page of the manual, with a search in it. */
export function ManualView({
  page,
  entry,
}: {
  readonly page: ManualPage;
  readonly entry: string | null;
}) {
  const [query, setQuery] = useState('');
  const sections = useMemo(() => sectionsMatching(page, query), [page, query]);
  return (
    <>
      <h1 className={styles.title}>{page.title}</h1>
      <p className={styles.summary}>
        <PhraseText phrase={page.summary} />
      </p>
      <SearchInput label="Search this page" value={query} onChange={setQuery} />
      {sections.length === 0 ? (
        <EmptyState icon={<SearchX size={16} aria-hidden="true" />} title="Nothing found">
          No entry of this page holds these words.
        </EmptyState>
      ) : null}
      {sections.map((section) => (
        <section key={section.id} className={styles.section} aria-labelledby={`s-${section.id}`}>
          <h2 id={`s-${section.id}`} className={styles.sectionTitle}>
            {section.title}
          </h2>
          {section.intro.length === 0 ? null : (
            <p>
              <PhraseText phrase={section.intro} />
            </p>
          )}
          {section.samples.map((sample) => (
            <SampleBlock key={sample.label} sample={sample} />
          ))}
          {section.entries.map((one) => (
            <EntryView key={one.id} page={page.id} entry={one} isCurrent={one.id === entry} />
          ))}
        </section>
      ))}
    </>
  );
}
