import { scalar } from '#core';
import { Switch } from '../ui/index.ts';
import styles from './switch-field.module.css';
import { textOf } from './typed-values.ts';
import type { WidgetProps } from './widget.ts';

/** On or off, with what it does beside it. Words that YAML 1.1 reads as true count as on. */
export function SwitchField({ row, typed, onChange, disabled }: WidgetProps) {
  const text = textOf(typed);
  const { field } = row;
  return (
    <div className={styles.line}>
      <Switch
        label={field.label}
        selected={text === 'true'}
        disabled={disabled}
        onChange={(selected) => onChange(scalar(String(selected)))}
      />
      <span className={styles.help}>
        {typed.kind === 'unset' && field.whenUnset !== undefined
          ? `${field.whenUnset.replace(/\.?$/, '.')} `
          : null}
        {field.help}
      </span>
    </div>
  );
}
