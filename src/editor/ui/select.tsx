import { Check, ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { classes } from './classes.ts';
import menu from './menu.module.css';
import styles from './select.module.css';

/** One choice of a select. */
export interface SelectOption {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
}

/** What a select takes. */
export interface SelectProps {
  /** What is chosen here; shown in grey before the value unless `hideLabel`. */
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly icon?: ReactNode;
  readonly options: readonly SelectOption[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly className?: string | undefined;
  readonly disabled?: boolean;
}

/** A choice among a few, as in the top bar: icon, grey label, value. */
export function Select({
  label,
  hideLabel = false,
  icon,
  options,
  value,
  onChange,
  className,
  disabled = false,
}: SelectProps) {
  const id = useId();
  return (
    <AriaSelect
      aria-label={label}
      value={value}
      isDisabled={disabled}
      onChange={(key) => {
        if (key !== null) {
          onChange(String(key));
        }
      }}
      className={classes(styles.select, className)}
    >
      {/* Named as it reads: first what is chosen here, then the choice. */}
      <Button className={styles.button ?? ''} aria-labelledby={`${id}label ${id}value`}>
        {icon}
        <span id={`${id}label`} className={hideLabel ? styles.hidden : styles.label}>
          {label}
        </span>{' '}
        <SelectValue id={`${id}value`} className={styles.value ?? ''}>
          {options.find((option) => option.id === value)?.label ?? value}
        </SelectValue>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={menu.popover ?? ''} offset={4}>
        <ListBox className={menu.menu ?? ''} aria-label={label}>
          {options.map((option) => (
            <ListBoxItem
              key={option.id}
              id={option.id}
              textValue={option.label}
              className={menu.item ?? ''}
            >
              <span className={menu.label}>{option.label}</span>
              {option.note === undefined ? null : <span className={menu.note}>{option.note}</span>}
              {option.id === value ? <Check size={14} className={menu.check} /> : null}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
