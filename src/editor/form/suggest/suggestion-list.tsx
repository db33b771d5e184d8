import { type RefObject, useEffect, useRef } from 'react';
import { Popover } from 'react-aria-components';
import { STRINGS } from '../../strings.ts';
import { classes } from '../../ui/index.ts';
import menu from '../../ui/menu.module.css';
import type { Suggestion } from './suggestion.ts';
import styles from './suggestion-list.module.css';

/** The list below a line of text. It never takes the focus: the line says which item is chosen. */
export function SuggestionList({
  id,
  items,
  active,
  inputRef,
  onTake,
  onClose,
}: {
  readonly id: string;
  readonly items: readonly Suggestion[];
  readonly active: number;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onTake: (item: Suggestion) => void;
  readonly onClose: () => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <Popover
      triggerRef={inputRef}
      isOpen
      isNonModal
      placement="bottom start"
      offset={6}
      className={menu.popover ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) {
          onClose();
        }
      }}
    >
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={STRINGS.form.suggestions}
        className={classes(menu.menu, styles.list)}
      >
        {items.map((item, index) => (
          <div
            key={item.text}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classes(styles.item, index === active && styles.active)}
            onMouseDown={(event) => {
              // The line keeps the focus.
              event.preventDefault();
              onTake(item);
            }}
          >
            <code>{item.label ?? item.text}</code>
            {item.sample === undefined ? null : (
              <code className={styles.sample}>{item.sample}</code>
            )}
            <span className={styles.meaning}>{item.meaning}</span>
          </div>
        ))}
      </div>
    </Popover>
  );
}
