import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { RUNTIME_INPUT, scalar, UNSET } from '#core';
import { useEditor, useLinked } from '../../session/editor-context.tsx';
import { liesIn } from '../../session/field-keys.ts';
import { findRow } from '../../session/find-row.ts';
import { useEditorState } from '../../session/use-editor-state.ts';
import { classes, SeverityIcon } from '../../ui/index.ts';
import { FieldRow } from '../field-row.tsx';
import { focusSoon } from '../focus-soon.ts';
import { toneOf } from '../shown-problems.ts';
import { useFieldProblems } from '../use-field-problems.ts';
import styles from './advanced.module.css';
import { GroupMenu } from './group-menu.tsx';
import { type StructureProps, useStructure } from './structure.ts';
import { StructureBody } from './structure-body.tsx';
import { summaryOf } from './summary.ts';

/**
 * A structured field of the step, such as its failure strategies: one line that says what it comes to,
 * and below it, when opened, its form. A runtime input for the whole has the row of a plain field.
 */
export function Group(props: Omit<StructureProps, 'Inner'>) {
  const { typedForm, linked, onLink } = props;
  const { editor } = useEditor();
  const { reveal } = useLinked();
  const row = useStructure(props.row);
  const { key, label } = row.field;
  const summary = useEditorState(editor, ({ view }) => summaryOf(findRow(view, key) ?? row));
  const tone = toneOf(useFieldProblems(key));
  const [open, setOpen] = useState(false);
  const bodyId = useId();
  const root = useRef<HTMLElement>(null);

  const wanted = reveal?.target === 'line' ? null : (reveal?.key ?? null);
  const turn = liesIn(wanted, key) ? (reveal?.turn ?? 0) : 0;
  const shown = useRef(0);
  useEffect(() => {
    if (turn !== 0) {
      setOpen(true);
    }
  }, [turn]);
  useEffect(() => {
    if (!open || turn === 0 || shown.current === turn) {
      return;
    }
    shown.current = turn;
    const inside = [...(root.current?.querySelectorAll<HTMLElement>('[data-field-key]') ?? [])];
    const field = inside.findLast((one) => liesIn(wanted, one.dataset.fieldKey ?? ' '));
    const shownPart = field ?? root.current;
    shownPart?.scrollIntoView({ block: 'nearest' });
    focusSoon(shownPart?.querySelector<HTMLElement>('input, button'));
  }, [open, turn, wanted]);

  const isWhole = row.value.kind === 'scalar' || row.lock !== null;
  const isLinked = liesIn(linked, key);
  return (
    <section
      ref={root}
      className={classes(styles.group, isLinked && styles.linked)}
      aria-label={label}
      data-field-key={key}
      data-linked={isLinked && !open ? '' : undefined}
    >
      <div className={styles.head}>
        <h4 className={styles.title}>
          <Button
            className={styles.toggle ?? ''}
            aria-expanded={open}
            aria-controls={bodyId}
            onPress={() => setOpen(!open)}
          >
            <ChevronDown size={14} aria-hidden="true" className={styles.chevron} />
            <span className={styles.label}>{label}</span>
            <span className={classes(styles.summary, row.value.kind !== 'unset' && styles.set)}>
              {summary}
            </span>
          </Button>
        </h4>
        {tone === null ? null : <SeverityIcon severity={tone} />}
        <GroupMenu
          row={row}
          onRuntime={() => {
            typedForm.change(key, scalar(RUNTIME_INPUT));
            typedForm.leave(key);
            setOpen(true);
          }}
          onUnset={() => {
            typedForm.change(key, UNSET);
            typedForm.leave(key);
          }}
        />
      </div>
      <div id={bodyId} className={styles.body} hidden={!open}>
        {!open ? null : isWhole ? (
          <FieldRow row={row} typedForm={typedForm} linked={isLinked} onLink={onLink} />
        ) : (
          <StructureBody row={row} typedForm={typedForm} linked={linked} onLink={onLink} />
        )}
      </div>
    </section>
  );
}
