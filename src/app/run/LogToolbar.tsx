import { ChevronDown, ChevronUp, Clock, Download, WrapText } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { ToggleButton } from 'react-aria-components';
import { routeAddress } from '#core';
import { IconButton, SearchInput, Switch } from '../../editor/index.ts';
import { count } from '../shared/format.ts';
import styles from './LogToolbar.module.css';
import type { useLogView } from './useLogView.ts';

/** The bar above the log: search, times, wrap, follow, download. */
export function LogToolbar({
  runId,
  view,
}: {
  readonly runId: string;
  readonly view: ReturnType<typeof useLogView>;
}) {
  const { search, follow } = view;
  const box = useSearchKey();
  const stepByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      search.step(event.shiftKey ? -1 : 1);
    }
  };
  return (
    <div className={styles.bar}>
      <div ref={box} className={styles.search} onKeyDownCapture={stepByKey}>
        <SearchInput
          label="Search the log"
          shortcut="/"
          value={search.query}
          onChange={search.setQuery}
        />
        {search.query === '' ? null : (
          <span className={styles.matches} role="status">
            {search.found === 0 ? 'none' : `${count(search.at + 1)} of ${count(search.found)}`}
          </span>
        )}
      </div>
      <div className={styles.steps}>
        <IconButton
          label="Previous match"
          isDisabled={search.found === 0}
          onPress={() => search.step(-1)}
        >
          <ChevronUp size={16} strokeWidth={1.75} />
        </IconButton>
        <IconButton
          label="Next match"
          isDisabled={search.found === 0}
          onPress={() => search.step(1)}
        >
          <ChevronDown size={16} strokeWidth={1.75} />
        </IconButton>
      </div>
      <div className={styles.ways}>
        <Toggle isOn={view.showsTimes} onChange={view.setShowsTimes} label="Times">
          <Clock size={14} strokeWidth={1.75} aria-hidden="true" />
        </Toggle>
        <Toggle isOn={view.wraps} onChange={view.setWraps} label="Wrap">
          <WrapText size={14} strokeWidth={1.75} aria-hidden="true" />
        </Toggle>
        <Switch selected={follow.follows} onChange={follow.setFollows}>
          Follow
        </Switch>
        <a
          className={styles.download}
          href={routeAddress('runLog', { id: runId })}
          download={`run-${runId}.log`}
          aria-label="Download the log"
          title="Download the log"
        >
          <Download size={16} strokeWidth={1.75} aria-hidden="true" />
        </a>
      </div>
    </div>
  );
}

function Toggle({
  isOn,
  onChange,
  label,
  children,
}: {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <ToggleButton
      className={styles.toggle ?? ''}
      isSelected={isOn}
      onChange={onChange}
      aria-label={label}
    >
      {children}
      <span className={styles.word}>{label}</span>
    </ToggleButton>
  );
}

/** `/` outside of a field goes to the search. */
function useSearchKey() {
  const box = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const inField = target?.closest('input, textarea, select, [contenteditable]') !== null;
      if (event.key === '/' && !inField && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        box.current?.querySelector('input')?.focus();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return box;
}
