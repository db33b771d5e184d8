import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { Kbd } from './kbd.tsx';
import styles from './menu.module.css';

/** One line of a menu. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** Grey text after the label. */
  readonly note?: string | undefined;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean;
}

/** Lines under one heading. */
export interface MenuGroup {
  readonly id: string;
  readonly title?: string | undefined;
  readonly entries: readonly MenuEntry[];
}

/** What a menu takes; `trigger` is a Button or IconButton. */
export interface MenuProps {
  readonly label: string;
  readonly trigger: ReactElement;
  readonly groups: readonly MenuGroup[];
  /** The entry that is in force, for menus that choose. */
  readonly selected?: string | undefined;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
  readonly onAction: (id: string) => void;
}

/** A menu that opens at its trigger; with `selected` its lines are choices. */
export function Menu({
  label,
  trigger,
  groups,
  selected,
  placement = 'bottom start',
  onAction,
}: MenuProps) {
  const shown = groups.filter((group) => group.entries.length > 0);
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''} placement={placement} offset={4}>
        <AriaMenu
          aria-label={label}
          className={styles.menu ?? ''}
          onAction={(key) => onAction(String(key))}
          selectionMode={selected === undefined ? 'none' : 'single'}
          selectedKeys={selected === undefined ? [] : [selected]}
          disabledKeys={shown.flatMap((group) =>
            group.entries.filter((entry) => entry.disabled === true).map((entry) => entry.id),
          )}
        >
          {shown.map((group) => (
            // Groups and entries share their names: without the prefix one could take another's place.
            <MenuSection key={group.id} id={`group:${group.id}`} aria-label={group.title ?? label}>
              {group.title === undefined ? null : (
                <Header className={styles.header ?? ''}>{group.title}</Header>
              )}
              {group.entries.map((entry) => (
                <MenuItem
                  key={entry.id}
                  id={entry.id}
                  textValue={entry.label}
                  className={styles.item ?? ''}
                >
                  {entry.icon}
                  <span className={styles.label}>{entry.label}</span>
                  {entry.note === undefined ? null : (
                    <span className={styles.note}>{entry.note}</span>
                  )}
                  {entry.shortcut === undefined ? null : <Kbd>{entry.shortcut}</Kbd>}
                  {selected === entry.id ? <Check size={14} className={styles.check} /> : null}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
