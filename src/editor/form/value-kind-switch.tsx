import { TextCursorInput, Type, VariableIcon } from 'lucide-react';
import { memo } from 'react';
import type { ValueKind } from '#core';
import { STRINGS } from '../strings.ts';
import { classes } from '../ui/index.ts';
import styles from './value-kind-switch.module.css';
import { VALUE_KINDS } from './value-kinds.ts';

/** The sign of a value kind: T fixed, cursor box runtime input, (x) expression. */
export function ValueKindIcon({ kind }: { readonly kind: ValueKind }) {
  const Icon = { fixed: Type, runtime: TextCursorInput, expression: VariableIcon }[kind];
  return <Icon size={14} strokeWidth={1.75} aria-hidden="true" />;
}

/** The kind that Alt and a digit choose; null for other keys. */
export function kindOfKey(event: {
  readonly altKey: boolean;
  readonly code: string;
}): ValueKind | null {
  const digit = /^Digit([123])$/.exec(event.code)?.[1];
  return event.altKey && digit !== undefined ? (VALUE_KINDS[Number(digit) - 1] ?? null) : null;
}

/**
 * How a value is given. One sign at rest; on hover or focus of the field it opens in place over the end
 * of the value. Alt+1, 2, 3 do the same from the keyboard.
 */
export const ValueKindSwitch = memo(function ValueKindSwitch({
  kind,
  kinds,
  onSwitch,
}: {
  readonly kind: ValueKind;
  /** The kinds that the field takes. */
  readonly kinds: readonly ValueKind[];
  readonly onSwitch: (kind: ValueKind) => void;
}) {
  return (
    <span className={styles.switch} data-kind-switch="">
      {kinds.map((candidate) => (
        <button
          key={candidate}
          type="button"
          tabIndex={-1}
          className={classes(styles.segment, candidate === kind && styles.selected)}
          aria-label={STRINGS.form.kindHint[candidate]}
          aria-pressed={candidate === kind}
          aria-keyshortcuts={`Alt+${VALUE_KINDS.indexOf(candidate) + 1}`}
          title={`${STRINGS.form.kindHint[candidate]} (Alt+${VALUE_KINDS.indexOf(candidate) + 1})`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onSwitch(candidate)}
        >
          <ValueKindIcon kind={candidate} />
          {candidate === kind ? (
            <span className={styles.word}>{STRINGS.form.kinds[candidate]}</span>
          ) : null}
        </button>
      ))}
    </span>
  );
});
