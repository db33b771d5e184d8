import { useRef } from 'react';
import { type FieldDefinition, scalar } from '#core';
import { STRINGS } from '../strings.ts';
import { classes } from '../ui/index.ts';
import styles from './control.module.css';
import { RuntimeOverlay } from './runtime-overlay.tsx';
import { RuntimeSettings } from './runtime-settings.tsx';
import { SuggestInput } from './suggest/suggest-input.tsx';
import { useSuggest } from './suggest/use-suggest.ts';
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
  const input = useRef<HTMLInputElement>(null);
  const suggest = useSuggest(field);
  return (
    <div
      className={classes(
        styles.box,
        valueKind !== 'fixed' && styles[valueKind],
        tone !== null && styles[tone],
      )}
    >
      <div className={styles.line}>
        <SuggestInput
          id={id}
          type="text"
          inputRef={input}
          suggest={suggest}
          offersWhenEmpty={field.kind.kind === 'text' && field.kind.names === 'stage'}
          className={classes(
            styles.input,
            isCode(field.key, valueKind) && styles.mono,
            runtime && styles.covered,
          )}
          value={text}
          onText={(typedText) => onChange(scalar(typedText))}
          placeholder={placeholderOf(field)}
          inputMode={field.kind.kind === 'integer' && valueKind === 'fixed' ? 'numeric' : 'text'}
          readOnly={disabled}
          aria-invalid={tone === 'error'}
          aria-required={field.required === true}
          aria-describedby={describedBy}
          spellCheck={field.key === 'description'}
          autoComplete="off"
          autoCapitalize="off"
        />
      </div>
      {runtime ? <RuntimeOverlay text={text} /> : null}
      {runtime && !disabled ? (
        <RuntimeSettings
          text={text}
          refusesExecutionInput={field.refuses?.includes('execution-input') === true}
          onChange={(next) => onChange(scalar(next))}
        />
      ) : null}
    </div>
  );
}

/** The grey text of an empty control: that it is needed, or what holds without it, or an example. */
export function placeholderOf({ required, whenUnset, example }: FieldDefinition): string {
  const form = example === undefined ? '' : STRINGS.form.suchAs(example);
  return required === true ? form : (whenUnset ?? form);
}
