import { parseRuntimeInput } from '#core';
import { STRINGS } from '../strings.ts';
import styles from './control.module.css';

/** What a runtime input says while nobody types in it. */
export function RuntimeOverlay({ text }: { readonly text: string }) {
  const input = parseRuntimeInput(text);
  return (
    <span className={styles.overlay} aria-hidden="true">
      <span>
        {input?.duringRun === true ? STRINGS.form.askedDuringRun : STRINGS.form.askedAtRunTime}
        {input?.defaultValue == null ? null : (
          <>
            , {STRINGS.form.withDefault}{' '}
            <code className={styles.runtimeDefault}>{input.defaultValue}</code>
          </>
        )}
      </span>
    </span>
  );
}
