import { Download } from 'lucide-react';
import { EXPORT_FORMATS, type ExportedPlan, exportPlan } from '#core';
import { COMMANDS_STRINGS } from '../commands-strings.ts';
import { useEditor } from '../session/editor-context.tsx';
import type { EditorState } from '../session/editor-store.ts';
import { Button, Menu } from '../ui/index.ts';

/** The plan of the selected step as it is now, as a file; null while there is none. */
function exported({ session, view, samples }: EditorState, id: string): ExportedPlan | null {
  const format = EXPORT_FORMATS.find((one) => one === id);
  const { definition, plan, infrastructure, stage, documentValues } = view;
  const step = session.lastGood;
  if (format === undefined || definition === null || plan === null || step === null) {
    return null;
  }
  const target = {
    infrastructure,
    engine: plan.engine,
    values: { ...documentValues, ...samples.current.values },
    pluginVariables: stage?.pluginVariables ?? [],
  };
  return exportPlan(definition, step, target, format);
}

function save({ fileName, text }: ExportedPlan): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = fileName;
  anchor.click();
  // The browser has to begin reading before the address may go.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * A menu of the files that the plan can be taken along as.
 * @param onSaved hears of each file, which says what of the step it does not hold
 */
export function DownloadPlan({ onSaved }: { readonly onSaved: (file: ExportedPlan) => void }) {
  const { editor } = useEditor();
  return (
    <Menu
      label={COMMANDS_STRINGS.download}
      placement="bottom end"
      trigger={
        <Button icon={<Download size={14} aria-hidden="true" />}>
          {COMMANDS_STRINGS.download}
        </Button>
      }
      groups={[
        {
          id: 'formats',
          entries: EXPORT_FORMATS.map((id) => ({ id, label: COMMANDS_STRINGS.formats[id] })),
        },
      ]}
      onAction={(id) => {
        const file = exported(editor.get(), id);
        if (file !== null) {
          save(file);
          onSaved(file);
        }
      }}
    />
  );
}
