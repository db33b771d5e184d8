import { isSeq, parseDocument } from 'yaml';
import {
  createSession,
  DEFAULT_VALUES,
  deriveView,
  reduceSession,
  type Session,
  STEP_DEFINITIONS,
  scalar,
} from '#core';
import { type Benchmark, type Row, rowOf } from '../benchmark.ts';
import { compare, type Work } from '../measure.ts';
import { pipelineText } from '../pipeline-text.ts';

/** Sizes of the documents in lines, with the rounds that keep a run below a minute. */
const SIZES = [
  [200, 60],
  [2_000, 30],
  [20_000, 11],
  [100_000, 5],
] as const;

const REFERENCE = 'yaml parseDocument + setIn + toString';

/** Another value each time, so that nothing can be answered from memory. */
function regions(): () => string {
  let count = 1;
  return () => {
    count += 1;
    return `us-east-${count}`;
  };
}

/** The step in the middle of the document: neither end is the cheap one. */
function openInTheMiddle(text: string): Session {
  const session = createSession(STEP_DEFINITIONS, 'pipeline.yaml', text);
  const index = session.outline.steps.length >> 1;
  return reduceSession(session, { type: 'step-selected', index });
}

/** The edit by way of the document model of the yaml library, as editors commonly do it. */
function referenceEdit(text: string): Work {
  const next = regions();
  const stages = parseDocument(text).getIn(['pipeline', 'stages']);
  const middle = isSeq(stages) ? stages.items.length >> 1 : 0;
  const path = `pipeline stages ${middle} stage spec execution steps 1 step spec region`.split(' ');
  return () => {
    const document = parseDocument(text);
    document.setIn(path, next());
    return document.toString();
  };
}

function rowsOf(lines: number, rounds: number): readonly Row[] {
  const text = pipelineText(lines);
  const session = openInTheMiddle(text);
  const settings = { infrastructure: null, engine: null, values: DEFAULT_VALUES };
  const next = regions();
  const edit = () =>
    reduceSession(session, { type: 'field-changed', key: 'spec.region', value: scalar(next()) });
  const everything = () => deriveView(edit(), settings);
  if (edit().text === text) {
    throw new Error('The field that the benchmark edits could not be edited.');
  }
  const reference = referenceEdit(text);
  const name = (what: string) => `${what}, ${lines} lines`;
  return [
    rowOf(name('edit a field'), lines, REFERENCE, compare({ ours: edit, reference }, rounds)),
    rowOf(
      name('edit a field and derive all that is shown'),
      lines,
      REFERENCE,
      compare({ ours: everything, reference }, rounds),
    ),
    rowOf(name('A/A'), lines, 'ours again', compare({ ours: edit, reference: edit }, rounds * 2)),
  ];
}

/** One field of one step changes in a document of growing length. */
export const documentBenchmark: Benchmark = {
  name: 'document',
  about: 'one field of one step changes, the text follows, and what is shown is derived anew',
  run: () => SIZES.flatMap(([lines, rounds]) => rowsOf(lines, rounds)),
};
