import type { ExpressionFunction, ExpressionVariable } from '../expression/index.ts';
import type { ManualEntry, ManualPage } from './model.ts';

function variableEntry({ path, meaning, example, absent, named }: ExpressionVariable): ManualEntry {
  const written = named === true ? `${path}.NAME` : path;
  return {
    id: path,
    title: written,
    code: null,
    text: [meaning],
    facts: [
      { name: 'Such as', value: [{ code: example }] },
      ...(absent === null ? [] : [{ name: 'Absent', value: [absent] }]),
    ],
    samples: [],
  };
}

function functionEntry({
  name,
  on,
  parameters,
  meaning,
  example,
}: ExpressionFunction): ManualEntry {
  const taken = parameters.map((one) => (one.optional === true ? `${one.name}?` : one.name));
  return {
    id: name,
    title: `${name}(${taken.join(', ')})`,
    code: null,
    text: [meaning],
    facts: [
      { name: 'Called on', value: [on === 'list' ? 'a list' : 'text'] },
      { name: 'Gives', value: [{ code: example.result }] },
    ],
    samples: [{ label: 'Example', text: example.source }],
  };
}

/** The page of what may stand inside `<+…>`. */
export function expressionsPage(
  variables: readonly ExpressionVariable[],
  functions: readonly ExpressionFunction[],
): ManualPage {
  return {
    id: 'expressions',
    subject: 'Expressions',
    title: 'Expressions',
    summary: [
      'An expression stands between ',
      { code: '<+' },
      ' and ',
      { code: '>' },
      ', alone or inside other text. The product computes it when the pipeline runs; Waybill shows what it comes to with sample values.',
    ],
    sections: [
      {
        id: 'variables',
        title: 'Variables',
        intro: ['Any other path can be written too; it needs a sample value to be shown.'],
        samples: [{ label: 'Example', text: 'v<+pipeline.sequenceId>-<+codebase.shortCommitSha>' }],
        entries: variables.map(variableEntry),
      },
      {
        id: 'functions',
        title: 'Functions',
        intro: [
          'They are called on a value with a dot. A question mark stands behind what may be left out.',
        ],
        samples: [],
        entries: functions.map(functionEntry),
      },
    ],
  };
}
