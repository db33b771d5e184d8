import { ClipboardPaste, FileDown, FolderOpen, Import } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { classes, commandKey, Kbd } from '../../editor/index.ts';
import { useFilePicker } from '../documents/useFilePicker.ts';
import type { OpenDocument } from '../documents/useOpenDocument.ts';
import { goTo } from '../routing/useRoute.ts';
import styles from './BringPipeline.module.css';
import { PasteBox } from './PasteBox.tsx';
import { usePasteButton } from './usePasteButton.ts';

/** The ways to bring a pipeline: drop it, open a file, paste it; or a build from elsewhere. */
export function BringPipeline({
  documents,
  hovers,
}: {
  readonly documents: OpenDocument;
  /** Whether a file hovers over the page. */
  readonly hovers: boolean;
}) {
  const pick = useFilePicker(documents.openFile);
  const paste = usePasteButton(documents.openPasted);
  return (
    <>
      <div className={styles.ways}>
        <div className={classes(styles.drop, hovers && styles.hovers)}>
          <FileDown size={18} strokeWidth={1.75} aria-hidden="true" />
          <span>
            <span className={styles.title}>
              {hovers ? 'Let go to open it' : 'Drop a pipeline here'}
            </span>
            <span className={styles.note}>Up to 5 MB. It stays on this device.</span>
          </span>
        </div>
        <Way
          icon={<FolderOpen size={16} strokeWidth={1.75} />}
          title="Open a file"
          note="Pipeline or template"
          shortcut={commandKey('O')}
          onPress={pick}
        />
        <Way
          icon={<ClipboardPaste size={16} strokeWidth={1.75} />}
          title="Paste YAML"
          note="Pipeline, stage or step"
          shortcut={commandKey('V')}
          onPress={paste.press}
        />
        <Way
          icon={<Import size={16} strokeWidth={1.75} />}
          title="Import a build"
          note="Docker, workflow or bake"
          onPress={() => goTo({ page: 'import' })}
        />
      </div>
      {paste.asks ? <PasteBox onText={documents.openPasted} onClose={paste.close} /> : null}
    </>
  );
}

function Way({
  icon,
  title,
  note,
  shortcut,
  onPress,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly note: string;
  readonly shortcut?: string;
  readonly onPress: () => void;
}) {
  return (
    <Button className={styles.way ?? ''} onPress={onPress}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.note}>{note}</span>
      </span>
      {shortcut === undefined ? null : <Kbd>{shortcut}</Kbd>}
    </Button>
  );
}
