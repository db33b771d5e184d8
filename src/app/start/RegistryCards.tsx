import { Button } from 'react-aria-components';
import { definitionOf, STEP_DEFINITIONS, type StepDefinition } from '#core';
import { Barcode, Stamp } from '../../editor/index.ts';
import styles from './RegistryCards.module.css';

/** One card for each step type that Waybill knows. */
export function RegistryCards({ onPick }: { readonly onPick: (stepType: string) => void }) {
  return (
    <ul className={styles.cards} aria-label="Registries">
      {STEP_DEFINITIONS.map((definition) => (
        <li key={definition.type}>
          <RegistryCard definition={definition} onPick={() => onPick(definition.type)} />
        </li>
      ))}
    </ul>
  );
}

function RegistryCard({
  definition,
  onPick,
}: {
  readonly definition: StepDefinition;
  readonly onPick: () => void;
}) {
  const { host, path } = splitReference(definition.sample);
  return (
    <Button className={styles.card ?? ''} onPress={onPick}>
      <span className={styles.top}>
        <span className={styles.code}>{definition.code}</span>
        {definition.deprecated ? (
          <Stamp tone="warn">Deprecated</Stamp>
        ) : (
          <Barcode text={definition.type} height={14} />
        )}
      </span>
      <span className={styles.label}>{definition.label}</span>
      <span className={styles.summary}>{summaryOf(definition)}</span>
      <span className={styles.sample}>
        <span className={styles.host}>{host}</span>
        <span className={styles.path}>{path}</span>
      </span>
    </Button>
  );
}

/** What a person fills in, or which registry to take instead. */
function summaryOf({ summary, deprecated }: StepDefinition): string {
  return deprecated
    ? `For new steps, use ${definitionOf(deprecated.use)?.code ?? deprecated.use}`
    : summary;
}

/** Cuts a reference before its path, so that only the host is shortened where room is short. */
function splitReference(reference: string): { readonly host: string; readonly path: string } {
  const slash = reference.indexOf('/');
  return slash < 0
    ? { host: '', path: reference }
    : { host: reference.slice(0, slash), path: reference.slice(slash) };
}
