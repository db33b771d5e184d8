import { Ellipsis } from 'lucide-react';
import { useRef } from 'react';
import { useEditor } from '../session/editor-context.tsx';
import { STRINGS } from '../strings.ts';
import { Button, CodeBadge, EmptyState, IconButton, Menu, Stamp } from '../ui/index.ts';
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
          <StepMenu documentation={definition.documentation} />
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

function StepMenu({ documentation }: { readonly documentation: string }) {
  return (
    <Menu
      label={STRINGS.form.stepActions}
      placement="bottom end"
      trigger={
        <IconButton label={STRINGS.form.stepActions}>
          <Ellipsis size={16} />
        </IconButton>
      }
      groups={[
        { id: 'step', entries: [{ id: 'documentation', label: STRINGS.form.documentation }] },
      ]}
      onAction={() => window.open(documentation, '_blank', 'noopener,noreferrer')}
    />
  );
}

/** What shows when the text holds no step: what it is, and one button per registry. */
function EmptyDocument({ message }: { readonly message: string }) {
  const { editor } = useEditor();
  return (
    <div className={styles.blank}>
      {editor.session.text.trim() === '' ? (
        <EmptyState title={STRINGS.form.emptyAdd} actions={<RegistryButtons />}>
          {message}
        </EmptyState>
      ) : (
        <EmptyState title={STRINGS.form.emptyTitle}>{message}</EmptyState>
      )}
    </div>
  );
}

function RegistryButtons() {
  const { editor } = useEditor();
  return editor.session.definitions.map((definition) => (
    <Button
      key={definition.type}
      icon={<CodeBadge code={definition.code} />}
      onPress={() => editor.dispatch({ type: 'new-step', stepType: definition.type })}
    >
      {definition.label}
    </Button>
  ));
}
