import type { FieldDefinition } from '#core';
import styles from './step-form.module.css';

/** The foot of the form: the YAML key and the help of the field that has the focus. */
export function HelpStrip({ field }: { readonly field: FieldDefinition | null }) {
  return (
    <div className={styles.help}>
      {field === null ? null : (
        <>
          <code>{field.key}</code>
          <span>{field.help}</span>
        </>
      )}
    </div>
  );
}
