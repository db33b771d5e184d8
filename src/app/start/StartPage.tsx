import { HardDrive } from 'lucide-react';
import { useFileDrop } from '../documents/useFileDrop.ts';
import { useOpenDocument } from '../documents/useOpenDocument.ts';
import { usePaste } from '../documents/usePaste.ts';
import { hrefOf } from '../routing/route.ts';
import { Notice } from '../shared/Notice.tsx';
import { PageBar } from '../shared/PageBar.tsx';
import { useTitle } from '../shared/useTitle.ts';
import { BringPipeline } from './BringPipeline.tsx';
import { CommandHint } from './CommandHint.tsx';
import { RecentDrafts } from './RecentDrafts.tsx';
import { RegistryCards } from './RegistryCards.tsx';
import styles from './StartPage.module.css';
import { WorkedExamples } from './WorkedExamples.tsx';

/** The first page: pick a registry, bring a pipeline, go on with a draft, or look at an example. */
export function StartPage() {
  useTitle(null);
  const documents = useOpenDocument();
  const hovers = useFileDrop(documents.openFile);
  usePaste(documents.openPasted);
  return (
    <div className={styles.page}>
      <PageBar
        end={
          <>
            <a
              className={styles.runs}
              href={hrefOf({ page: 'reference', name: null, entry: null })}
            >
              Reference
            </a>
            <a className={styles.runs} href={hrefOf({ page: 'runs' })}>
              Runs
            </a>
          </>
        }
      >
        <span className={styles.promise}>
          <HardDrive size={14} strokeWidth={1.75} aria-hidden="true" />
          Works on this device. No account.
        </span>
      </PageBar>
      <main className={styles.content}>
        <div className={styles.heading}>
          <h1 className={styles.question}>Where does the image go?</h1>
          <p className={styles.invitation}>
            Pick a registry to start a Build and Push step, or bring a pipeline you already have.
          </p>
        </div>
        <RegistryCards onPick={documents.openStepType} />
        <BringPipeline documents={documents} hovers={hovers} />
        {documents.failure === null ? null : <Notice tone="error">{documents.failure}</Notice>}
        <div className={styles.lists}>
          <RecentDrafts />
          <WorkedExamples onOpen={documents.openDocument} />
        </div>
        <CommandHint />
      </main>
    </div>
  );
}
