import type { ReactNode } from 'react';
import { hrefOf } from '../routing/route.ts';
import styles from './PageMessage.module.css';

/** What a page says in place of its content: what is so, then what to do. */
export function PageMessage({
  title,
  home = false,
  actions,
  children,
}: {
  readonly title: string;
  /** Offers the way to the start page. */
  readonly home?: boolean;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <main className={styles.message}>
      <h1 className={styles.title}>{title}</h1>
      {children === undefined ? null : <div className={styles.text}>{children}</div>}
      <div className={styles.actions}>
        {actions}
        {home ? <a href={hrefOf({ page: 'start' })}>Go to the start page</a> : null}
      </div>
    </main>
  );
}
