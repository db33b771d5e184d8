import {
  ANY_PLACE,
  deriveReferences,
  readStep,
  type StepPlace,
  type StepReader,
} from '../derive/index.ts';
import type { SampleValues } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import { flagOf, isTrueWord } from '../flags/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import type { ImageReference } from '../model/plan.ts';
import type { ParsedStep } from '../model/step.ts';
import type { PlanProblem } from './request.ts';

/** A resolved value and where it stands in the step. */
export interface Traced {
  readonly text: string;
  readonly key: string | null;
  /** True when part of it came from an expression. */
  readonly resolved: boolean;
  /** The stage's variable that sets it, where no field of the step does. */
  readonly stageVariable?: string;
}

/** A named value, such as a build argument. */
export interface TracedEntry extends Traced {
  readonly name: string;
  /** It is a name alone, without a sign of equality. */
  readonly isBare?: true;
}

/** What a step asks of any engine, resolved, with every value traced to its field. */
export interface BuildSettings {
  readonly definition: StepDefinition;
  readonly connectorRef: string | null;
  readonly dockerfile: Traced;
  readonly context: Traced;
  readonly target: Traced | null;
  readonly buildArgs: readonly TracedEntry[];
  readonly labels: readonly TracedEntry[];
  readonly optimize: Traced | null;
  readonly caching: Traced | null;
  /** Build secrets: by id the variable, and the file, that holds each. */
  readonly variableSecrets: readonly TracedEntry[];
  readonly fileSecrets: readonly TracedEntry[];
  readonly cacheFrom: readonly Traced[];
  readonly cacheTo: Traced | null;
  /** Plugin flags of `envVariables` and of the stage, by the name that the table of flags gives them. */
  readonly flags: ReadonlyMap<string, TracedEntry>;
  readonly images: readonly ImageReference[];
  readonly cacheImage: ImageReference | null;
  /** Reads any other field of the step with the same sample values. */
  readonly fields: FieldReader;
  readonly problems: readonly PlanProblem[];
}

/** Reads fields by key; what has no value in the sample values stays as it is written. */
export interface FieldReader {
  scalar(key: string): Traced | null;
  entries(key: string): readonly TracedEntry[];
  items(key: string): readonly Traced[];
  /** The text of an expression that stands in no field. */
  resolve(text: string): Traced;
}

interface Collector extends FieldReader {
  traced(text: string, key: string): Traced;
  readonly problems: PlanProblem[];
}

function collect(reader: StepReader): Collector {
  const problems: PlanProblem[] = [];
  const traced = (text: string, key: string): Traced => {
    const resolution = reader.resolve(text);
    for (const expression of resolution.unresolved) {
      problems.push({
        code: 'unresolved-expression',
        key,
        message: `${expression} has no sample value.`,
      });
    }
    for (const { message } of resolution.failures) {
      problems.push({ code: 'expression-failed', key, message });
    }
    return { text: resolution.text ?? text, key, resolved: resolution.dynamic };
  };
  return {
    problems,
    traced,
    resolve: (text) => ({
      text: reader.resolve(text).text ?? text,
      key: null,
      resolved: true,
    }),
    scalar: (key) => {
      const value = reader.value(key);
      return value.kind === 'scalar' && value.text !== '' ? traced(value.text, key) : null;
    },
    entries: (key) => {
      const value = reader.value(key);
      return value.kind === 'map'
        ? value.entries.map(({ name, value: text }) => ({
            name,
            ...traced(text, formatPath([...pathOf(key), name])),
          }))
        : [];
    },
    items: (key) => {
      const value = reader.value(key);
      return value.kind === 'list'
        ? value.items.map((text, index) => traced(text, `${key}[${index}]`))
        : [];
    },
  };
}

const REFERENCE_MESSAGES: Readonly<Record<string, string>> = {
  'required-field': 'A field of the image reference is empty.',
  'repository-name': 'The image name is not legal.',
  'tag-null': 'The tag resolves to null.',
  'tag-characters': 'The tag is not legal after its expressions are resolved.',
  'expression-failed': 'An expression can’t be evaluated.',
};

function referenceProblems(references: readonly ImageReference[]): readonly PlanProblem[] {
  return references.flatMap((reference) => [
    ...reference.problems.map((code) => ({
      code,
      key: reference.key,
      message: REFERENCE_MESSAGES[code] ?? reference.reason ?? code,
    })),
    ...reference.unresolved.map((expression) => ({
      code: 'unresolved-expression',
      key: reference.key,
      message: `${expression} has no sample value.`,
    })),
  ]);
}

/** The flags of the step, and those of the stage's variables that the step leaves unset. */
function flagsOf(from: Collector, place: StepPlace): ReadonlyMap<string, TracedEntry> {
  const nameOf = (name: string) => flagOf(name)?.name ?? name;
  const fromStage = place.pluginVariables.flatMap(({ name, value }): TracedEntry[] =>
    value === null ? [] : [{ ...from.resolve(value), name, stageVariable: name }],
  );
  const own = from.entries('spec.envVariables');
  return new Map([...fromStage, ...own].map((entry) => [nameOf(entry.name), entry]));
}

/** The build arguments that PLUGIN_BUILD_ARGS_NEW gives in place of the step's; null when it gives none. */
function semicolonArguments(flags: ReadonlyMap<string, Traced>): readonly TracedEntry[] | null {
  const value = flags.get('PLUGIN_BUILD_ARGS_NEW');
  const isWanted = isTrueWord(flags.get('PLUGIN_MULTIPLE_BUILD_ARGS')?.text ?? '');
  if (value === undefined || !isWanted) {
    return null;
  }
  const items = value.text.split(';').map((item) => item.trim());
  return items
    .filter((item) => item !== '')
    .map((item) => {
      const [name = '', ...rest] = item.split('=');
      return { ...value, name, text: rest.join('=') };
    });
}

/** Reads everything that the engines need from a step. Missing tags are a problem: nothing would be pushed. */
export function readSettings(
  definition: StepDefinition,
  step: Pick<ParsedStep, 'read'>,
  values: SampleValues,
  place: StepPlace = ANY_PLACE,
): BuildSettings {
  const reader = readStep(step, values);
  const from = collect(reader);
  const references = deriveReferences(definition, step, values, place);
  const images = references.filter(({ role }) => role === 'image');
  const flags = flagsOf(from, place);
  const settings = {
    definition,
    connectorRef: reader.scalar('spec.connectorRef')?.text ?? null,
    dockerfile: from.scalar('spec.dockerfile') ?? {
      text: 'Dockerfile',
      key: null,
      resolved: false,
    },
    context: from.scalar('spec.context') ?? { text: '.', key: null, resolved: false },
    target: from.scalar('spec.target'),
    buildArgs: semicolonArguments(flags) ?? from.entries('spec.buildArgs'),
    labels: from.entries('spec.labels'),
    optimize: from.scalar('spec.optimize'),
    caching: from.scalar('spec.caching'),
    variableSecrets: from.entries('spec.envDockerSecrets'),
    fileSecrets: from.entries('spec.fileDockerSecrets'),
    cacheFrom: from.items('spec.cacheFrom'),
    cacheTo: from.scalar('spec.cacheTo'),
    flags,
    images,
    cacheImage: references.find(({ role }) => role === 'cache') ?? null,
  };
  const empty: readonly PlanProblem[] =
    images.length > 0
      ? []
      : [
          {
            code: 'required-field',
            key: definition.tags,
            message: 'No tags yet. Without a tag nothing is pushed.',
          },
        ];
  const problems = [...empty, ...referenceProblems(references), ...from.problems];
  return { ...settings, fields: from, problems };
}
