import { holdsNothing, type StepDefinition } from '#core';
import { AddStepMenu } from '../outline/add-step-menu.tsx';
import { StepMenu } from '../outline/step-menu.tsx';
import { useStepActions } from '../outline/use-step-actions.tsx';
import { useEditor } from '../session/editor-context.tsx';
import type { EditorState } from '../session/editor-store.ts';
import {
  sameContent,
  useEditorState,
  useLateEditorState,
  useSoonEditorState,
} from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { Button, CodeBadge, EmptyState, Stamp } from '../ui/index.ts';
import { BrokenBanner } from './broken-banner.tsx';
import styles from './step-form.module.css';
import { StepForm } from './step-form.tsx';

/** The form's side of the editor: which step, what is wrong with the text, the fields. */
export function FormPane({ picker }: { readonly picker?: React.ReactNode }) {
  const { editor } = useEditor();
  const definition = useEditorState(editor, ({ view }) => view.definition);
  const isEmpty = useEditorState(editor, ({ view }) => view.empty !== null);
  const broken = useSoonEditorState(editor, ({ view }) => view.broken, sameContent);
  const selection = useEditorState(editor, ({ session }) => session.selection);
  return (
    <div className={styles.pane}>
      {definition === null ? null : <StepHead definition={definition} picker={picker} />}
      {broken === null ? null : <BrokenBanner broken={broken} />}
      {definition === null || isEmpty ? (
        <EmptyDocument />
      ) : (
        <StepForm key={`${selection} ${definition.type}`} definition={definition} />
      )}
    </div>
  );
}

/** Which step the form is of, and what can be done with it as a whole. */
function StepHead({
  definition,
  picker,
}: {
  readonly definition: StepDefinition;
  readonly picker: React.ReactNode;
}) {
  const { editor } = useEditor();
  const step = useLateEditorState(editor, headOfStep, sameContent);
  if (step === null) {
    return null;
  }
  return (
    <div className={styles.header}>
      {picker ? (
        <h2 className={styles.picked}>{picker}</h2>
      ) : (
        <>
          <CodeBadge code={definition.code} />
          <h2 className={styles.title}>{step.name}</h2>
        </>
      )}
      {definition.deprecated === undefined ? null : (
        <Stamp tone="warn">{STRINGS.form.deprecated}</Stamp>
      )}
      <span className={styles.where}>{step.where}</span>
      {picker ? <AddStepMenu /> : null}
      <StepMenu />
    </div>
  );
}

/** What stands above the fields: the step's name and the stages and groups around it. */
function headOfStep({ session }: EditorState): { name: string; where: string } | null {
  const step = session.selected === null ? null : session.outline.steps[session.selected];
  const ancestors = step?.ancestors.map((part) => part.name ?? part.identifier ?? '') ?? [];
  return step
    ? {
        name: step.name ?? step.identifier ?? STRINGS.panes.unnamed,
        where: ancestors.filter((part) => part !== '').join(' › '),
      }
    : null;
}

/** Text that has a list which can take a step. */
const HOLDS_STEPS = /(?:^|[\s{,"'])steps["']?[ \t]*:/;

/** What shows when the text holds no step: what it is, and one button per registry. */
function EmptyDocument() {
  const { editor } = useEditor();
  const message = useEditorState(editor, ({ view }) => view.empty ?? view.broken?.message ?? '');
  const isBlank = useEditorState(editor, ({ session }) => holdsNothing(session.text));
  const takesStep = useEditorState(editor, ({ session }) => HOLDS_STEPS.test(session.text));
  return (
    <div className={styles.blank}>
      {isBlank ? (
        <EmptyState title={STRINGS.form.emptyAdd} actions={<RegistryButtons />}>
          {message}
        </EmptyState>
      ) : (
        <EmptyState
          title={STRINGS.form.emptyTitle}
          actions={takesStep ? <RegistryButtons /> : undefined}
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
  const definitions = useEditorState(editor, ({ session }) => session.definitions);
  return definitions.map((definition) => (
    <Button
      key={definition.type}
      icon={<CodeBadge code={definition.code} />}
      onPress={() => insert(definition.type)}
    >
      {definition.label}
    </Button>
  ));
}
