import { useCallback, useState } from 'react';
import { STEP_DEFINITIONS } from '#core';
import { Button } from '../../editor/index.ts';
import type { PickedFile } from '../documents/file-system.ts';
import { readDocument } from '../documents/read-file.ts';
import { useFileDrop } from '../documents/useFileDrop.ts';
import { useOpenDocument } from '../documents/useOpenDocument.ts';
import { usePaste } from '../documents/usePaste.ts';
import { counted } from '../shared/format.ts';
import { PageBar } from '../shared/PageBar.tsx';
import { useTitle } from '../shared/useTitle.ts';
import { keepGiven, readGiven } from './given.ts';
import styles from './ImportPage.module.css';
import { ImportView } from './ImportView.tsx';
import { useImport } from './useImport.ts';

/** Makes steps of a docker command, a workflow, a bake file or Drone plugins, and opens them as a draft. */
export function ImportPage() {
  useTitle('Import');
  const [given] = useState(readGiven);
  const current = useImport(given, keepGiven);
  const documents = useOpenDocument();
  const [unread, setUnread] = useState<string | null>(null);
  const { setText, taken, notes } = current;
  const drop = useCallback(
    ({ file }: PickedFile) =>
      void readDocument(file).then(
        ({ text }) => {
          setUnread(null);
          setText(text);
        },
        (caught: unknown) => setUnread(caught instanceof Error ? caught.message : String(caught)),
      ),
    [setText],
  );
  useFileDrop(drop);
  usePaste(setText);
  return (
    <div className={styles.page}>
      <PageBar />
      <main className={styles.content}>
        <div>
          <h1 className={styles.heading}>Bring a build from elsewhere</h1>
          <p className={styles.invitation}>
            A docker command, a GitHub workflow, a bake or Compose file, or Drone plugins become
            steps for {STEP_DEFINITIONS.length} registries. What can’t be carried over is said.
          </p>
        </div>
        <ImportView
          current={current}
          failure={unread ?? documents.failure}
          actions={
            <Button
              variant="filled"
              isDisabled={taken.length === 0}
              onPress={() => {
                keepGiven('');
                documents.openImport(taken, notes);
              }}
            >
              {taken.length > 1
                ? `Open ${counted(taken.length, 'step')} as a draft`
                : 'Open it as a draft'}
            </Button>
          }
        />
      </main>
    </div>
  );
}
