import { ArrowRight } from 'lucide-react';
import { Button } from 'react-aria-components';
import { CodeBadge } from '../../editor/index.ts';
import type { IncomingDocument } from '../documents/read-file.ts';
import { WORKED_EXAMPLES } from '../examples/index.ts';
import { counted } from '../shared/format.ts';
import styles from './List.module.css';

/** Documents to look at; each opens as a draft of its own. */
export function WorkedExamples({
  onOpen,
}: {
  readonly onOpen: (document: IncomingDocument) => void;
}) {
  return (
    <section className={styles.section} aria-labelledby="worked-examples">
      <div className={styles.head}>
        <h2 id="worked-examples" className={styles.title}>
          Worked examples
        </h2>
      </div>
      <ul className={styles.list}>
        {WORKED_EXAMPLES.map(({ title, note, code, tags, document }) => (
          <li key={document.fileName} className={styles.row}>
            <CodeBadge code={code} />
            <div className={styles.words}>
              <Button className={styles.name ?? ''} onPress={() => onOpen(document)}>
                {title}
              </Button>
              <div className={styles.note}>{note}</div>
            </div>
            <span className={styles.state}>{counted(tags, 'tag')}</span>
            <ArrowRight size={14} strokeWidth={1.75} aria-hidden="true" />
          </li>
        ))}
      </ul>
    </section>
  );
}
