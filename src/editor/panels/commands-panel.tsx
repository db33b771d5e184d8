import { Copy } from 'lucide-react';
import { memo, useState } from 'react';
import {
  type BuildPlan,
  ENGINES,
  type Engine,
  type ExportedPlan,
  type PlanStep,
  RUN_ENGINES,
  shellCommand,
  writePlainYaml,
} from '#core';
import { COMMANDS_STRINGS } from '../commands-strings.ts';
import { useEditor } from '../session/editor-context.tsx';
import type { EditorState } from '../session/editor-store.ts';
import { useLateEditorState, wholeState } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { Button, EmptyState, Segmented, Select } from '../ui/index.ts';
import { ArgumentRows, VariableRows } from './argument-rows.tsx';
import styles from './commands-panel.module.css';
import { DownloadPlan } from './download-plan.tsx';
import { type FootnoteKind, PlanFootnotes } from './plan-footnotes.tsx';
import { useCopyText } from './use-copy-text.ts';

const ENGINE_NAMES: Record<Engine, string> = {
  kaniko: 'kaniko',
  docker: 'docker',
  buildx: 'buildx',
  buildah: 'buildah',
  podman: 'podman',
  kubernetes: 'Kubernetes Job',
};

const ENGINE_CHOICES = ENGINES.map((id) => ({ id, label: ENGINE_NAMES[id] }));

/** A file that was saved of a plan; it says nothing of another one. */
interface SavedFile {
  readonly plan: BuildPlan;
  readonly file: ExportedPlan;
}

type View = keyof typeof COMMANDS_STRINGS.views;

/** A plan as lines that a shell runs. */
function shellOf(steps: readonly PlanStep[]): string {
  return steps.map(shellCommand).join('\n');
}

/** The ways to look at a plan; Waybill's own commands only where they are not the plugin's. */
function viewsOf({ view }: EditorState): readonly View[] {
  const { plan, plugin } = view;
  const isOwn = plugin !== null && RUN_ENGINES.some((engine) => engine === plan?.engine);
  return [
    'arguments',
    ...(plugin === null ? [] : (['environment'] as const)),
    ...(isOwn ? (['own'] as const) : []),
    plan?.manifest === null ? 'shell' : 'manifest',
  ];
}

/** The exact commands of the step, each word with the field it comes from. */
export function CommandsPanel() {
  const { editor } = useEditor();
  return <Commands state={useLateEditorState(editor, wholeState)} />;
}

const Commands = memo(function Commands({ state }: { readonly state: EditorState }) {
  const { view } = state;
  const [wanted, setWanted] = useState<View>('arguments');
  const [open, setOpen] = useState<FootnoteKind | null>(null);
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const { plan, plugin } = view;
  if (plan === null) {
    return (
      <div className={styles.empty}>
        <EmptyState title={STRINGS.dock.noPlanTitle}>{STRINGS.dock.noPlan}</EmptyState>
      </div>
    );
  }
  const views = viewsOf(state);
  const isText = wanted === 'shell' || wanted === 'manifest';
  const shown = views.includes(wanted) ? wanted : (isText && views.at(-1)) || 'arguments';
  const steps = shown === 'own' ? plan.steps : (plugin?.steps ?? plan.steps);
  const text = plan.manifest === null ? shellOf(steps) : writePlainYaml(plan.manifest);
  return (
    <div className={styles.commands}>
      <CommandsBar
        state={state}
        views={views}
        shown={shown}
        onView={setWanted}
        onSaved={(file) => {
          setSaved({ plan, file });
          setOpen('file');
        }}
        text={text}
      />
      <div className={styles.scroll}>
        {shown === 'shell' || shown === 'manifest' ? (
          <pre className={styles.shell}>{text}</pre>
        ) : shown === 'environment' && plugin !== null ? (
          <VariableRows plugin={plugin} state={state} />
        ) : (
          <ArgumentRows steps={steps} state={state} />
        )}
      </div>
      <PlanFootnotes
        plan={plan}
        notes={view.notes}
        file={saved?.plan === plan ? saved.file : null}
        definition={view.definition}
        open={open}
        onOpen={setOpen}
      />
    </div>
  );
});

function CommandsBar({
  state,
  views,
  shown,
  onView,
  onSaved,
  text,
}: {
  readonly state: EditorState;
  readonly views: readonly View[];
  readonly shown: View;
  readonly onView: (view: View) => void;
  readonly onSaved: (file: ExportedPlan) => void;
  readonly text: string;
}) {
  const { editor } = useEditor();
  const { view, samples } = state;
  const copy = useCopyText();
  const engine = view.plan?.engine ?? 'kaniko';
  const plugin = shown === 'own' ? null : view.plugin;
  const words = plugin === null ? COMMANDS_STRINGS.waybillRuns : COMMANDS_STRINGS.pluginRuns;
  const [before, after] = words(samples.current.label);
  return (
    <div className={styles.bar}>
      <Segmented
        className={styles.engines}
        label={STRINGS.dock.engine}
        segments={ENGINE_CHOICES}
        value={engine}
        onChange={editor.setEngine}
      />
      <Select
        className={styles.engineSelect}
        label={STRINGS.dock.engine}
        options={ENGINE_CHOICES}
        value={engine}
        onChange={(id) => editor.setEngine(ENGINES.find((one) => one === id) ?? null)}
      />
      <p className={styles.what}>
        {before}
        <strong>{plugin?.name ?? ENGINE_NAMES[engine]}</strong>
        {after}
      </p>
      <Segmented
        className={styles.views}
        label={STRINGS.dock.viewAs}
        segments={views.map((id) => ({ id, label: COMMANDS_STRINGS.views[id] }))}
        value={shown}
        onChange={onView}
      />
      <Button
        icon={<Copy size={14} aria-hidden="true" />}
        onPress={() => copy(text, STRINGS.dock.copiedCommand)}
      >
        {COMMANDS_STRINGS.copyAll}
      </Button>
      <DownloadPlan onSaved={onSaved} />
    </div>
  );
}
