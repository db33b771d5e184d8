import type { ManualPage } from '#core';
import { hrefOf } from '../routing/route.ts';
import styles from './Manual.module.css';
import { PhraseText } from './PhraseText.tsx';

/** Every page of the manual with what it is about. */
export function ManualIndex({ pages }: { readonly pages: readonly ManualPage[] }) {
  return (
    <>
      <h1 className={styles.title}>Reference</h1>
      <p className={styles.summary}>Made from the records that the editor itself uses.</p>
      {pages.map(({ id, title, summary }) => (
        <section key={id} className={styles.entry}>
          <h2 className={styles.entryTitle}>
            <a href={hrefOf({ page: 'reference', name: id, entry: null })}>{title}</a>
          </h2>
          <p>
            <PhraseText phrase={summary} />
          </p>
        </section>
      ))}
    </>
  );
}
