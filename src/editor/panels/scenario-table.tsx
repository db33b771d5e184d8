import {
  Clock,
  GitBranch,
  GitPullRequest,
  Hand,
  type LucideIcon,
  Tag,
  TextCursorInput,
} from 'lucide-react';
import { Button } from 'react-aria-components';
import { type ImageReference, type Scenario, valueKindOf } from '#core';
import { shownItem } from '../form/shown-item.ts';
import { useEditor, useLinked } from '../session/editor-context.tsx';
import type { Samples } from '../session/samples.ts';
import { STRINGS } from '../strings.ts';
import { classes } from '../ui/index.ts';
import { MendButton } from './mend-button.tsx';
import { reasonOf } from './reference-reason.ts';
import { type ReferenceRow, type ScenarioCell, withIds } from './reference-table.ts';
import styles from './scenario-table.module.css';

/** Tags down, scenarios across: what each tag comes to in each kind of build. */
export function ScenarioTable({
  rows,
  samples,
}: {
  readonly rows: readonly ReferenceRow[];
  readonly samples: Samples;
}) {
  const { editor, goTo } = useEditor();
  const { linked } = useLinked();
  return (
    <div className={styles.wrap}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.written}>
              {STRINGS.dock.tagAsWritten}
            </th>
            {samples.scenarios.map((scenario) => (
              <th
                key={scenario.id}
                scope="col"
                className={classes(scenario.id === samples.current.id && styles.current)}
              >
                <Button
                  className={styles.scenario ?? ''}
                  onPress={() => editor.selectScenario(scenario.id)}
                >
                  <ScenarioName scenario={scenario} />
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={classes(row.key === linked && styles.linked)}>
              <th scope="row" className={styles.written}>
                <Button
                  className={classes(styles.chip, styles[valueKindOf(row.tag)])}
                  onPress={() => goTo({ key: row.key, range: null, target: 'field' })}
                >
                  {valueKindOf(row.tag) === 'runtime' ? (
                    <TextCursorInput size={13} aria-hidden="true" />
                  ) : null}
                  <span className={styles.chipText}>
                    {row.tag === '' ? STRINGS.dock.noTag : shownItem(row.tag)}
                  </span>
                </Button>
                {row.madeBy === null ? null : (
                  <span className={styles.build}>{STRINGS.dock.madeBy[row.madeBy]}</span>
                )}
                {row.mend === null ? null : <MendButton mend={row.mend} />}
              </th>
              {row.cells.map((cell) => (
                <td key={cell.scenario.id}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The sign of a scenario, by the kind of build that its values tell of. */
function iconOf(scenario: Scenario): LucideIcon {
  const { values } = scenario;
  if (values['pipeline.triggerType'] === 'MANUAL') {
    return Hand;
  }
  if (values['trigger.type'] === 'Scheduled') {
    return Clock;
  }
  const kind = values['codebase.build.type'];
  return kind === 'tag' ? Tag : kind === 'PR' ? GitPullRequest : GitBranch;
}

function ScenarioName({ scenario }: { readonly scenario: Scenario }) {
  const Icon = iconOf(scenario);
  const build = scenario.values['pipeline.sequenceId'];
  return (
    <>
      <span className={styles.name}>
        <Icon size={14} aria-hidden="true" />
        <span>{scenario.label}</span>
      </span>
      {build === undefined ? null : (
        <span className={styles.build}>{STRINGS.dock.build(build)}</span>
      )}
    </>
  );
}

function Cell({ cell }: { readonly cell: ScenarioCell }) {
  const { references, sameAs } = cell;
  const isFine = references.every(({ reference }) => reference !== null);
  return (
    <>
      {withIds(references).map(({ id, reference }) => (
        <Outcome key={id} reference={reference} />
      ))}
      {isFine && sameAs !== null ? (
        <span className={styles.same}>{STRINGS.dock.sameAs(sameAs.label)}</span>
      ) : null}
    </>
  );
}

/** One tag in one kind of build; its whole reference shows when one points at it. */
function Outcome({ reference }: { readonly reference: ImageReference }) {
  const tag = reference.resolvedTag;
  const reason = reasonOf(reference);
  const isToBlame = reference.problems.some((code) => code.startsWith('tag-'));
  return (
    <>
      {tag === null ? null : (
        <span
          className={classes(styles.tag, isToBlame && styles.illegal)}
          title={reference.reference ?? undefined}
        >
          {tag}
        </span>
      )}
      {reason === null ? null : <span className={styles.reason}>{reason}</span>}
      {reference.unresolved.map((path) => (
        <span key={path} className={styles.unresolved}>
          {STRINGS.dock.unresolved(path)}
        </span>
      ))}
    </>
  );
}
