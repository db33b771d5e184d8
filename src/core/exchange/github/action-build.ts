import { defaultDockerfile } from '../default-dockerfile.ts';
import { EMPTY_BUILD, type ImageBuild } from '../image-build.ts';
import { isElsewhere } from '../paths.ts';
import { entriesOf, linesOf, type PlainEntry, textOf } from '../plain.ts';
import { PULL_NOTE, pullFlag } from '../pull.ts';
import { type SecretSource, withSecret } from '../secrets.ts';
import { splitList } from '../split-list.ts';
import type { ActionStep } from './action-steps.ts';
import type { Contexts } from './contexts.ts';
import { BUILD_INPUTS, isFirstVersion, lossesOf, presentInputs } from './inputs.ts';
import type { Metadata } from './metadata.ts';

/** An output of a metadata step: by the step's id, or in the environment, which holds that of the last one. */
const METADATA_OUTPUT =
  /\$\{\{\s*(?:steps\.([\w-]+)\.outputs\.(\w+)|env\.DOCKER_METADATA_OUTPUT_(\w+))\s*\}\}/;

/** What `docker/metadata-action` steps gave so far, by their ids; the last one of a job by no name too. */
export type MetadataSteps = ReadonlyMap<string, Metadata>;

interface MetadataOutput {
  readonly written: string;
  readonly output: string;
  readonly found: Metadata | undefined;
}

function metadataOutput(text: string, metadata: MetadataSteps): MetadataOutput | null {
  const [written, id = '', ofStep, ofEnvironment = ''] = METADATA_OUTPUT.exec(text) ?? [];
  return written === undefined
    ? null
    : { written, output: ofStep ?? ofEnvironment.toLowerCase(), found: metadata.get(id) };
}

/** The lines of an input; one in double quotes holds commas and quotes of its own, as in CSV. */
function listOf(value: unknown): readonly string[] {
  return linesOf(value).map((line) =>
    line.replace(/^"((?:[^"]|"")*)"$/, (_, inner: string) => inner.replaceAll('""', '"')),
  );
}

/** The full references of a build: written ones, and those of the metadata steps that it names. */
function referencesOf(
  step: ActionStep,
  metadata: MetadataSteps,
  contexts: Contexts,
): readonly string[] {
  // Version 1 of the action took the parts of a reference apart.
  const repository = contexts.convert(textOf(step.inputs.repository), step.environment);
  const start = repository === '' ? '' : `${repository}:`;
  return listOf(step.inputs.tags).flatMap((line) => {
    const { written = '', output, found } = metadataOutput(line, metadata) ?? {};
    if (written === line && found !== undefined && output === 'tags') {
      return found.images.flatMap((image) => found.tags.map((tag) => `${image}:${tag}`));
    }
    const withVersion =
      found !== undefined && output === 'version'
        ? line.replace(written, found.tags[0] ?? '')
        : line;
    return splitList(contexts.convert(withVersion, step.environment)).map((tag) => start + tag);
  });
}

function flagsOf(step: ActionStep, contexts: Contexts): ImageBuild['flags'] {
  const text = (name: string) => contexts.convert(textOf(step.inputs[name]), step.environment);
  const flags: ImageBuild['flags'][number][] = [];
  const platforms = linesOf(step.inputs.platforms)
    .map((line) => contexts.convert(line, step.environment))
    .join(',');
  if (platforms !== '') {
    flags.push({ name: 'PLUGIN_PLATFORM', value: platforms });
    if (platforms.includes(',')) {
      contexts.note(
        `platforms: ${platforms}`,
        'A step builds for one platform: use a step for each and a manifest.',
      );
    }
  }
  const noCache = text('no-cache');
  if (noCache !== '' && noCache !== 'false') {
    flags.push({ name: 'PLUGIN_NO_CACHE', value: noCache });
  }
  const hosts = linesOf(text('add-hosts')).join(',');
  if (hosts !== '') {
    flags.push({ name: 'PLUGIN_ADD_HOST', value: hosts });
  }
  const pull = pullFlag(text('pull'));
  if (pull !== null) {
    flags.push(pull);
    contexts.note(`pull: ${pull.value}`, PULL_NOTE);
  }
  const push = textOf(step.inputs.push);
  if (
    (push === '' && !isFirstVersion(step.inputs) && textOf(step.inputs.outputs) === '') ||
    push === 'false'
  ) {
    flags.push({ name: 'PLUGIN_NO_PUSH', value: 'true' });
  } else if (push !== 'true' && push !== '') {
    contexts.note(
      `push: ${push}`,
      'The step always pushes. Give it this condition under Advanced.',
    );
  }
  return flags;
}

/** The secrets of a build: of variables, of files, and those whose value the workflow gives itself. */
function secretsOf(step: ActionStep, contexts: Contexts): readonly SecretSource[] {
  const entries = (input: string) =>
    entriesOf(listOf(step.inputs[input])).map(({ name, value }) => ({
      name,
      value: contexts.convert(value, step.environment),
    }));
  const given = entries('secrets').map(({ name, value }) => {
    const variable = name.replace(/\W+/g, '_');
    const what = value.startsWith('<+') ? value : 'its value';
    contexts.note(`secrets: ${name}`, `Set the variable ${variable} of the stage to ${what}.`);
    return { name, value: variable };
  });
  return [
    ...[...entries('secret-envs'), ...given].map(
      (entry) => ({ kind: 'variableSecrets', entry }) as const,
    ),
    ...entries('secret-files').map((entry) => ({ kind: 'fileSecrets', entry }) as const),
  ];
}

function contextOf(step: ActionStep, contexts: Contexts): string {
  const given = contexts.convert(textOf(step.inputs.context), step.environment);
  // The action's name for the repository, of which a folder may follow.
  const written = given.replace(/^\{\{\s*defaultContext\s*\}\}:?/, '');
  if (isElsewhere(written)) {
    contexts.note(
      `context: ${written}`,
      'The step builds what its codebase holds. It was left out.',
    );
    return '';
  }
  const path = written.replace(/^\.\/(?=.)/, '').replace(/(?<=.)\/$/, '');
  return path === '.' ? '' : path;
}

/** An entry of build arguments or labels: as it is, those of a metadata step, or none with a note. */
function entryOf(
  { name, value, isBare }: PlainEntry,
  input: string,
  { environment }: ActionStep,
  metadata: MetadataSteps,
  contexts: Contexts,
): readonly PlainEntry[] {
  const generated = metadataOutput(name, metadata);
  if (generated !== null) {
    contexts.note(generated.written, `The ${input} that the action generates were left out.`);
    return generated.found?.labels ?? [];
  }
  if (isBare !== true || input !== 'build-args') {
    return [{ name, value: contexts.convert(value, environment) }];
  }
  const given = environment.get(name);
  if (given === undefined) {
    contexts.note(
      `build-args: ${name}`,
      'It takes its value from the shell’s environment. Give it one in the step.',
    );
  }
  return given === undefined ? [] : [{ name, value: contexts.convert(given, environment) }];
}

/**
 * The build of a `docker/build-push-action`.
 * @param metadata the metadata steps before it, by their ids
 */
export function actionBuild(
  { inputs, ...written }: ActionStep,
  metadata: MetadataSteps,
  contexts: Contexts,
): ImageBuild {
  const step: ActionStep = { ...written, inputs: presentInputs(inputs) };
  const text = (name: string) => contexts.convert(textOf(step.inputs[name]), step.environment);
  const entries = (name: string) =>
    entriesOf(listOf(step.inputs[name])).flatMap((entry) =>
      entryOf(entry, name, step, metadata, contexts),
    );
  const lines = (name: string) =>
    listOf(step.inputs[name]).map((line) => contexts.convert(line, step.environment));
  for (const { subject, message } of lossesOf(step.inputs, BUILD_INPUTS)) {
    contexts.note(subject, message);
  }
  const cacheTo = lines('cache-to');
  const context = contextOf(step, contexts);
  const [target = '', ...targets] = cacheTo.filter((cache) => !cache.includes('type=gha'));
  for (const one of targets) {
    contexts.note(
      `cache-to: ${one}`,
      'A step writes one layer cache: the first one. It was left out.',
    );
  }
  return {
    ...secretsOf(step, contexts).reduce<ImageBuild>(withSecret, EMPTY_BUILD),
    name: step.name,
    references: referencesOf(step, metadata, contexts),
    context,
    dockerfile: text('file').replace(/^\.\/(?=.)/, '') || defaultDockerfile(context),
    target: text('target'),
    buildArgs: entries('build-args'),
    labels: entries('labels'),
    cacheFrom: lines('cache-from'),
    cacheTo: target || (cacheTo[0] ?? ''),
    outputs: [
      ...lines('outputs'),
      ...(textOf(step.inputs.push) === 'true' ? ['type=registry'] : []),
    ],
    flags: flagsOf(step, contexts),
  };
}
