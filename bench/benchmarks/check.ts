import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import {
  createSession,
  DEFAULT_VALUES,
  deriveView,
  fileSchema,
  reduceSession,
  STEP_DEFINITIONS,
} from '#core';
import { type Benchmark, type Row, rowOf, sizesOf } from '../benchmark.ts';
import { compare, type Work } from '../measure.ts';
import { pipelineText } from '../pipeline-text.ts';

/** Sizes of the documents in lines, with the rounds of each. */
const SIZES = [
  [2_000, 8],
  [20_000, 4],
] as const;

const SETTINGS = { infrastructure: null, engine: null, values: DEFAULT_VALUES };
const REFERENCE = 'yaml-language-server, doValidation';

/** Types one character after the other into the name of an image in the middle of the text. */
function keystrokes(text: string): () => ReturnType<typeof createSession> {
  const opened = createSession(STEP_DEFINITIONS, 'pipeline.yaml', text);
  const index = opened.outline.steps.length >> 1;
  let session = reduceSession(opened, { type: 'step-selected', index });
  const place = text.indexOf('team/service', session.anchor) + 'team/'.length;
  return () => {
    const edits = [{ range: { start: place, end: place }, text: 'x' }];
    session = reduceSession(session, { type: 'yaml-typed', edits });
    return session;
  };
}

/** From a keystroke to the problems of the whole text, as the editor shows them. */
function ours(text: string): Work {
  const type = keystrokes(text);
  return () => deriveView(type(), SETTINGS).problems;
}

/** From a keystroke to the diagnostics of the language server, with the schema of all step types. */
function theirs(text: string): Work {
  const service = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error('There is no network here.')),
    workspaceContext: { resolveRelativePath: (path) => path },
  });
  const schema = fileSchema(STEP_DEFINITIONS);
  service.configure({
    validate: true,
    schemas: [{ uri: 'file:///steps.schema.json', fileMatch: ['*.yaml'], schema }],
  });
  const type = keystrokes(text);
  let version = 0;
  return () => {
    version += 1;
    const document = TextDocument.create('file:///pipeline.yaml', 'yaml', version, type().text);
    return service.doValidation(document, false);
  };
}

async function rowsOf(lines: number, rounds: number): Promise<readonly Row[]> {
  const text = pipelineText(lines);
  const times = await compare(
    {
      ours: { work: ours(text), repeat: 10 },
      again: { work: ours(text), repeat: 10 },
      theirs: { work: theirs(text), repeat: 1 },
    },
    rounds,
  );
  return [
    rowOf('problems after a one-character edit', lines, REFERENCE, times),
    rowOf('A/A', lines, 'ours again', { ours: times.ours, theirs: times.again }),
  ];
}

/** A character is typed into a pipeline, until all its problems are known; no waiting on either side. */
export const checkBenchmark: Benchmark = {
  name: 'check',
  about: 'a character is typed into a pipeline, until the problems of the whole text are known',
  run: async (isQuick) => {
    const rows: Row[] = [];
    for (const [lines, rounds] of sizesOf(SIZES, isQuick)) {
      rows.push(...(await rowsOf(lines, rounds)));
    }
    return rows;
  },
};
