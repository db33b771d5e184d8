import { VariableIcon } from 'lucide-react';
import { Button } from 'react-aria-components';
import {
  type BuildPlan,
  indexLines,
  type PlanArgument,
  parsePath,
  type StepDefinition,
} from '#core';
import { useEditor, useLinked } from '../session/editor-context.tsx';
import type { EditorState } from '../session/editor-store.ts';
import { liesIn } from '../session/field-keys.ts';
import { STRINGS } from '../strings.ts';
import { classes } from '../ui/index.ts';
import styles from './commands-panel.module.css';

/** Flag and value of an argument such as `--target=runtime`. */
function splitFlag(text: string): readonly [string, string] {
  const at = text.startsWith('-') ? text.indexOf('=') : -1;
  return at === -1
    ? [text.startsWith('-') ? text : '', text.startsWith('-') ? '' : text]
    : [text.slice(0, at + 1), text.slice(at + 1)];
}

/** The name of the field that an argument comes from, with the place in a list. */
function originOf(definition: StepDefinition | null, key: string): string {
  const field = definition?.fields.find((candidate) => liesIn(key, candidate.key));
  const index = /\[(\d+)\]$/.exec(key)?.[1];
  const label = field?.label ?? key;
  return index === undefined ? label : `${label}, ${STRINGS.dock.ordinal(Number(index))}`;
}

/** The programs of a plan, one argument per row. */
export function ArgumentRows({
  plan,
  state,
}: {
  readonly plan: BuildPlan;
  readonly state: EditorState;
}) {
  const count = plan.steps.reduce((sum, step) => sum + step.args.length, 0);
  return (
    <table className={styles.rows}>
      <thead>
        <tr>
          <td />
          <th scope="col">{STRINGS.dock.argumentCount(count)}</th>
          <th scope="col" colSpan={2}>
            {STRINGS.dock.comesFrom}
          </th>
        </tr>
      </thead>
      {plan.steps.map((step) => (
        <tbody key={`${step.phase} ${step.args.map((argument) => argument.text).join(' ')}`}>
          <tr className={styles.program}>
            <td />
            <td>
              <code>{step.program}</code>
            </td>
            <td colSpan={2} className={styles.why}>
              {step.why}
            </td>
          </tr>
          {step.args.map((argument, index) => (
            <ArgumentRow
              key={`${step.args.slice(0, index).length} ${argument.text}`}
              argument={argument}
              state={state}
              place={index + 1}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function ArgumentRow({
  argument,
  state,
  place,
}: {
  readonly argument: PlanArgument;
  readonly state: EditorState;
  readonly place: number;
}) {
  const { goTo } = useEditor();
  const { linked } = useLinked();
  const { session, view } = state;
  const [flag, value] = splitFlag(argument.text);
  const path = argument.key === null ? null : parsePath(argument.key);
  const range = path === null ? null : (session.lastGood?.valueRange(path) ?? null);
  const line = range === null ? null : indexLines(session.text).positionAt(range.start).line;
  const isLinked =
    argument.key !== null &&
    linked !== null &&
    (liesIn(argument.key, linked) || liesIn(linked, argument.key));
  return (
    <tr className={classes(isLinked && styles.linked)} title={argument.why}>
      <td className={styles.place}>{place}</td>
      <td>
        <code>
          <span className={styles.flag}>{flag}</span>
          {value}
        </code>
      </td>
      <td>
        {argument.key === null ? (
          <span className={styles.always}>{STRINGS.dock.alwaysSet}</span>
        ) : (
          <Button
            className={styles.origin ?? ''}
            onPress={() => goTo({ key: argument.key, range, target: 'both' })}
          >
            {argument.resolved ? <VariableIcon size={13} aria-hidden="true" /> : null}
            {originOf(view.definition, argument.key)}
          </Button>
        )}
      </td>
      <td className={styles.line}>{line === null ? null : STRINGS.dock.line(line)}</td>
    </tr>
  );
}
