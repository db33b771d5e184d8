import { X } from 'lucide-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { ChangesPanel, type EditorSession, IconButton } from '../../editor/index.ts';
import styles from './ChangesDialog.module.css';

/** What changed since the file was opened, over form and YAML. Escape closes it. */
export function ChangesDialog({
  editor,
  fileName,
  onClose,
}: {
  readonly editor: EditorSession;
  readonly fileName: string;
  readonly onClose: () => void;
}) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={styles.overlay ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) {
          onClose();
        }
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              Changes in {fileName}
            </Heading>
            <IconButton label="Close" shortcut="Esc" onPress={onClose}>
              <X size={16} strokeWidth={1.75} />
            </IconButton>
          </div>
          <div className={styles.content}>
            <ChangesPanel editor={editor} fileName={fileName} onLeave={onClose} />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
