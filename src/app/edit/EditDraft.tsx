import { Copy, FileDown, PencilLine, Play } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { ImportNote } from '#core';
import { Button, type DockTab, EditorWorkbench } from '../../editor/index.ts';
import { LazyDockerfileSource } from '../codebase/LazyDockerfileSource.tsx';
import { useCodebase } from '../codebase/useCodebase.ts';
import type { Draft } from '../drafts/draft.ts';
import { TAB_ID } from '../drafts/keeper.ts';
import { draftOf } from '../drafts/make-draft.ts';
import { useDraftSaving } from '../drafts/useDraftSaving.ts';
import { ImportNotes } from '../import/ImportNotes.tsx';
import { useImportInto } from '../import/useImportInto.tsx';
import { ruleAddress } from '../reference/address.ts';
import { RunPanel } from '../run/RunPanel.tsx';
import { useStepRun } from '../run/useStepRun.ts';
import { ShareNotice } from '../share/ShareNotice.tsx';
import { useSharing } from '../share/useSharing.ts';
import { Notice } from '../shared/Notice.tsx';
import { useTitle } from '../shared/useTitle.ts';
import { useTheme } from '../theme/useTheme.ts';
import { DraftFoot, SavingNotice } from './DraftFoot.tsx';
import { EditBar } from './EditBar.tsx';
import styles from './EditDraft.module.css';
import { SaveNotice } from './SaveNotice.tsx';
import { useChanges } from './useChanges.tsx';
import { useConnectorChoices } from './useConnectorChoices.ts';
import { useEditActions } from './useEditActions.ts';
import { useFileSaving } from './useFileSaving.ts';
import { usePaletteActions } from './usePaletteActions.ts';
import { useRestoredEditor } from './useRestoredEditor.ts';
import { useRunButton } from './useRunButton.ts';

/** The editor over a draft that was read: a customer of the editor's parts like any portal. */
export function EditDraft({ draft }: { readonly draft: Draft }) {
  const [fileName, setFileName] = useState(draft.summary.fileName);
  const [samplesOpen, setSamplesOpen] = useState(false);
  const [dock, setDock] = useState<DockTab>('images');
  const { theme } = useTheme();
  const restored = useRestoredEditor(draft);
  const { editor, settings } = restored;
  const [notes, setNotes] = useState(draft.content.settings.notes ?? []);
  useTitle(fileName);

  const beside = useMemo(
    () => ({ settings: notes.length === 0 ? settings : { ...settings, notes }, fileName }),
    [settings, notes, fileName],
  );
  const saving = useDraftSaving(draft, editor, beside, (written) =>
    draftOf(editor.get(), beside.settings, { ...written, fileName, writer: TAB_ID }),
  );

  const stepRun = useStepRun(editor, { id: draft.summary.id, fileName });
  const showRun = useCallback(() => setDock('run'), []);
  const run = useRunButton(stepRun, showRun);
  const fileSaving = useFileSaving(draft, editor, fileName, setFileName);
  const changes = useChanges(editor, fileName);
  const sharing = useSharing(editor, fileName);
  const addNotes = useCallback(
    (added: readonly ImportNote[]) => setNotes((before) => [...before, ...added]),
    [],
  );
  const importInto = useImportInto({ editor, fileName, onNotes: addNotes });
  const actions = useEditActions({
    editor,
    saving: fileSaving,
    rename: setFileName,
    showChanges: changes.show,
    copyLink: sharing.copyLink,
    importInto: importInto.show,
    run,
  });
  const showSamples = useCallback(() => setSamplesOpen(true), []);
  const paletteActions = usePaletteActions(restored, actions, showSamples);
  const connectors = useConnectorChoices();
  const files = useCodebase(editor, stepRun.setup);

  const { openFailure, isFileOver } = actions;
  // Made once a change: what is judged of it later must not draw the whole editor again.
  const slots = useMemo(
    () => ({
      top: (
        <>
          <EditBar
            restored={restored}
            fileName={fileName}
            actions={actions}
            samplesOpen={samplesOpen}
            onSamplesOpen={setSamplesOpen}
          />
          <div className={styles.notices}>
            <SavingNotice state={saving} />
            <SaveNotice saving={fileSaving} />
            <ShareNotice sharing={sharing} onDownload={fileSaving.download} />
            <ImportNotes notes={notes} onDismiss={() => setNotes([])} />
            {openFailure === null ? null : <Notice tone="error">{openFailure}</Notice>}
          </div>
        </>
      ),
      run: <RunPanel stepRun={stepRun} />,
      dockerfile: <LazyDockerfileSource editor={editor} files={files} />,
      outlineFooter: <DraftFoot state={saving} />,
      dockEnd: (
        <Button
          variant="quiet"
          icon={<PencilLine size={14} strokeWidth={1.75} aria-hidden="true" />}
          onPress={showSamples}
        >
          Edit sample values
        </Button>
      ),
      paletteActions,
      bottomActions: (
        <>
          <Button
            icon={<Copy size={16} strokeWidth={1.75} aria-hidden="true" />}
            onPress={actions.copy}
          >
            Copy
          </Button>
          <Button
            variant="filled"
            icon={<Play size={16} strokeWidth={1.75} aria-hidden="true" />}
            onPress={run}
          >
            Run step
          </Button>
        </>
      ),
    }),
    [
      restored,
      fileName,
      actions,
      openFailure,
      samplesOpen,
      saving,
      fileSaving,
      sharing,
      notes,
      stepRun,
      run,
      editor,
      files,
      showSamples,
      paletteActions,
    ],
  );

  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{fileName}</h1>
      <EditorWorkbench
        editor={editor}
        connectors={connectors}
        theme={theme}
        dockTab={dock}
        onDockTab={setDock}
        helpUrl={ruleAddress}
        slots={slots}
      />
      {changes.view}
      {importInto.view}
      {isFileOver ? (
        <div className={styles.drop} aria-hidden="true">
          <FileDown size={20} strokeWidth={1.75} />
          Let go to open it as another draft
        </div>
      ) : null}
    </main>
  );
}
