import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './switch.module.css';

/** What a switch takes; without `children` it needs a `label`. */
export interface SwitchProps {
  readonly selected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly label?: string | undefined;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

/** On or off. */
export function Switch({
  selected,
  onChange,
  label,
  disabled = false,
  className,
  children,
}: SwitchProps) {
  return (
    <AriaSwitch
      isSelected={selected}
      onChange={onChange}
      isDisabled={disabled}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className={classes(styles.switch, className)}
    >
      <span className={styles.track} />
      {children}
    </AriaSwitch>
  );
}
