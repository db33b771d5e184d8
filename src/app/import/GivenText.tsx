import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { TextArea, TextField } from 'react-aria-components';
import { IMPORT_SOURCES } from '#core';
import { Button, Select } from '../../editor/index.ts';
import { pickFile } from '../documents/file-system.ts';
import { readDocument } from '../documents/read-file.ts';
import { Notice } from '../shared/Notice.tsx';
import styles from './ImportView.module.css';
import { SOURCE_NAMES, SOURCE_SAMPLES } from './import-words.ts';
import type { Import } from './useImport.ts';

/** What is given: a text to paste or type, or a file, and what it is read as. */
export function GivenText({ current }: { readonly current: Import }) {
  const { text, setText, source, setSource } = current;
  const [failure, setFailure] = useState<string | null>(null);
  const isEmpty = text.trim() === '';
  const give = (next: string): void => {
    setFailure(null);
    setText(next);
  };
  const open = (): void =>
    void pickFile(({ file }) => {
      readDocument(file).then(
        (document) => give(document.text),
        (caught: unknown) => setFailure(caught instanceof Error ? caught.message : String(caught)),
      );
    });
  return (
    <section className={styles.column} aria-labelledby="import-given">
      <div className={styles.head}>
        <h2 id="import-given" className={styles.title}>
          What you have
        </h2>
        <Button
          variant="quiet"
          icon={<FolderOpen size={14} strokeWidth={1.75} aria-hidden="true" />}
          onPress={open}
        >
          Open a file
        </Button>
      </div>
      <TextField
        className={styles.field ?? ''}
        aria-label="What you have"
        value={text}
        onChange={give}
        autoFocus
      >
        <TextArea
          className={styles.given ?? ''}
          placeholder="Paste a docker command, a workflow, a bake or Compose file, or Drone steps"
          spellCheck="false"
          autoCapitalize="off"
        />
      </TextField>
      {failure === null ? null : <Notice tone="error">{failure}</Notice>}
      <div className={styles.samples}>
        {isEmpty ? (
          <>
            <span className={styles.quiet}>Try one:</span>
            {IMPORT_SOURCES.map((one) => (
              <Button key={one} variant="link" onPress={() => give(SOURCE_SAMPLES[one])}>
                {SOURCE_NAMES[one]}
              </Button>
            ))}
          </>
        ) : (
          <Select
            label="Read as"
            value={source ?? ''}
            options={[
              ...(source === null ? [{ id: '', label: 'Not recognised' }] : []),
              ...IMPORT_SOURCES.map((id) => ({ id, label: SOURCE_NAMES[id] })),
            ]}
            onChange={(id) => {
              const chosen = IMPORT_SOURCES.find((one) => one === id);
              if (chosen !== undefined) {
                setSource(chosen);
              }
            }}
          />
        )}
      </div>
    </section>
  );
}
