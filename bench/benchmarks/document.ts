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
import { type Benchmark, type Row, rounded, rowOf, sizesOf } from '../benchmark.ts';
import { compare, heldMegabytes, type Work } from '../measure.ts';
import { pipelineText } from '../pipeline-text.ts';

/** Sizes of the documents in lines, with the rounds that keep a run well below a minute. */
const SIZES = [
  [200, 20],
  [2_000, 11],
  [20_000, 5],
  [100_000, 2],
] as const;

const SETTINGS = { infrastructure: null, engine: null, values: DEFAULT_VALUES };

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

/** Goes on from session to session, as a person does: a field of the form gets another value. */
function fieldEdits(opened: Session): () => Session {
  const next = regions();
  let session = opened;
  return () => {
    const value = scalar(next());
    const edited = reduceSession(session, { type: 'field-changed', key: 'spec.region', value });
    if (edited.text === session.text) {
      throw new Error('The field that the benchmark edits could not be edited.');
    }
    session = edited;
    return session;
  };
}

/** Types one character after the other into the text, in the name of an image. */
function keystrokes(opened: Session): () => Session {
  let session = opened;
  const place = opened.text.indexOf('team/service', opened.anchor) + 'team/'.length;
  return () => {
    const edits = [{ range: { start: place, end: place }, text: 'x' }];
    session = reduceSession(session, { type: 'yaml-typed', edits });
    return session;
  };
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

async function rowsOf(lines: number, rounds: number): Promise<readonly Row[]> {
  const text = pipelineText(lines);
  const session = openInTheMiddle(text);
  const edit = fieldEdits(session);
  const again = fieldEdits(session);
  const editBeforeView = fieldEdits(session);
  const type = keystrokes(session);
  const open = () => {
    const opened = createSession(STEP_DEFINITIONS, 'pipeline.yaml', text);
    return { opened, view: Object.values(deriveView(opened, SETTINGS)) };
  };
  const parse = () => parseDocument(text);
  // First of all: later on, part of what it holds would be there already.
  const held = { ours: heldMegabytes(open), theirs: heldMegabytes(parse) };
  const times = await compare(
    {
      edit: { work: edit, repeat: 10 },
      everything: { work: () => Object.values(deriveView(editBeforeView(), SETTINGS)), repeat: 10 },
      problems: { work: () => deriveView(type(), SETTINGS).problems, repeat: 10 },
      again: { work: again, repeat: 10 },
      open: { work: open, repeat: 1 },
      parse: { work: parse, repeat: 1 },
      reference: { work: referenceEdit(text), repeat: 1 },
    },
    rounds,
  );
  const reference = 'yaml parseDocument + setIn + toString';
  return [
    rowOf('one-field edit', lines, reference, { ours: times.edit, theirs: times.reference }),
    rowOf('one-field edit and everything shown', lines, reference, {
      ours: times.everything,
      theirs: times.reference,
    }),
    rowOf('problems after a one-character edit', lines, 'yaml parseDocument', {
      ours: times.problems,
      theirs: times.parse,
    }),
    {
      ...rowOf('open, with the memory held', lines, 'yaml parseDocument', {
        ours: times.open,
        theirs: times.parse,
      }),
      ours_mb: rounded(held.ours),
      reference_mb: rounded(held.theirs),
    },
    rowOf('A/A', lines, 'one-field edit again', { ours: times.edit, theirs: times.again }),
  ];
}

/** One field of one step changes in a document of growing length. */
export const documentBenchmark: Benchmark = {
  name: 'document',
  about: 'one field of one step changes, the text follows, and what is shown is derived anew',
  run: async (isQuick) => {
    const rows: Row[] = [];
    for (const [lines, rounds] of sizesOf(SIZES, isQuick)) {
      rows.push(...(await rowsOf(lines, rounds)));
    }
    return rows;
  },
};
