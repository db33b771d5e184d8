import type { ReactNode } from 'react';
import { Logo } from '../../editor/index.ts';
import { hrefOf } from '../routing/route.ts';
import { ThemeMenu } from '../theme/ThemeMenu.tsx';
import styles from './PageBar.module.css';

/** The bar above a page: the way home, what the page adds, and the theme. */
export function PageBar({
  children,
  end,
}: {
  readonly children?: ReactNode;
  readonly end?: ReactNode;
}) {
  return (
    <header className={styles.bar}>
      <a href={hrefOf({ page: 'start' })} className={styles.home} aria-label="Waybill, start page">
        <Logo />
      </a>
      <div className={styles.middle}>{children}</div>
      <ThemeMenu />
      {end}
    </header>
  );
}
