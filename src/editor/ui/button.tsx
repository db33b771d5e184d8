import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { Tooltip } from './tooltip.tsx';

/** `filled` is for the one main action of a screen. */
export type ButtonVariant = 'plain' | 'filled' | 'quiet' | 'link' | 'error' | 'warn';

/** What a button takes beside what react-aria's button takes. */
export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly variant?: ButtonVariant;
  readonly size?: 'small' | 'normal';
  /** An icon of 14 or 16 px before the text. */
  readonly icon?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A button with text. */
export function Button({
  variant = 'plain',
  size = 'normal',
  icon,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={classes(
        styles.button,
        styles[variant],
        size === 'small' && styles.small,
        className,
      )}
    >
      {icon}
      <span className={styles.text}>{children}</span>
    </AriaButton>
  );
}

/** What an icon button takes; `label` is its name and its tooltip. */
export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly label: string;
  /** The key that does the same, shown in the tooltip. */
  readonly shortcut?: string | undefined;
  readonly size?: 'small' | 'normal';
  readonly pressed?: boolean | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A button that shows only an icon, with a tooltip and a name. */
export function IconButton({
  label,
  shortcut,
  size = 'normal',
  pressed,
  className,
  children,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        className={classes(styles.icon, size === 'small' && styles.iconSmall, className)}
      >
        {children}
      </AriaButton>
    </Tooltip>
  );
}
