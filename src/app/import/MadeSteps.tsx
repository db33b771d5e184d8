import { useId } from 'react';
import { definitionOf, type ImportedStep } from '#core';
import { CodeBadge } from '../../editor/index.ts';
import { Notice } from '../shared/Notice.tsx';
import styles from './ImportView.module.css';
import type { Import } from './useImport.ts';

/** The steps that the text makes, each with its YAML; several can be taken or left. */
export function MadeSteps({
  current,
  failure,
}: {
  readonly current: Import;
  readonly failure: string | null;
}) {
  const { text, source, result, isTaken, take } = current;
  const steps = result?.ok ? result.steps : [];
  return (
    <section className={styles.column} aria-labelledby="import-made">
      <div className={styles.head}>
        <h2 id="import-made" className={styles.title}>
          {steps.length > 1 ? `The ${steps.length} steps it makes` : 'The step it makes'}
        </h2>
      </div>
      {failure === null ? null : <Notice tone="error">{failure}</Notice>}
      {text.trim() === '' ? (
        <p className={styles.empty}>
          The step shows here while you type. Nothing leaves this device.
        </p>
      ) : null}
      {text.trim() !== '' && source === null ? (
        <Notice tone="warning" hint="Choose what to read it as.">
          This looks like no docker command, workflow, bake file or Drone step.
        </Notice>
      ) : null}
      {result?.ok === false ? <Notice tone="error">{result.message}</Notice> : null}
      {result?.ok && steps.length === 0 ? (
        <Notice tone="warning">No build was found in it. Below is why.</Notice>
      ) : null}
      <ul className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step.name}>
            <MadeStep
              step={step}
              choice={
                steps.length > 1
                  ? { isTaken: isTaken(index), onChange: (is) => take(index, is) }
                  : null
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MadeStep({
  step,
  choice,
}: {
  readonly step: ImportedStep;
  /** Null where there is nothing to choose. */
  readonly choice: {
    readonly isTaken: boolean;
    readonly onChange: (isTaken: boolean) => void;
  } | null;
}) {
  const id = useId();
  const name = (
    <>
      <CodeBadge code={definitionOf(step.type)?.code ?? ''} />
      <span id={id} className={styles.stepName}>
        {step.name}
      </span>
    </>
  );
  return (
    <article className={styles.step} aria-labelledby={id} data-left={choice?.isTaken === false}>
      {choice === null ? (
        <div className={styles.stepHead}>{name}</div>
      ) : (
        <label className={styles.stepHead}>
          <input
            type="checkbox"
            className={styles.check}
            checked={choice.isTaken}
            onChange={(event) => choice.onChange(event.target.checked)}
          />
          {name}
        </label>
      )}
      <pre className={styles.yaml}>{step.text}</pre>
    </article>
  );
}
