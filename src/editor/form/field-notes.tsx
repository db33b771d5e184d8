import { CornerDownRight, Info, Wrench } from 'lucide-react';
import type { FormRow, Problem } from '#core';
import { useEditor } from '../session/editor-context.tsx';
import { useFix, useFixTitles } from '../session/use-fix.ts';
import { STRINGS } from '../strings.ts';
import { Button, SeverityIcon } from '../ui/index.ts';
import { Marked } from '../ui/marked.tsx';
import styles from './field-notes.module.css';

/**
 * What stands under a control: a problem, else why it is not used, else what the value comes to. The help
 * is at the foot of the form, so that no field moves when it comes and goes.
 */
export function FieldNotes({
  row,
  problems,
  id,
  waiting,
  typedError,
}: {
  readonly row: FormRow;
  /** Those of its problems that are to be told now. */
  readonly problems: readonly Problem[];
  readonly id: string;
  /** The typed value is not in the text yet. */
  readonly waiting: boolean;
  /** What the schema says of typing that the text could not take. */
  readonly typedError: string | undefined;
}) {
  // The banner above the form already says that the text is broken, once for all fields.
  const lock = row.lock?.reason === 'broken' ? null : (row.lock?.message ?? null);
  const reason = lock ?? row.inapplicable;
  return (
    <div id={id} className={styles.notes}>
      {waiting ? (
        <p className={styles.note}>
          <Info size={14} aria-hidden="true" />
          <span>{typedError ?? STRINGS.form.pending}</span>
        </p>
      ) : null}
      {problems.map((problem) => (
        <ProblemNote key={`${problem.code} ${problem.key} ${problem.message}`} problem={problem} />
      ))}
      {(problems.length === 0 || lock !== null) && reason !== null ? (
        <p className={styles.note}>
          <Info size={14} aria-hidden="true" />
          <Marked text={reason} />
        </p>
      ) : null}
      {problems.length === 0 && row.valueKind === 'expression' && row.resolved !== null ? (
        <p className={styles.note}>
          <CornerDownRight size={14} aria-hidden="true" />
          <span>
            <code className={styles.resolved}>{row.resolved}</code> {STRINGS.form.withSamples}
          </span>
        </p>
      ) : null}
    </div>
  );
}

/** One problem and its fixes. */
function ProblemNote({ problem }: { readonly problem: Problem }) {
  const { link } = useEditor();
  const applyFix = useFix();
  const titles = useFixTitles(problem);
  const variant = problem.severity === 'error' ? 'error' : 'warn';
  return (
    <div className={styles.problem} data-severity={problem.severity}>
      <p className={styles.note}>
        <SeverityIcon severity={problem.severity} />
        <Marked text={problem.message} />
      </p>
      {titles.slice(0, 2).map((title) => (
        <Button
          key={title}
          size="small"
          variant={variant}
          className={styles.fix}
          icon={<Wrench size={13} aria-hidden="true" />}
          onHoverStart={() => link(problem.key, 'panel')}
          onPress={() => applyFix(problem, title)}
        >
          {title}
        </Button>
      ))}
    </div>
  );
}
