import { ChevronDown, FlaskConical } from 'lucide-react';
import {
  DialogTrigger,
  Modal,
  ModalOverlay,
  Popover,
  Button as TriggerButton,
} from 'react-aria-components';
import { type EditorSession, useEditorState } from '../../editor/index.ts';
import styles from './SampleValues.module.css';
import { SampleValuesTable } from './SampleValuesTable.tsx';

interface SampleValuesProps {
  readonly editor: EditorSession;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** The button of the bar that opens the choice of a scenario and the table of its values. */
export function SampleValues({ editor, isOpen, onOpenChange }: SampleValuesProps) {
  const scenario = useEditorState(editor, ({ samples }) => samples.current.label);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <TriggerButton className={styles.trigger ?? ''}>
        <FlaskConical size={14} strokeWidth={1.75} aria-hidden="true" />
        <span className={styles.word}>Sample values</span>
        <span className={styles.scenario}>{scenario}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </TriggerButton>
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={4}>
        <SampleValuesTable editor={editor} />
      </Popover>
    </DialogTrigger>
  );
}

/** The same over the page, where the bar has no room for its button. */
export function SampleValuesDialog({ editor, isOpen, onOpenChange }: SampleValuesProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className={styles.overlay ?? ''}
    >
      <Modal className={styles.popover ?? ''}>
        <SampleValuesTable editor={editor} />
      </Modal>
    </ModalOverlay>
  );
}
