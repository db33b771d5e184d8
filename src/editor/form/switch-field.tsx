import { scalar, UNSET } from '#core';
import { STRINGS } from '../strings.ts';
import { Button, Switch } from '../ui/index.ts';
import styles from './switch-field.module.css';
import { textOf } from './typed-values.ts';
import type { WidgetProps } from './widget.ts';

/**
 * On, off or unset, with what it does beside it. An unset switch stands as the product takes it, says so
 * and looks lighter; a set one can go back.
 */
export function SwitchField({ row, typed, onChange, disabled }: WidgetProps) {
  const { field } = row;
  const isUnset = typed.kind === 'unset';
  const selected = (isUnset ? field.unsetAs : textOf(typed)) === 'true';
  const state = selected ? STRINGS.form.on : STRINGS.form.off;
  return (
    <div className={styles.line} data-unset={isUnset ? '' : undefined}>
      <Switch
        label={field.label}
        selected={selected}
        disabled={disabled}
        onChange={(next) => onChange(scalar(String(next)))}
      />
      <span className={styles.state}>
        {isUnset && field.unsetAs !== undefined ? STRINGS.form.unsetIs(state) : state}
      </span>
      <span className={styles.help}>{field.help}</span>
      {isUnset ? null : (
        <Button variant="link" className={styles.unset} onPress={() => onChange(UNSET)}>
          {STRINGS.form.backToUnset}
        </Button>
      )}
    </div>
  );
}
