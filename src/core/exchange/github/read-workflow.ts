import { readPlainDocument } from '../../yaml/index.ts';
import { defaultDockerfile } from '../default-dockerfile.ts';
import { EMPTY_BUILD, type ImageBuild, type ReadBuilds, unreadable } from '../image-build.ts';
import { entriesOf, itemsOf, linesOf, recordOf, textOf } from '../plain.ts';
import { type SecretSource, withSecret } from '../secrets.ts';
import { sourceOf } from '../source-of.ts';
import { splitList } from '../split-list.ts';
import { Contexts, type Environment } from './contexts.ts';
import { lossOf } from './inputs.ts';
import { type Metadata, readMetadata } from './metadata.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** A step of a job with what it needs of its surroundings. */
interface ActionStep {
  readonly id: string;
  readonly name: string;
  /** The action without its version, such as `docker/login-action`; empty for a shell step. */
  readonly action: string;
  /** The commands of a shell step. */
  readonly command: string;
  readonly condition: string;
  readonly inputs: Inputs;
  readonly environment: Environment;
}

function environmentOf(...levels: readonly unknown[]): Environment {
  return new Map(
    levels.flatMap((level) =>
      Object.entries(recordOf(level)).map(([name, value]) => [name, textOf(value)] as const),
    ),
  );
}

function stepsOf(job: Inputs, workflow: Inputs): readonly ActionStep[] {
  return itemsOf(job.steps).map((item) => {
    const step = recordOf(item);
    return {
      id: textOf(step.id),
      name: textOf(step.name),
      action: textOf(step.uses).replace(/@.*$/, ''),
      command: textOf(step.run),
      condition: textOf(step.if),
      inputs: recordOf(step.with),
      environment: environmentOf(workflow.env, job.env, step.env),
    };
  });
}

const METADATA_OUTPUT = /\$\{\{\s*steps\.([\w-]+)\.outputs\.(\w+)\s*\}\}/;

/** The full references of a build: written ones, and those of the metadata steps that it names. */
function referencesOf(
  step: ActionStep,
  metadata: ReadonlyMap<string, Metadata>,
  contexts: Contexts,
): readonly string[] {
  return linesOf(step.inputs.tags).flatMap((line) => {
    const [all, id, output] = METADATA_OUTPUT.exec(line) ?? [];
    const found = id === undefined ? undefined : metadata.get(id);
    if (all === line && found !== undefined && output === 'tags') {
      return found.images.flatMap((image) => found.tags.map((tag) => `${image}:${tag}`));
    }
    const withVersion =
      found !== undefined && output === 'version' && all !== undefined
        ? line.replace(all, found.tags[0] ?? '')
        : line;
    return splitList(contexts.convert(withVersion, step.environment));
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
  if (text('no-cache') === 'true') {
    flags.push({ name: 'PLUGIN_NO_CACHE', value: 'true' });
  }
  const hosts = linesOf(step.inputs['add-hosts']).join(',');
  if (hosts !== '') {
    flags.push({ name: 'PLUGIN_ADD_HOST', value: hosts });
  }
  const push = textOf(step.inputs.push);
  if ((push === '' && textOf(step.inputs.outputs) === '') || push === 'false') {
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
    entriesOf(step.inputs[input]).map(({ name, value }) => ({
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
  if (written === '' || written.includes('://') || written.includes('github.com')) {
    if (written !== '') {
      contexts.note(
        `context: ${written}`,
        'The step builds what its codebase holds. It was left out.',
      );
    }
    return '';
  }
  const path = written.replace(/^\.\/(?=.)/, '').replace(/(?<=.)\/$/, '');
  return path === '.' ? '' : path;
}

function buildOf(
  step: ActionStep,
  metadata: ReadonlyMap<string, Metadata>,
  contexts: Contexts,
): ImageBuild {
  const text = (name: string) => contexts.convert(textOf(step.inputs[name]), step.environment);
  const entries = (name: string) =>
    entriesOf(step.inputs[name])
      .filter(({ name: entry }) => {
        const isGenerated = METADATA_OUTPUT.test(entry);
        if (isGenerated) {
          contexts.note(entry, `The ${name} that the action generates were left out.`);
        }
        return !isGenerated;
      })
      .map(({ name: entry, value }) => ({
        name: entry,
        value: contexts.convert(value, step.environment),
      }));
  const lines = (name: string) =>
    linesOf(step.inputs[name]).map((line) => contexts.convert(line, step.environment));
  for (const [name, value] of Object.entries(step.inputs)) {
    const message = value === null || value === '' ? null : lossOf(name);
    if (message !== null) {
      contexts.note(name, message);
    }
  }
  if (step.condition !== '') {
    contexts.note(`if: ${step.condition}`, 'Give the step this condition under Advanced.');
  }
  const cacheTo = lines('cache-to');
  const caches = [...lines('cache-from'), ...cacheTo];
  if (caches.some((cache) => cache.includes('type=gha'))) {
    contexts.note(
      'type=gha',
      'That cache is GitHub’s own. Use Docker layer caching or a remote cache image.',
    );
  }
  const context = contextOf(step, contexts);
  const own = (cache: string) => !cache.includes('type=gha');
  const [target = '', ...targets] = cacheTo.filter(own);
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
    cacheFrom: lines('cache-from').filter(own),
    cacheTo: target,
    outputs: [...lines('outputs'), ...(text('push') === 'true' ? ['type=registry'] : [])],
    flags: flagsOf(step, contexts),
  };
}

/** Notes of a step that builds in another way than the action. */
function noteOtherBuild({ action, command }: ActionStep, contexts: Contexts): void {
  if (action === 'docker/bake-action') {
    contexts.note(action, 'Give the bake file instead.');
  } else if (sourceOf(command) === 'docker') {
    const [line = ''] = command.split('\n').filter((one) => sourceOf(one) === 'docker');
    contexts.note(`run: ${line.trim()}`, 'Give this command by itself, as a docker command.');
  }
}

function buildsOfJob(job: Inputs, workflow: Inputs, contexts: Contexts): readonly ImageBuild[] {
  const metadata = new Map<string, Metadata>();
  const builds: ImageBuild[] = [];
  for (const step of stepsOf(job, workflow)) {
    if (step.action === 'docker/metadata-action') {
      metadata.set(step.id, readMetadata(step.inputs, contexts, step.environment));
    } else if (step.action === 'docker/build-push-action') {
      builds.push(buildOf(step, metadata, contexts));
    } else if (step.action === 'docker/login-action') {
      const registry = contexts.convert(textOf(step.inputs.registry), step.environment);
      const host = registry === '' ? 'Docker Hub' : registry;
      contexts.note(`login to ${host}`, 'A connector of the product holds these credentials.');
    } else {
      noteOtherBuild(step, contexts);
    }
  }
  return builds;
}

/**
 * Reads the uses of `docker/build-push-action` in a workflow or a single job of GitHub Actions, with
 * the login and metadata steps before them. Source: the READMEs of the three actions.
 */
export function readGithubWorkflow(text: string): ReadBuilds {
  const { data, syntax } = readPlainDocument(text);
  const [broken] = syntax;
  if (broken !== undefined) {
    return unreadable(`The workflow does not parse: ${broken.message}`);
  }
  const root = recordOf(data);
  // A composite action has its steps under runs.
  const alone = 'runs' in root ? recordOf(root.runs) : root;
  const jobs = 'jobs' in root ? Object.values(recordOf(root.jobs)).map(recordOf) : [alone];
  const contexts = new Contexts();
  const loose = Array.isArray(data) ? [{ steps: data }] : jobs;
  const builds = loose.flatMap((job) => buildsOfJob(job, root, contexts));
  return builds.length === 0
    ? unreadable(
        [
          'No step of this workflow uses docker/build-push-action.',
          ...contexts.notes
            .filter(({ message }) => message.startsWith('Give '))
            .map(({ subject, message }) => `${subject}: ${message}`),
        ].join(' '),
      )
    : { ok: true, builds, notes: contexts.notes };
}
