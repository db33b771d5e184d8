import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { createSession, DEFAULT_VALUES, deriveView, STEP_DEFINITIONS } from '#core';
import { CodeBadge } from '../../editor/index.ts';
import type { IncomingDocument } from '../documents/read-file.ts';
import { WORKED_EXAMPLES, type WorkedExample } from '../examples/index.ts';
import { counted } from '../shared/format.ts';
import styles from './List.module.css';

/** Documents to look at; each opens as a draft of its own. */
export function WorkedExamples({
  onOpen,
}: {
  readonly onOpen: (document: IncomingDocument) => void;
}) {
  const examples = useMemo(() => WORKED_EXAMPLES.map(describe), []);
  return (
    <section className={styles.section} aria-labelledby="worked-examples">
      <div className={styles.head}>
        <h2 id="worked-examples" className={styles.title}>
          Worked examples
        </h2>
      </div>
      <ul className={styles.list}>
        {examples.map(({ example, code, tags }) => (
          <li key={example.document.fileName} className={styles.row}>
            <CodeBadge code={code} />
            <div className={styles.words}>
              <Button className={styles.name ?? ''} onPress={() => onOpen(example.document)}>
                {example.title}
              </Button>
              <div className={styles.note}>{example.note}</div>
            </div>
            <span className={styles.state}>{counted(tags, 'tag')}</span>
            <ArrowRight size={14} strokeWidth={1.75} aria-hidden="true" />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Registry and number of tags as the editor itself reads them from the example. */
function describe(example: WorkedExample) {
  const { fileName, text } = example.document;
  const view = deriveView(createSession(STEP_DEFINITIONS, fileName, text), {
    infrastructure: null,
    engine: null,
    values: DEFAULT_VALUES,
  });
  return {
    example,
    code: view.definition?.code ?? '',
    tags: view.references.filter(({ role }) => role === 'image').length,
  };
}
