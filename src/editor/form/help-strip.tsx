import { ExternalLink } from 'lucide-react';
import { documentationOf, type FieldDefinition, type StepDefinition } from '#core';
import { STRINGS } from '../strings.ts';
import styles from './step-form.module.css';

/** What holds without the field, and where the field has an effect at all; empty where both go without saying. */
function conditions({ required, whenUnset, infrastructures }: FieldDefinition): string {
  const unset =
    required === true || whenUnset === undefined ? [] : [STRINGS.form.whenUnset(whenUnset)];
  const where = infrastructures === undefined ? [] : [STRINGS.form.onlyOn(infrastructures)];
  return [...unset, ...where].join(' ');
}

/** The foot of the form: YAML key, help and documentation of the field that has the focus. */
export function HelpStrip({
  definition,
  field,
}: {
  readonly definition: StepDefinition;
  readonly field: FieldDefinition | null;
}) {
  if (field === null) {
    return <div className={styles.help} />;
  }
  const text = `${field.help} ${conditions(field)}`.trim();
  const address = documentationOf(definition, field);
  return (
    <div className={styles.help}>
      <code>{field.key}</code>
      <span title={text}>{text}</span>
      {address === null ? null : (
        <a href={address} target="_blank" rel="noreferrer" className={styles.documentation}>
          {STRINGS.form.documentationOf(field.label)}
          <ExternalLink size={12} aria-hidden="true" />
        </a>
      )}
    </div>
  );
}
