import { Play } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Button, Select, Skeleton } from '../../editor/index.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { Notice } from '../shared/Notice.tsx';
import styles from './RunPanel.module.css';
import { ServerHint } from './ServerHint.tsx';
import type { StepRun } from './useStepRun.ts';

// The log comes after the form, which is what a person opens the editor for.
const CurrentRun = lazy(async () => ({ default: (await import('./CurrentRun.tsx')).CurrentRun }));

/** The Run tab of the dock: what to build with, what stands in the way, and the run itself. */
export function RunPanel({ stepRun }: { readonly stepRun: StepRun }) {
  const { setup } = stepRun;
  if (setup.server === 'unknown') {
    return (
      <div className={styles.alone}>
        <Skeleton widths={[28, 44, 36]} />
      </div>
    );
  }
  const isAway = setup.server === 'away';
  if (isAway && stepRun.current === null) {
    return (
      <div className={styles.alone}>
        <WithoutServer />
      </div>
    );
  }
  const controls = isAway ? <WithoutServer /> : <RunControls stepRun={stepRun} />;
  return (
    <div className={styles.frame}>
      <div className={styles.panel}>
        <Suspense>
          <CurrentRun
            key={stepRun.current}
            id={stepRun.current}
            controls={<div className={styles.controls}>{controls}</div>}
          />
        </Suspense>
      </div>
    </div>
  );
}

/** What stands in place of the controls while no server answers. */
function WithoutServer() {
  return (
    <div className={styles.controls}>
      <ServerHint />
      <div>
        <Button isDisabled icon={<Play size={14} strokeWidth={1.75} aria-hidden="true" />}>
          Start run
        </Button>
      </div>
    </div>
  );
}

function RunControls({ stepRun }: { readonly stepRun: StepRun }) {
  const { setup, canStart, isStarting, failure, start } = stepRun;
  return (
    <>
      <Select
        label="Codebase"
        value={setup.codebase?.id ?? ''}
        disabled={setup.codebases.length === 0}
        options={setup.codebases.map(({ id, name }) => ({ id, label: name }))}
        onChange={setup.chooseCodebase}
      />
      <Select
        label="Engine"
        value={setup.engine?.engine ?? ''}
        disabled={setup.engines.length === 0}
        options={setup.engines.map(({ engine, available, version }) => ({
          id: engine,
          label: engine,
          note: available ? (version ?? undefined) : 'not on the server',
        }))}
        onChange={(id) => {
          const chosen = setup.engines.find(({ engine }) => engine === id);
          if (chosen) {
            setup.chooseEngine(chosen.engine);
          }
        }}
      />
      {setup.obstacle ? (
        <Notice tone="warning" hint={setup.obstacle.hint}>
          {setup.obstacle.message}
          {setup.obstacle.problems.length > 0 ? (
            <ul className={styles.problems}>
              {setup.obstacle.problems.map(({ code, key, message }) => (
                <li key={`${code} ${key}`}>{message}</li>
              ))}
            </ul>
          ) : null}
        </Notice>
      ) : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      <div>
        <Button
          isDisabled={!canStart}
          icon={<Play size={14} strokeWidth={1.75} aria-hidden="true" />}
          onPress={() => void start()}
        >
          {isStarting ? 'Starts' : 'Start run'}
        </Button>
      </div>
    </>
  );
}
