import { ChevronDown, ChevronUp, Info, KeyRound } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { BuildPlan, ExportedPlan, PlanNote, StepDefinition } from '#core';
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

interface FootnoteListOf {
  readonly kind: FootnoteKind;
  readonly footnotes: readonly Footnote[];
  readonly title: string;
}

/** The lists of a plan that open: what has no effect, what is to know, what the saved file does not hold. */
export type FootnoteKind = 'ignored' | 'notes' | 'file';

/**
 * What a plan leaves out, what its engine does differently and what the file that was saved of it does not
 * hold, in lists that open; and whose credentials it takes.
 */
export function PlanFootnotes({
  plan,
  notes,
  file,
  definition,
  open,
  onOpen,
}: {
  readonly plan: BuildPlan;
  readonly notes: readonly PlanNote[];
  readonly file: ExportedPlan | null;
  readonly definition: StepDefinition | null;
  readonly open: FootnoteKind | null;
  readonly onOpen: (kind: FootnoteKind | null) => void;
}) {
  const lists: readonly FootnoteListOf[] = [
    {
      kind: 'ignored',
      footnotes: plan.ignored.map(({ key, why }) => ({ key, text: why })),
      title: COMMANDS_STRINGS.ignored(plan.ignored.length),
    },
    { kind: 'notes', footnotes: notes, title: COMMANDS_STRINGS.notes(notes.length) },
    {
      kind: 'file',
      footnotes: file?.leftOut.map(({ key, why }) => ({ key, text: why })) ?? [],
      title: COMMANDS_STRINGS.notInFile(file?.fileName ?? '', file?.leftOut.length ?? 0),
    },
  ];
  const filled = lists.filter(({ footnotes }) => footnotes.length > 0);
  const shown = filled.find(({ kind }) => kind === open);
  return (
    <div className={styles.foot}>
      {shown === undefined ? null : (
        <FootnoteList footnotes={shown.footnotes} definition={definition} />
      )}
      {plan.connectorRef === null ? null : (
        <p>
          <KeyRound size={14} aria-hidden="true" /> {STRINGS.dock.credentials}{' '}
          <code>{plan.connectorRef}</code> {STRINGS.dock.neverShown}
        </p>
      )}
      {filled.map(({ kind, title }) => (
        <Button
          key={kind}
          className={styles.toggle ?? ''}
          aria-expanded={open === kind}
          onPress={() => onOpen(open === kind ? null : kind)}
        >
          {kind === 'notes' ? (
            <Info size={14} aria-hidden="true" />
          ) : (
            <SeverityIcon severity="warning" />
          )}
          {title}
          {open === kind ? (
            <ChevronDown size={14} aria-hidden="true" />
          ) : (
            <ChevronUp size={14} aria-hidden="true" />
          )}
        </Button>
      ))}
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
function nameOf(definition: StepDefinition | null, key: string): string {
  return /^spec\.envVariables\.(\w+)$/.exec(key)?.[1] ?? labelOf(definition, key);
}
