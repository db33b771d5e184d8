import { X } from 'lucide-react';
import { useRef } from 'react';
import { type MapEntry, type Severity, type ValueKind, valueKindOf } from '#core';
import { STRINGS } from '../strings.ts';
import { classes } from '../ui/index.ts';
import { changeAndPlace } from './change-and-place.ts';
import styles from './map-field.module.css';
import { RuntimeSettings } from './runtime-settings.tsx';
import { SuggestInput } from './suggest/suggest-input.tsx';
import type { EntrySuggest } from './use-entry-suggest.ts';
import { kindOfKey, ValueKindIcon } from './value-kind-switch.tsx';
import { switchedText } from './value-kinds.ts';

/** What one row of a map takes. */
export interface MapRowProps {
  readonly id: string | undefined;
  readonly label: string;
  readonly entry: MapEntry;
  readonly index: number;
  /** The free row at the end, which is no entry yet. */
  readonly spare: boolean;
  readonly last: boolean;
  readonly severity: Severity | null;
  readonly disabled: boolean;
  readonly describedBy: string | undefined;
  readonly suggest: EntrySuggest;
  readonly onFocus: () => void;
  readonly onChange: (entry: MapEntry) => void;
  /** Tries to read pasted text as entries; false lets it be pasted as text. */
  readonly onPaste: (text: string) => boolean;
  readonly onRemove: () => void;
  readonly onNext: () => void;
}

/** Name, value and the sign of the value's kind. */
export function MapRow(props: MapRowProps) {
  const { id, label, entry, index, spare, last, severity, disabled, describedBy, suggest } = props;
  const nameInput = useRef<HTMLInputElement>(null);
  const valueInput = useRef<HTMLInputElement>(null);
  const kind = valueKindOf(entry.value);
  const paste = (event: React.ClipboardEvent) => {
    if (props.onPaste(event.clipboardData.getData('text'))) {
      event.preventDefault();
    }
  };
  const giveAs = (to: ValueKind) => {
    const value = switchedText(entry.value, to);
    changeAndPlace(
      () => props.onChange({ ...entry, value }),
      () => valueInput.current,
      value === '<+>' ? 2 : null,
    );
  };
  const common = {
    readOnly: disabled,
    spellCheck: false,
    autoComplete: 'off',
    autoCapitalize: 'off',
    onFocus: props.onFocus,
    onPaste: paste,
  } as const;
  return (
    <div className={classes(styles.row, severity !== null && styles[severity])}>
      <SuggestInput
        {...common}
        id={id}
        inputRef={nameInput}
        suggest={suggest.name}
        offersWhenEmpty={suggest.offersWhenEmpty}
        data-cell={`${index}-name`}
        className={styles.name}
        title={suggest.meaning ?? undefined}
        value={entry.name}
        placeholder={spare ? STRINGS.form.entryName : ''}
        aria-label={STRINGS.form.entryOf(label, STRINGS.form.entryName, index + 1)}
        aria-describedby={describedBy}
        onText={(name) => props.onChange({ ...entry, name })}
        onKeyDown={(event) => {
          if (event.key === 'Backspace' && entry.name === '' && entry.value === '' && !spare) {
            event.preventDefault();
            props.onRemove();
          }
        }}
      />
      <span className={classes(styles.value, styles[kind])}>
        <SuggestInput
          {...common}
          inputRef={valueInput}
          suggest={suggest.value}
          offersWhenEmpty={suggest.offersWhenEmpty}
          data-cell={`${index}-value`}
          value={entry.value}
          placeholder={spare ? STRINGS.form.entryValue : (suggest.whenEmpty ?? '')}
          aria-label={STRINGS.form.entryOf(label, STRINGS.form.entryValue, index + 1)}
          onText={(value) => props.onChange({ ...entry, value })}
          onKeyDown={(event) => {
            const chosen = kindOfKey(event.nativeEvent);
            if (chosen !== null && !spare) {
              event.preventDefault();
              // The row around would switch the whole map.
              event.stopPropagation();
              giveAs(chosen);
            }
            const leaves = event.key === 'Enter' || (event.key === 'Tab' && last);
            if (leaves && !event.shiftKey && !spare && entry.name !== '') {
              event.preventDefault();
              props.onNext();
            }
          }}
        />
        {kind === 'runtime' && !disabled ? (
          <RuntimeSettings
            text={entry.value}
            onChange={(value) => props.onChange({ ...entry, value })}
            className={classes(styles.sign, styles.settings)}
          />
        ) : spare ? null : (
          <span className={classes(styles.sign, kind !== 'fixed' && styles.lit)}>
            <ValueKindIcon kind={kind} />
          </span>
        )}
        {spare || disabled ? null : (
          <button
            type="button"
            tabIndex={-1}
            className={styles.remove}
            aria-label={STRINGS.form.removeEntry(entry.name)}
            onClick={props.onRemove}
          >
            <X size={13} aria-hidden="true" />
          </button>
        )}
      </span>
    </div>
  );
}
