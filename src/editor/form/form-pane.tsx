import { useRef } from 'react';
import { AddStepMenu } from '../outline/add-step-menu.tsx';
import { StepMenu } from '../outline/step-menu.tsx';
import { useStepActions } from '../outline/use-step-actions.tsx';
import { useEditor } from '../session/editor-context.tsx';
import { STRINGS } from '../strings.ts';
import { Button, CodeBadge, EmptyState, Stamp } from '../ui/index.ts';
import { BrokenBanner } from './broken-banner.tsx';
import styles from './step-form.module.css';
import { StepForm } from './step-form.tsx';

/** The form's side of the editor: which step, what is wrong with the text, the fields. */
export function FormPane({ picker }: { readonly picker?: React.ReactNode }) {
  const { editor } = useEditor();
  const { session, view } = editor;
  const step = session.selected === null ? null : session.outline.steps[session.selected];
  const { definition } = view;
  // While the text is broken no step may be selected; the form stays the one that it was.
  const shownStep = useRef(session.selected);
  shownStep.current = session.selected ?? shownStep.current;
  const where = (step?.ancestors ?? []).map((part) => part.name ?? part.identifier ?? '');
  return (
    <div className={styles.pane}>
      {definition === null || !step ? null : (
        <div className={styles.header}>
          {picker ? (
            <h2 className={styles.picked}>{picker}</h2>
          ) : (
            <>
              <CodeBadge code={definition.code} />
              <h2 className={styles.title}>
                {step.name ?? step.identifier ?? STRINGS.panes.unnamed}
              </h2>
            </>
          )}
          {definition.deprecated === undefined ? null : (
            <Stamp tone="warn">{STRINGS.form.deprecated}</Stamp>
          )}
          <span className={styles.where}>{where.filter((part) => part !== '').join(' › ')}</span>
          {picker ? <AddStepMenu /> : null}
          <StepMenu />
        </div>
      )}
      {view.broken === null ? null : <BrokenBanner broken={view.broken} />}
      {definition === null || view.empty !== null ? (
        <EmptyDocument message={view.empty ?? ''} />
      ) : (
        <StepForm
          key={`${shownStep.current} ${definition.type}`}
          view={view}
          definition={definition}
        />
      )}
    </div>
  );
}

/** Text that has a list which can take a step. */
const HOLDS_STEPS = /(?:^|[\s{,"'])steps["']?[ \t]*:/;

/** What shows when the text holds no step: what it is, and one button per registry. */
function EmptyDocument({ message }: { readonly message: string }) {
  const { text } = useEditor().editor.session;
  return (
    <div className={styles.blank}>
      {text.trim() === '' ? (
        <EmptyState title={STRINGS.form.emptyAdd} actions={<RegistryButtons />}>
          {message}
        </EmptyState>
      ) : (
        <EmptyState
          title={STRINGS.form.emptyTitle}
          actions={HOLDS_STEPS.test(text) ? <RegistryButtons /> : undefined}
        >
          {message}
        </EmptyState>
      )}
    </div>
  );
}

function RegistryButtons() {
  const { editor } = useEditor();
  const { insert } = useStepActions();
  return editor.session.definitions.map((definition) => (
    <Button
      key={definition.type}
      icon={<CodeBadge code={definition.code} />}
      onPress={() => insert(definition.type)}
    >
      {definition.label}
    </Button>
  ));
}
