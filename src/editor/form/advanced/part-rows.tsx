import { type FormRow, isStructure } from '#core';
import { liesIn } from '../../session/field-keys.ts';
import { classes } from '../../ui/index.ts';
import { FieldRow } from '../field-row.tsx';
import { pairRows } from '../pair-rows.ts';
import sections from '../section-view.module.css';
import styles from './advanced.module.css';
import type { StructureProps } from './structure.ts';

/** Rows of parts: fields two short ones to a line, structures below one another. */
export function PartRows({
  rows,
  typedForm,
  linked,
  onLink,
  Inner,
}: Omit<StructureProps, 'row'> & { readonly rows: readonly FormRow[] }) {
  return pairRows(rows).map((line) => (
    <div
      key={line[0]?.field.key}
      className={classes(sections.line, line.length === 2 && sections.pair)}
    >
      {line.map((row) =>
        isStructure(row.field.kind) && row.value.kind !== 'scalar' && row.lock === null ? (
          // No fieldset: Chromium drops the focus inside one whose children become more.
          <section key={row.field.key} className={styles.inner} aria-label={row.field.label}>
            <Inner row={row} typedForm={typedForm} linked={linked} onLink={onLink} Inner={Inner} />
          </section>
        ) : (
          <FieldRow
            key={row.field.key}
            row={row}
            typedForm={typedForm}
            linked={liesIn(linked, row.field.key)}
            onLink={onLink}
          />
        ),
      )}
    </div>
  ));
}
