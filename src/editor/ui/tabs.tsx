import { type ReactNode, useCallback } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './tabs.module.css';

/** One tab; a count in error colour is for errors only. */
export interface TabEntry<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: number | undefined;
  readonly alarming?: boolean;
  readonly content: ReactNode;
  /** Keeps the content mounted while another tab shows, for content that must not lose its place. */
  readonly keepMounted?: boolean;
}

/** What tabs take; `end` stands at the right of the bar. */
export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabEntry<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly end?: ReactNode;
  readonly fill?: boolean;
  readonly className?: string | undefined;
  readonly onBarDoubleClick?: (() => void) | undefined;
}

/** Tabs with counts and a line under the selected one. */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  end,
  fill = false,
  className,
  onBarDoubleClick,
}: TabsProps<Id>) {
  // A double click is a shortcut for the pointer only; a button in `end` does the same for all.
  const bar = useCallback(
    (element: HTMLDivElement | null) => {
      if (element === null || onBarDoubleClick === undefined) {
        return;
      }
      element.addEventListener('dblclick', onBarDoubleClick);
      return () => element.removeEventListener('dblclick', onBarDoubleClick);
    },
    [onBarDoubleClick],
  );
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const next = tabs.find((tab) => tab.id === key);
        if (next !== undefined) {
          onSelect(next.id);
        }
      }}
      className={classes(styles.tabs, className)}
    >
      <div className={styles.bar} ref={bar}>
        <TabList aria-label={label} className={classes(styles.list, fill && styles.fill)}>
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className={styles.tab ?? ''}>
              {tab.label}
              {tab.count === undefined ? null : (
                <span className={classes(styles.count, tab.alarming && styles.alarming)}>
                  {tab.count}
                </span>
              )}
            </Tab>
          ))}
        </TabList>
        {end === undefined ? null : <div className={styles.end}>{end}</div>}
      </div>
      {tabs.map((tab) => (
        <TabPanel
          key={tab.id}
          id={tab.id}
          className={styles.panel ?? ''}
          shouldForceMount={tab.keepMounted === true}
        >
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
