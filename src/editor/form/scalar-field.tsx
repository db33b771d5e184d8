import { scalar } from '#core';
import { STRINGS } from '../strings.ts';
import { classes } from '../ui/index.ts';
import styles from './control.module.css';
import { RuntimeOverlay } from './runtime-overlay.tsx';
import { RuntimeSettings } from './runtime-settings.tsx';
import { textOf } from './typed-values.ts';
import type { WidgetProps } from './widget.ts';

/** Whether a scalar of this field is code rather than prose. */
export function isCode(key: string, valueKind: string): boolean {
  return valueKind !== 'fixed' || !(key === 'name' || key === 'description');
}

/** Text, integer, quantity and duration: one line; also any field that holds an expression. */
export function ScalarField({
  row,
  id,
  typed,
  onChange,
  tone,
  disabled,
  describedBy,
}: WidgetProps) {
  const { field, valueKind } = row;
  const text = textOf(typed);
  const runtime = valueKind === 'runtime';
  return (
    <div
      className={classes(
        styles.box,
        valueKind !== 'fixed' && styles[valueKind],
        tone !== null && styles[tone],
      )}
    >
      <input
        id={id}
        type="text"
        className={classes(
          styles.input,
          isCode(field.key, valueKind) && styles.mono,
          runtime && styles.covered,
        )}
        value={text}
        onChange={(event) => onChange(scalar(event.target.value))}
        placeholder={field.whenUnset ?? placeholderOf(field.example)}
        inputMode={field.kind.kind === 'integer' && valueKind === 'fixed' ? 'numeric' : 'text'}
        readOnly={disabled}
        aria-invalid={tone === 'error'}
        aria-required={field.required === true}
        aria-describedby={describedBy}
        spellCheck={field.key === 'description'}
        autoComplete="off"
        autoCapitalize="off"
      />
      {runtime ? <RuntimeOverlay text={text} /> : null}
      {runtime && !disabled ? (
        <RuntimeSettings text={text} onChange={(next) => onChange(scalar(next))} />
      ) : null}
    </div>
  );
}

/** The grey text of an empty control. */
export function placeholderOf(example: string | undefined): string {
  return example === undefined ? '' : STRINGS.form.suchAs(example);
}
