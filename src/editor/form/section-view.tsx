import { ChevronDown, ListFilter } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components';
import { type FormSection, isStructure } from '#core';
import { liesIn } from '../session/field-keys.ts';
import { STRINGS } from '../strings.ts';
import { classes } from '../ui/index.ts';
import { Group } from './advanced/group.tsx';
import { FieldRow } from './field-row.tsx';
import { pairRows } from './pair-rows.ts';
import styles from './section-view.module.css';
import type { TypedForm } from './use-typed-form.ts';

/** What a section takes. */
export interface SectionViewProps {
  readonly section: FormSection;
  readonly typedForm: TypedForm;
  readonly linked: string | null;
  /** Path of what was asked for last: its field shows, whatever the filter says. */
  readonly wanted: string | null;
  readonly onLink: (key: string | null) => void;
  /** Absent for the sections that are always open and have no bar. */
  readonly bar?: {
    readonly open: boolean;
    readonly onlySet: boolean;
    readonly onToggle: () => void;
    readonly onFilter: () => void;
  };
}

/** One section of the form, with a bar when it can be closed. */
export function SectionView({ section, typedForm, linked, wanted, onLink, bar }: SectionViewProps) {
  const title = STRINGS.form.sections[section.section];
  const bodyId = useId();
  const onlySet = bar?.onlySet === true;
  const rows = onlySet
    ? section.rows.filter(
        ({ value, field }) =>
          value.kind !== 'unset' || liesIn(linked, field.key) || liesIn(wanted, field.key),
      )
    : section.rows;
  return (
    <section aria-label={title} className={styles.section}>
      {bar === undefined ? null : (
        <div className={styles.bar}>
          <h3 className={styles.heading}>
            <Button
              className={styles.toggle ?? ''}
              aria-expanded={bar.open}
              aria-controls={bodyId}
              onPress={bar.onToggle}
            >
              <ChevronDown size={14} aria-hidden="true" className={styles.chevron} />
              {title}
            </Button>
          </h3>
          <span className={styles.count}>
            {STRINGS.form.setCount(section.count, section.rows.length)}
          </span>
          <Button
            className={classes(styles.filter, onlySet && styles.pressed)}
            aria-pressed={onlySet}
            onPress={bar.onFilter}
          >
            <ListFilter size={14} aria-hidden="true" />
            {STRINGS.form.onlySet}
          </Button>
        </div>
      )}
      <div id={bodyId} className={styles.body} hidden={bar?.open === false}>
        {pairRows(rows).map((line) => (
          <div
            key={line[0]?.field.key}
            className={classes(styles.line, line.length === 2 && styles.pair)}
          >
            {line.map((row) =>
              isStructure(row.field.kind) ? (
                <Group
                  key={row.field.key}
                  row={row}
                  typedForm={typedForm}
                  linked={linked}
                  onLink={onLink}
                />
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
        ))}
        {rows.length === 0 ? <p className={styles.none}>{STRINGS.form.noneSet}</p> : null}
      </div>
    </section>
  );
}
