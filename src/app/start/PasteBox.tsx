import { useState } from 'react';
import { TextArea, TextField } from 'react-aria-components';
import { Button } from '../../editor/index.ts';
import styles from './PasteBox.module.css';

/** A box to paste into by hand, where the browser keeps the clipboard from the page. */
export function PasteBox({
  onText,
  onClose,
}: {
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  return (
    <div className={styles.box}>
      <TextField aria-label="YAML" value={text} onChange={setText} autoFocus>
        <TextArea
          className={styles.area ?? ''}
          placeholder="Paste a pipeline, stage, step or docker command here"
          rows={6}
          spellCheck="false"
        />
      </TextField>
      <div className={styles.actions}>
        <Button onPress={() => onText(text)} isDisabled={text.trim() === ''}>
          Open it
        </Button>
        <Button variant="quiet" onPress={onClose}>
          Close
        </Button>
      </div>
    </div>
  );
}
