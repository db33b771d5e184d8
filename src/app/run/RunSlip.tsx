import { definitionOf, hasEnded, type Run } from '#core';
import { CodeBadge, Stamp } from '../../editor/index.ts';
import { duration, happened } from '../shared/format.ts';
import { useNow } from '../shared/useNow.ts';
import styles from './RunSlip.module.css';
import { describeRun, shortRunId, stampOf, stepNameOf } from './run-words.ts';

const TICK = 500;

/** The slip of a run: what it came to, and what went in. */
export function RunSlip({ run }: { readonly run: Run }) {
  const now = useNow(hasEnded(run.state) ? null : TICK);
  const stamp = stampOf(run.state);
  const definition = definitionOf(run.stepType);
  return (
    <section className={styles.slip} aria-label="Run">
      <div className={styles.body}>
        <div className={styles.head}>
          <span className={styles.number}>WAYBILL {shortRunId(run.id)}</span>
          {stamp ? <Stamp tone={stamp.tone}>{stamp.word}</Stamp> : null}
        </div>
        <p className={styles.title}>{describeRun(run)}</p>
        <p className={styles.when}>{whenOf(run, now)}</p>
      </div>
      <dl className={styles.facts}>
        <dt>Step</dt>
        <dd>
          {definition ? <CodeBadge code={definition.code} /> : null} {stepNameOf(run)}
        </dd>
        <dt>Engine</dt>
        <dd>{run.engine}</dd>
        <dt>Codebase</dt>
        <dd className={styles.mono}>{run.codebase.name}</dd>
        <dt>Connector</dt>
        <dd className={styles.mono}>{run.connectorRef ?? 'none'}</dd>
        <dt>Dockerfile</dt>
        <dd className={styles.mono}>{run.plan.dockerfile}</dd>
      </dl>
    </section>
  );
}

function whenOf(run: Run, now: number): string {
  if (run.startedAt === null) {
    return `asked for ${happened(Date.parse(run.createdAt), now)}`;
  }
  const started = Date.parse(run.startedAt);
  const ended = run.endedAt === null ? now : Date.parse(run.endedAt);
  return run.endedAt === null
    ? `for ${duration(ended - started)}, started ${happened(started, now)}`
    : `in ${duration(ended - started)}, ${happened(ended, now)}`;
}
