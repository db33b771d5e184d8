import { useMemo } from 'react';
import { ownManual } from '#core';
import { hrefOf } from '../routing/route.ts';
import { PageBar } from '../shared/PageBar.tsx';
import { PageMessage } from '../shared/PageMessage.tsx';
import { useTitle } from '../shared/useTitle.ts';
import { ManualIndex } from './ManualIndex.tsx';
import { ManualView } from './ManualView.tsx';
import styles from './ReferencePage.module.css';

/** The reference: every step type, rule and setting, from the records that the editor uses. */
export function ReferencePage({
  name,
  entry,
}: {
  readonly name: string | null;
  readonly entry: string | null;
}) {
  const pages = useMemo(() => ownManual(), []);
  const page = pages.find(({ id }) => id === name);
  useTitle(page?.title ?? 'Reference');
  if (name !== null && page === undefined) {
    return (
      <>
        <PageBar />
        <PageMessage title="The reference has no such page." home>
          <a href={hrefOf({ page: 'reference', name: null, entry: null })}>All pages</a>
        </PageMessage>
      </>
    );
  }
  return (
    <div className={styles.page}>
      <PageBar />
      <div className={styles.columns}>
        <nav className={styles.pages} aria-label="Pages of the reference">
          <ul>
            {[{ id: null, subject: 'All pages' }, ...pages].map(({ id, subject }) => (
              <li key={id}>
                <a
                  className={styles.link}
                  href={hrefOf({ page: 'reference', name: id, entry: null })}
                  aria-current={id === name ? 'page' : undefined}
                >
                  {subject}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main className={styles.content}>
          {page === undefined ? (
            <ManualIndex pages={pages} />
          ) : (
            <ManualView key={page.id} page={page} entry={entry} />
          )}
        </main>
      </div>
    </div>
  );
}
