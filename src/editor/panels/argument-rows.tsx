import { Copy } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { type PlanStep, type PluginCall, parsePath, shellCommand } from '#core';
import { COMMANDS_STRINGS } from '../commands-strings.ts';
import { useEditor, useLinked } from '../session/editor-context.tsx';
import type { EditorState } from '../session/editor-store.ts';
import { liesIn } from '../session/field-keys.ts';
import { STRINGS } from '../strings.ts';
import { IconButton } from '../ui/index.ts';
import { ArgumentRow, type OriginRow } from './argument-row.tsx';
import styles from './commands-panel.module.css';
import { argumentRow, lineReader, variableRow } from './origin-rows.ts';
import { useCopyText } from './use-copy-text.ts';

/** Rows under a line that says what they belong to. */
interface RowGroup {
  readonly id: string;
  readonly step: PlanStep | null;
  readonly rows: readonly OriginRow[];
}

function OriginTable({
  title,
  groups,
}: {
  readonly title: string;
  readonly groups: readonly RowGroup[];
}) {
  const { editor, goTo, link } = useEditor();
  const { linked, linkedBy } = useLinked();
  const copy = useCopyText();
  const table = useRef<HTMLTableElement>(null);
  const onGo = useCallback(
    (key: string) => {
      const path = parsePath(key);
      const range = path === null ? null : editor.get().session.lastGood?.valueRange(path);
      goTo({ key, range: range ?? null, target: 'both' });
    },
    [editor, goTo],
  );
  const onLink = useCallback((key: string | null) => link(key, 'panel'), [link]);
  const isLinked = ({ key }: OriginRow) =>
    key !== null && linked !== null && (liesIn(key, linked) || liesIn(linked, key));
  useEffect(() => {
    if (linked !== null && linkedBy !== 'panel') {
      table.current?.querySelector('[data-linked]')?.scrollIntoView({ block: 'nearest' });
    }
  }, [linked, linkedBy]);
  return (
    <table className={styles.rows} ref={table}>
      <thead>
        <tr>
          <td className={styles.place} />
          <th scope="col">{title}</th>
          <th scope="col" className={styles.why}>
            {COMMANDS_STRINGS.why}
          </th>
          <th scope="col" colSpan={2}>
            {STRINGS.dock.comesFrom}
          </th>
        </tr>
      </thead>
      {groups.map(({ id, step, rows }) => (
        <tbody key={id}>
          {step === null ? null : (
            <tr className={styles.program}>
              <td className={styles.place} />
              <td>
                <code>
                  {Object.entries(step.env).map(([name, value]) => `${name}=${value} `)}
                  {step.program}
                </code>
              </td>
              <td className={styles.what} colSpan={2}>
                {step.why}
                {step.input === undefined ? null : ` ${COMMANDS_STRINGS.readsInput(step.input)}`}
              </td>
              <td className={styles.copy}>
                <IconButton
                  size="small"
                  label={COMMANDS_STRINGS.copyThis(step.program)}
                  onPress={() => copy(shellCommand(step), STRINGS.dock.copiedCommand)}
                >
                  <Copy size={14} />
                </IconButton>
              </td>
            </tr>
          )}
          {rows.map((row) => (
            <ArgumentRow
              key={`${row.place} ${row.name}`}
              row={row}
              isLinked={isLinked(row)}
              onGo={onGo}
              onLink={onLink}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function useLines({ session }: EditorState): (key: string | null) => number | null {
  return useMemo(() => lineReader(session.text, session.lastGood), [session]);
}

/** The programs of a plan in their order, one argument per row. */
export function ArgumentRows({
  steps,
  state,
}: {
  readonly steps: readonly PlanStep[];
  readonly state: EditorState;
}) {
  const lineOf = useLines(state);
  const { definition } = state.view;
  const groups = useMemo(
    () =>
      steps.map((step, at) => ({
        id: `${at} ${step.program}`,
        step,
        rows: step.args.map((argument, index) =>
          argumentRow(argument, index + 1, definition, lineOf),
        ),
      })),
    [steps, definition, lineOf],
  );
  const count = steps.reduce((sum, step) => sum + step.args.length, 0);
  return <OriginTable title={STRINGS.dock.argumentCount(count)} groups={groups} />;
}

/** The variables that the product's plugin gets. */
export function VariableRows({
  plugin,
  state,
}: {
  readonly plugin: PluginCall;
  readonly state: EditorState;
}) {
  const lineOf = useLines(state);
  const { definition } = state.view;
  const { name, environment } = plugin;
  const groups = useMemo(
    () => [
      {
        id: name,
        step: null,
        rows: environment.map((variable, at) => variableRow(variable, at + 1, definition, lineOf)),
      },
    ],
    [name, environment, definition, lineOf],
  );
  return (
    <OriginTable title={COMMANDS_STRINGS.variables(name, environment.length)} groups={groups} />
  );
}
