import { FileCode } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { classes, TextInput } from '../../editor/index.ts';
import { counted } from '../shared/format.ts';
import styles from './DocumentName.module.css';

/** The name of the document, which a press makes changeable, and how much of it has changed. */
export function DocumentName({
  name,
  onRename,
  changedLines,
  isNew,
  onShowChanges,
}: {
  readonly name: string;
  readonly onRename: (name: string) => void;
  readonly changedLines: number;
  /** Whether the document was in no file yet. */
  readonly isNew: boolean;
  readonly onShowChanges: () => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const finish = (): void => {
    const wanted = typed?.trim() ?? '';
    setTyped(null);
    if (wanted !== '' && wanted !== name) {
      onRename(/\.ya?ml$/i.test(wanted) ? wanted : `${wanted}.yaml`);
    }
  };
  const change = isNew ? 'not in a file yet' : `${counted(changedLines, 'line')} changed`;
  return (
    <div className={styles.document}>
      <FileCode size={16} strokeWidth={1.75} className={styles.icon} aria-hidden="true" />
      {typed === null ? (
        <Button
          className={styles.name ?? ''}
          aria-label={`${name}, rename`}
          onPress={() => setTyped(name)}
        >
          {name}
        </Button>
      ) : (
        <form
          className={styles.form}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              setTyped(null);
            }
          }}
          onSubmit={(event) => {
            event.preventDefault();
            finish();
          }}
        >
          <FocusedInput value={typed} onChange={setTyped} />
        </form>
      )}
      {isNew || changedLines > 0 ? (
        <span className={styles.change}>
          <span className={styles.dot} aria-hidden="true" />
          {isNew ? (
            <span className={styles.words}>{change}</span>
          ) : (
            <Button
              className={classes(styles.words, styles.show)}
              aria-haspopup="dialog"
              onPress={onShowChanges}
            >
              {change}
            </Button>
          )}
        </span>
      ) : null}
    </div>
  );
}

function FocusedInput({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <div
      ref={(element) => {
        const input = element?.querySelector('input');
        if (input && document.activeElement !== input) {
          input.focus();
          input.setSelectionRange(0, value.replace(/\.ya?ml$/i, '').length);
        }
      }}
    >
      <TextInput label="File name" hideLabel value={value} onChange={onChange} />
    </div>
  );
}
