import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './dialog-frame.module.css';

/** What the frame of a dialog takes. */
export interface DialogFrameProps {
  /** Its name, where no heading of `children` in the slot `title` gives one. */
  readonly label?: string;
  /** Classes of what lies over the page, of the box on it, and of what the box holds. */
  readonly overlay: string | undefined;
  readonly modal: string | undefined;
  readonly dialog?: string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** An open dialog above all else. Escape or a press beside it closes it. */
export function DialogFrame({
  label,
  overlay,
  modal,
  dialog,
  onClose,
  children,
}: DialogFrameProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={classes(styles.overlay, overlay)}
      onOpenChange={(isOpen) => {
        if (!isOpen) {
          onClose();
        }
      }}
    >
      <Modal className={classes(styles.modal, modal)}>
        <Dialog
          {...(label === undefined ? {} : { 'aria-label': label })}
          className={classes(styles.dialog, dialog)}
        >
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
