import { ChevronDown, ChevronUp, Info, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { BuildPlan, PlanNote, StepDefinition } from '#core';
import { COMMANDS_STRINGS } from '../commands-strings.ts';
import { useEditor } from '../session/editor-context.tsx';
import { STRINGS } from '../strings.ts';
import { SeverityIcon } from '../ui/index.ts';
import styles from './commands-panel.module.css';
import { labelOf } from './origin-rows.ts';

interface Footnote {
  readonly key: string | null;
  readonly text: string;
}

/** What a plan leaves out and what its engine does differently, in lists that open; and whose credentials it takes. */
export function PlanFootnotes({
  plan,
  notes,
  definition,
}: {
  readonly plan: BuildPlan;
  readonly notes: readonly PlanNote[];
  readonly definition: StepDefinition | null;
}) {
  const [open, setOpen] = useState<'ignored' | 'notes' | null>(null);
  const ignored = plan.ignored.map(({ key, why }) => ({ key, text: why }));
  const listed = open === 'ignored' ? ignored : notes;
  const toggle = (list: 'ignored' | 'notes') => () => setOpen(open === list ? null : list);
  const sign = (list: 'ignored' | 'notes') =>
    open === list ? (
      <ChevronDown size={14} aria-hidden="true" />
    ) : (
      <ChevronUp size={14} aria-hidden="true" />
    );
  return (
    <div className={styles.foot}>
      {open === null || listed.length === 0 ? null : (
        <FootnoteList footnotes={listed} definition={definition} />
      )}
      {plan.connectorRef === null ? null : (
        <p>
          <KeyRound size={14} aria-hidden="true" /> {STRINGS.dock.credentials}{' '}
          <code>{plan.connectorRef}</code> {STRINGS.dock.neverShown}
        </p>
      )}
      {ignored.length === 0 ? null : (
        <Button
          className={styles.toggle ?? ''}
          aria-expanded={open === 'ignored'}
          onPress={toggle('ignored')}
        >
          <SeverityIcon severity="warning" />
          {COMMANDS_STRINGS.ignored(ignored.length)}
          {sign('ignored')}
        </Button>
      )}
      {notes.length === 0 ? null : (
        <Button
          className={styles.toggle ?? ''}
          aria-expanded={open === 'notes'}
          onPress={toggle('notes')}
        >
          <Info size={14} aria-hidden="true" />
          {COMMANDS_STRINGS.notes(notes.length)}
          {sign('notes')}
        </Button>
      )}
    </div>
  );
}

function FootnoteList({
  footnotes,
  definition,
}: {
  readonly footnotes: readonly Footnote[];
  readonly definition: StepDefinition | null;
}) {
  const { goTo } = useEditor();
  return (
    <ul className={styles.footnotes}>
      {footnotes.map(({ key, text }) => (
        <li key={`${key} ${text}`}>
          {key === null ? (
            <span className={styles.always}>{COMMANDS_STRINGS.wholeStep}</span>
          ) : (
            <Button
              className={styles.origin ?? ''}
              onPress={() => goTo({ key, range: null, target: 'both' })}
            >
              {nameOf(definition, key)}
            </Button>
          )}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** A field's label; of a variable its own name, which says more than the map's. */
export function nameOf(definition: StepDefinition | null, key: string): string {
  return /^spec\.envVariables\.(\w+)$/.exec(key)?.[1] ?? labelOf(definition, key);
}
