import { CircleMinus, CirclePlus, PencilLine } from 'lucide-react';
import type { ChangedStep, TextChanges } from '#core';
import { STRINGS } from '../strings.ts';
import { Button } from '../ui/index.ts';
import styles from './changes-panel.module.css';

/** Most steps that are listed one by one. */
const MOST_STEPS = 200;

const ICONS = { added: CirclePlus, removed: CircleMinus, changed: PencilLine } as const;

/** What changed, as sentences by step, with the image references that come and go. */
export function ChangedWords({
  changes,
  onGoToStep,
}: {
  readonly changes: TextChanges;
  readonly onGoToStep: (index: number) => void;
}) {
  const { steps, elsewhere } = changes;
  const more = steps.length - MOST_STEPS;
  return (
    <section className={styles.words} aria-label={STRINGS.changes.inWords}>
      {steps.length === 0 ? <p className={styles.quiet}>{STRINGS.changes.noWords}</p> : null}
      <ul className={styles.steps}>
        {steps.slice(0, MOST_STEPS).map((step) => (
          <li key={`${step.indexBefore} ${step.index}`} className={styles.step}>
            <StepWords step={step} onGoToStep={onGoToStep} />
          </li>
        ))}
      </ul>
      {more > 0 ? <p className={styles.quiet}>{STRINGS.changes.moreSteps(more)}</p> : null}
      {elsewhere > 0 ? (
        <p className={styles.quiet}>{STRINGS.changes.elsewhere(elsewhere)}</p>
      ) : null}
    </section>
  );
}

function StepWords({
  step,
  onGoToStep,
}: {
  readonly step: ChangedStep;
  readonly onGoToStep: (index: number) => void;
}) {
  const { index, kind, label } = step;
  const Icon = ICONS[kind];
  return (
    <>
      <h3 className={styles.label} data-kind={kind}>
        <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
        {index === null ? (
          <span className={styles.name}>{label}</span>
        ) : (
          <Button
            variant="link"
            className={styles.name}
            aria-label={STRINGS.changes.goToStep(label)}
            onPress={() => onGoToStep(index)}
          >
            {label}
          </Button>
        )}
        <span className={styles.kind}>{STRINGS.changes.kinds[kind]}</span>
      </h3>
      <ul className={styles.sentences}>
        {step.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {step.appeared.length + step.gone.length > 0 ? (
        <ul className={styles.references}>
          {step.gone.map((reference) => (
            <li key={reference} className={styles.gone}>
              <span role="img" aria-label={STRINGS.changes.referenceGone}>
                −
              </span>
              <code>{reference}</code>
            </li>
          ))}
          {step.appeared.map((reference) => (
            <li key={reference} className={styles.appeared}>
              <span role="img" aria-label={STRINGS.changes.referenceAdded}>
                +
              </span>
              <code>{reference}</code>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
