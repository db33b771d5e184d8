import { CircleCheck, Wrench } from 'lucide-react';
import { memo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { indexLines, type Problem, RULE_RECORDS } from '#core';
import { useEditor } from '../session/editor-context.tsx';
import type { EditorState } from '../session/editor-store.ts';
import { liesIn } from '../session/field-keys.ts';
import { useLateEditorState, wholeState } from '../session/use-editor-state.ts';
import { useFix, useFixTitles } from '../session/use-fix.ts';
import { STRINGS } from '../strings.ts';
import { Button, EmptyState, Marked, SeverityIcon } from '../ui/index.ts';
import styles from './problems-panel.module.css';
import { rowKeys } from './row-keys.ts';

/** How many problems are drawn at first, and with each wish for more. */
const AT_A_TIME = 100;

/** The problems of the whole text, by step. */
export function ProblemsPanel() {
  const { editor } = useEditor();
  return <ProblemList state={useLateEditorState(editor, wholeState)} />;
}

const ProblemList = memo(function ProblemList({ state }: { readonly state: EditorState }) {
  const { view, session } = state;
  const [most, setMost] = useState(AT_A_TIME);
  const waiting = view.waiting === 0 ? null : <p>{STRINGS.dock.judging(view.waiting)}</p>;
  if (view.problems.length === 0) {
    return waiting !== null ? (
      <div className={styles.empty}>{waiting}</div>
    ) : (
      <div className={styles.empty}>
        <EmptyState
          icon={<CircleCheck size={16} className={styles.fine} aria-hidden="true" />}
          title={STRINGS.dock.noProblemsTitle}
        >
          {STRINGS.dock.noProblems(RULE_RECORDS.length, session.outline.steps.length)}
        </EmptyState>
      </div>
    );
  }
  const groups = new Map<number | null, Problem[]>();
  for (const problem of view.problems.slice(0, most)) {
    const group = groups.get(problem.step) ?? [];
    groups.set(problem.step, [...group, problem]);
  }
  const lines = indexLines(session.text);
  return (
    <div className={styles.problems} ref={rowKeys}>
      {[...groups].map(([step, problems]) => (
        <section key={step} aria-label={nameOf(step)}>
          <h3 className={styles.heading}>{nameOf(step)}</h3>
          <ul className={styles.list}>
            {problems.map((problem, index) => (
              <ProblemItem
                key={`${problem.code} ${problem.key} ${turnOf(problem, problems.slice(0, index))}`}
                problem={problem}
                state={state}
                line={lines.positionAt(problem.range.start).line}
              />
            ))}
          </ul>
        </section>
      ))}
      {view.problems.length <= most ? null : (
        <div>
          <Button onPress={() => setMost(most + AT_A_TIME)}>
            {STRINGS.dock.moreProblems(Math.min(AT_A_TIME, view.problems.length - most))}
          </Button>
        </div>
      )}
      {waiting}
    </div>
  );

  function nameOf(step: number | null): string {
    const outline = step === null ? undefined : session.outline.steps[step];
    return outline === undefined
      ? STRINGS.dock.wholeText
      : (outline.name ?? outline.identifier ?? STRINGS.panes.unnamed);
  }
});

/** How many problems before one are of its rule and its key. */
function turnOf(problem: Problem, before: readonly Problem[]): number {
  return before.filter(({ code, key }) => code === problem.code && key === problem.key).length;
}

function ProblemItem({
  problem,
  state,
  line,
}: {
  readonly problem: Problem;
  readonly state: EditorState;
  readonly line: number;
}) {
  const { goToProblem, helpUrl } = useEditor();
  const help = helpUrl(problem.code);
  const applyFix = useFix();
  const titles = useFixTitles(problem);
  const { outline, definitions } = state.session;
  const type = problem.step === null ? null : outline.steps[problem.step]?.type;
  const field = definitions
    .find((definition) => definition.type === type)
    ?.fields.find(({ key }) => liesIn(problem.key, key));
  return (
    <li className={styles.problem} data-severity={problem.severity}>
      <SeverityIcon severity={problem.severity} size={16} className={styles.icon} />
      <AriaButton className={styles.text ?? ''} onPress={() => goToProblem(problem)}>
        <span className={styles.message}>
          <Marked text={problem.message} />
        </span>
        <span className={styles.place}>
          {field === undefined ? null : <span>{field.label}</span>}
          <code>{STRINGS.dock.line(line)}</code>
          {help === null ? <code>{problem.code}</code> : null}
          {problem.usually === undefined ? null : (
            <span>{STRINGS.dock.configured(problem.usually)}</span>
          )}
        </span>
      </AriaButton>
      {help === null ? null : (
        <a
          className={styles.rule}
          href={help}
          target="_blank"
          rel="noreferrer"
          aria-label={STRINGS.dock.aboutRule(problem.code)}
        >
          <code>{problem.code}</code>
        </a>
      )}
      {titles.map((title) => (
        <Button
          key={title}
          icon={<Wrench size={13} aria-hidden="true" />}
          onPress={() => applyFix(problem, title)}
        >
          {title}
        </Button>
      ))}
    </li>
  );
}
