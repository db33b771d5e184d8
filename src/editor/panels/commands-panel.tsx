import { Copy, KeyRound, List, TerminalSquare } from 'lucide-react';
import { memo, useState } from 'react';
import { argvOf, ENGINES, type Engine, INFRASTRUCTURE_LABELS, type PlanStep } from '#core';
import { useEditor } from '../session/editor-context.tsx';
import type { EditorState } from '../session/editor-store.ts';
import { useLateEditorState } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { Button, EmptyState, Segmented, SeverityIcon } from '../ui/index.ts';
import { ArgumentRows } from './argument-rows.tsx';
import styles from './commands-panel.module.css';
import { quoteShell } from './quote-shell.ts';
import { useCopyText } from './use-copy-text.ts';

const ENGINE_NAMES: Record<Engine, string> = {
  kaniko: 'kaniko',
  docker: 'docker',
  buildx: 'buildx',
  buildah: 'buildah',
  podman: 'podman',
  kubernetes: 'Kubernetes Job',
};

/** A plan as lines that a shell runs. */
export function shellOf(steps: readonly PlanStep[]): string {
  return steps
    .map((step) =>
      [
        ...Object.entries(step.env).map(([name, value]) => `${name}=${quoteShell(value)}`),
        ...argvOf(step).map(quoteShell),
      ].join(' '),
    )
    .join('\n');
}

/** The exact commands of the step, each word with the field it comes from. */
export function CommandsPanel() {
  const { editor } = useEditor();
  return <Commands state={useLateEditorState(editor)} />;
}

const Commands = memo(function Commands({ state }: { readonly state: EditorState }) {
  const { editor } = useEditor();
  const { view, samples } = state;
  const [shown, setShown] = useState<'arguments' | 'shell'>('arguments');
  const copy = useCopyText();
  const { plan } = view;
  if (plan === null) {
    return (
      <div className={styles.empty}>
        <EmptyState title={STRINGS.dock.noPlanTitle}>{STRINGS.dock.noPlan}</EmptyState>
      </div>
    );
  }
  const [before, after] = STRINGS.dock.whatRuns(samples.current.label);
  const text =
    plan.manifest === null ? shellOf(plan.steps) : JSON.stringify(plan.manifest, null, 2);
  return (
    <div className={styles.commands}>
      <div className={styles.bar}>
        <Segmented
          label={STRINGS.dock.engine}
          segments={ENGINES.map((engine) => ({ id: engine, label: ENGINE_NAMES[engine] }))}
          value={plan.engine}
          onChange={(engine) => editor.setEngine(engine)}
        />
        <p className={styles.what}>
          {before}
          <strong>{INFRASTRUCTURE_LABELS[view.infrastructure]}</strong>
          {after}
        </p>
        {plan.manifest === null ? (
          <Segmented
            label={STRINGS.dock.viewAs}
            segments={[
              {
                id: 'arguments',
                label: STRINGS.dock.argumentsView,
                icon: <List size={14} aria-hidden="true" />,
              },
              {
                id: 'shell',
                label: STRINGS.dock.shellView,
                icon: <TerminalSquare size={14} aria-hidden="true" />,
              },
            ]}
            value={shown}
            onChange={setShown}
          />
        ) : null}
        <Button
          icon={<Copy size={14} aria-hidden="true" />}
          onPress={() => copy(text, STRINGS.dock.copiedCommand)}
        >
          {STRINGS.dock.copyCommand}
        </Button>
      </div>
      <div className={styles.scroll}>
        {plan.manifest !== null || shown === 'shell' ? (
          <pre className={styles.shell}>{text}</pre>
        ) : (
          <ArgumentRows plan={plan} state={state} />
        )}
      </div>
      <div className={styles.foot}>
        {plan.connectorRef === null ? null : (
          <p>
            <KeyRound size={14} aria-hidden="true" /> {STRINGS.dock.credentials}{' '}
            <code>{plan.connectorRef}</code> {STRINGS.dock.neverShown}
          </p>
        )}
        {plan.ignored.slice(0, 2).map((setting) => (
          <p key={setting.key} className={styles.ignored} title={setting.why}>
            <SeverityIcon severity="warning" />
            {STRINGS.dock.ignored(
              view.definition?.fields.find(({ key }) => key === setting.key)?.label ?? setting.key,
            )}
          </p>
        ))}
      </div>
    </div>
  );
});
