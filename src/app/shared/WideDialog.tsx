import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Heading } from 'react-aria-components';
import { classes, DialogFrame, IconButton } from '../../editor/index.ts';
import styles from './WideDialog.module.css';

/** A dialog over the whole page, such as the changes of a file. Escape closes it. */
export function WideDialog({
  title,
  height,
  onClose,
  children,
}: {
  readonly title: string;
  /** `full` for content that scrolls inside of itself, `content` for a dialog as high as it needs. */
  readonly height: 'full' | 'content';
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <DialogFrame
      overlay={styles.overlay}
      modal={classes(styles.modal, height === 'full' && styles.full)}
      dialog={styles.dialog}
      onClose={onClose}
    >
      <div className={styles.head}>
        <Heading slot="title" level={2} className={styles.title ?? ''}>
          {title}
        </Heading>
        <IconButton label="Close" shortcut="Esc" onPress={onClose}>
          <X size={16} strokeWidth={1.75} />
        </IconButton>
      </div>
      <div className={styles.content}>{children}</div>
    </DialogFrame>
  );
}
