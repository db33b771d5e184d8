import type { StepDefinition } from '../../fields/index.ts';
import { flagOf, isTrueWord } from '../../flags/index.ts';
import { formatPath, pathOf } from '../../model/path.ts';
import type { BuildPlan, PlanArgument } from '../../model/plan.ts';
import type { StageVariable } from '../../model/stage.ts';
import type { ParsedStep } from '../../model/step.ts';
import { isCredential } from '../../plan/index.ts';

/** A setting of the step, or of its stage, that a file does not hold, with the reason. */
export type LeftOut = BuildPlan['ignored'][number];

/** What every file says in its first lines or by its own name. */
const IN_HEADER = new Set(['name', 'identifier', 'description', 'spec.connectorRef']);
const FLAGS_KEY = 'spec.envVariables';

/** Flags that show in what a command leaves out, or in the references: no word stands for them. */
const WORDLESS = new Set([
  'PLUGIN_AUTO_TAG',
  'PLUGIN_AUTO_TAG_SUFFIX',
  'PLUGIN_BUILDX_OUTPUT_FORMAT',
  'PLUGIN_DAEMON_OFF',
  'PLUGIN_DRY_RUN',
  'PLUGIN_EXPAND_TAG',
  'PLUGIN_MULTIPLE_BUILD_ARGS',
  'PLUGIN_NO_PUSH',
  'PLUGIN_PULL_IMAGE',
]);

const BY_PRODUCT = 'The product sees to it around the build.';
const LOGIN = 'A file holds no credentials: log in to that registry too.';
const OWN_CONTAINER = 'The build gets no container of its own here.';
const KANIKO_CACHE =
  'Layers that kaniko keeps are of no use here. Name a cache in cacheFrom and cacheTo.';

/** Why a setting has no place in a file, by the beginning of its key. */
const REASONS: readonly (readonly [start: string, why: string])[] = [
  ['timeout', BY_PRODUCT],
  ['when', BY_PRODUCT],
  ['strategy', BY_PRODUCT],
  ['failureStrategies', BY_PRODUCT],
  ['enforce', BY_PRODUCT],
  ['spec.baseImageConnectorRefs', LOGIN],
  ['spec.caching', 'The product keeps this cache itself. Name one in cacheFrom and cacheTo.'],
  ['spec.runAsUser', OWN_CONTAINER],
  ['spec.resources', OWN_CONTAINER],
];

function isAtOrBelow(key: string, start: string): boolean {
  return key === start || (key.startsWith(start) && /^[.[]/.test(key.slice(start.length)));
}

function reasonFor({ cache }: StepDefinition, key: string): string {
  const name = String(pathOf(key).at(-1));
  if (isCredential(name)) {
    return 'A file holds no credentials.';
  }
  if (key === cache?.field) {
    return KANIKO_CACHE;
  }
  return flagOf(name) === null
    ? (REASONS.find(([start]) => isAtOrBelow(key, start))?.[1] ?? 'Nothing here stands for it.')
    : 'Only the product’s plugin makes something of it.';
}

/** Whether a flag asks for nothing, or for something that no word stands for. */
function needsNoWord(name: string, text: string): boolean {
  const flag = flagOf(name);
  return (flag?.type.kind === 'switch' && !isTrueWord(text)) || WORDLESS.has(flag?.name ?? '');
}

/** The keys of everything that a step sets: of lists and maps each part. */
function keysOf(definition: StepDefinition, step: Pick<ParsedStep, 'read'>): readonly string[] {
  return definition.fields.flatMap(({ key, kind }) => {
    const value = step.read(pathOf(key));
    switch (value.kind) {
      case 'unset':
        return [];
      case 'scalar':
        // A switch that is off asks for nothing.
        return value.text === '' || (kind.kind === 'switch' && value.text === 'false') ? [] : [key];
      case 'list':
        return value.items.map((_, index) => `${key}[${index}]`);
      case 'map':
        return value.entries
          .filter(({ name, value: text }) => key !== FLAGS_KEY || !needsNoWord(name, text))
          .map(({ name }) => formatPath([...pathOf(key), name]));
      case 'foreign':
        return [key];
      default:
        return value satisfies never;
    }
  });
}

/** The field of the step, or else the stage's variable, that a word comes from. */
export function originOf({ key, stageVariable }: PlanArgument): string | null {
  return key ?? stageVariable ?? null;
}

/** The keys, and the stage's variables, that words and references of a plan come from. */
export function tracedKeys({ steps, references }: BuildPlan): ReadonlySet<string> {
  return new Set([
    ...steps.flatMap(({ args }) => args.flatMap((word) => originOf(word) ?? [])),
    ...references
      .filter(({ role }) => role === 'image')
      .flatMap(({ key, parts }) => [key, ...parts.flatMap((part) => part.key ?? [])]),
  ]);
}

/** What a file is made of. */
export interface FileSource {
  readonly definition: StepDefinition;
  readonly step: Pick<ParsedStep, 'has' | 'read'>;
  readonly stageVariables: readonly StageVariable[];
}

/**
 * Everything that a step sets and that no word of a file comes from, each with the reason. It is found
 * by what is missing, so that a setting without a rule is told of too.
 * @param held the keys and the stage's variables that the file holds
 * @param reasons reasons that go before the usual ones
 */
export function leftOut(
  { definition, step, stageVariables }: FileSource,
  held: ReadonlySet<string>,
  reasons: readonly LeftOut[],
): readonly LeftOut[] {
  const isHeld = (key: string) => held.has(key) || IN_HEADER.has(key);
  const known = reasons.filter(({ key }) => !isHeld(key));
  const isTold = (key: string) => isHeld(key) || known.some((one) => isAtOrBelow(key, one.key));
  const ofStage = stageVariables.filter(
    ({ name, value }) =>
      value !== null && !needsNoWord(name, value) && !step.has([...pathOf(FLAGS_KEY), name]),
  );
  return [
    ...known,
    ...keysOf(definition, step)
      .filter((key) => !isTold(key))
      .map((key) => ({ key, why: reasonFor(definition, key) })),
    ...ofStage
      .filter(({ name }) => !isTold(name))
      .map(({ name }) => ({ key: name, why: `The stage sets it. ${reasonFor(definition, name)}` })),
  ];
}
