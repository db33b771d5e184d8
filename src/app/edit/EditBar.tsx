import { Copy, Download, Play, Redo2, Save, Undo2 } from 'lucide-react';
import {
  Button,
  commandKey,
  IconButton,
  Logo,
  LogoMark,
  PaletteButton,
  useLateEditorState,
} from '../../editor/index.ts';
import { hrefOf } from '../routing/route.ts';
import { useMediaQuery } from '../shared/useMediaQuery.ts';
import { ThemeMenu } from '../theme/ThemeMenu.tsx';
import { DocumentName } from './DocumentName.tsx';
import styles from './EditBar.module.css';
import type { EditActions } from './edit-actions.ts';
import { InfrastructureSelect } from './InfrastructureSelect.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { SampleValues, SampleValuesDialog } from './SampleValues.tsx';
import { usePaletteKey } from './usePaletteKey.ts';
import type { RestoredEditor } from './useRestoredEditor.ts';

const ICON = { size: 16, strokeWidth: 1.75 } as const;

/** The bar above the editor: the document, what it is tried with, history, the palette, copy, run. */
export function EditBar({
  restored,
  fileName,
  actions,
  samplesOpen,
  onSamplesOpen,
}: {
  readonly restored: RestoredEditor;
  readonly fileName: string;
  readonly actions: EditActions;
  readonly samplesOpen: boolean;
  readonly onSamplesOpen: (isOpen: boolean) => void;
}) {
  const { editor, infrastructure, setInfrastructure } = restored;
  const changedLines = useLateEditorState(editor, ({ view }) => view.changedLines);
  const isNew = useLateEditorState(editor, ({ session }) => session.opened === '');
  const canUndo = useLateEditorState(editor, ({ session }) => session.past.length > 0);
  const canRedo = useLateEditorState(editor, ({ session }) => session.future.length > 0);
  usePaletteKey();
  const isNarrow = useMediaQuery('(width < 860px)');
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <a
          href={hrefOf({ page: 'start' })}
          className={styles.home}
          aria-label="Waybill, start page"
        >
          <span className={styles.logo}>
            <Logo />
          </span>
          <span className={styles.mark}>
            <LogoMark />
          </span>
        </a>
        <DocumentName
          name={fileName}
          onRename={actions.rename}
          changedLines={changedLines}
          isNew={isNew}
          onShowChanges={actions.showChanges}
        />
        <div className={styles.middle}>
          <InfrastructureSelect
            editor={editor}
            chosen={infrastructure}
            onChoose={setInfrastructure}
            className={styles.infrastructure}
          />
          <SampleValues
            editor={editor}
            isOpen={samplesOpen && !isNarrow}
            onOpenChange={onSamplesOpen}
          />
        </div>
        <div className={styles.tools}>
          <IconButton
            label="Undo"
            shortcut={commandKey('Z')}
            isDisabled={!canUndo}
            onPress={() => editor.dispatch({ type: 'undo' })}
          >
            <Undo2 {...ICON} />
          </IconButton>
          <IconButton
            label="Redo"
            className={styles.roomy}
            isDisabled={!canRedo}
            onPress={() => editor.dispatch({ type: 'redo' })}
          >
            <Redo2 {...ICON} />
          </IconButton>
          <PaletteButton />
          <span className={styles.roomy}>
            <ThemeMenu />
          </span>
          <IconButton
            label={actions.savesInPlace ? 'Save' : 'Download'}
            shortcut={commandKey('S')}
            className={styles.roomy}
            onPress={actions.save}
          >
            {actions.savesInPlace ? <Save {...ICON} /> : <Download {...ICON} />}
          </IconButton>
          <MoreMenu
            restored={restored}
            actions={actions}
            isNarrow={isNarrow}
            onSamples={() => onSamplesOpen(true)}
          />
        </div>
        <div className={styles.main}>
          <Button
            icon={<Copy size={14} strokeWidth={1.75} aria-hidden="true" />}
            onPress={actions.copy}
          >
            Copy YAML
          </Button>
          <Button
            variant="filled"
            icon={<Play size={14} strokeWidth={1.75} aria-hidden="true" />}
            onPress={actions.run}
          >
            Run step
          </Button>
        </div>
      </header>
      {isNarrow ? (
        <SampleValuesDialog editor={editor} isOpen={samplesOpen} onOpenChange={onSamplesOpen} />
      ) : null}
    </div>
  );
}
