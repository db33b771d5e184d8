import { readPlainDocument } from '../../yaml/index.ts';
import { EMPTY_BUILD, type ImageBuild, type ReadBuilds, unreadable } from '../image-build.ts';
import { entriesOf, itemsOf, linesOf, recordOf, textOf } from '../plain.ts';
import { Contexts, type Environment } from './contexts.ts';
import { type Metadata, readMetadata } from './metadata.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** A step of a job with what it needs of its surroundings. */
interface ActionStep {
  readonly id: string;
  readonly name: string;
  /** The action without its version, such as `docker/login-action`; empty for a shell step. */
  readonly action: string;
  readonly condition: string;
  readonly inputs: Inputs;
  readonly environment: Environment;
}

/** Inputs of the action that a step has no setting for, and what to do. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  secrets:
    'A build secret needs a flag such as PLUGIN_SECRETS_FROM_ENV and a secret of the product.',
  'secret-files': 'A build secret needs the flag PLUGIN_SECRETS_FROM_FILE.',
  'secret-envs': 'A build secret needs the flag PLUGIN_SECRETS_FROM_ENV.',
  ssh: 'An SSH agent needs the flag PLUGIN_SSH_AGENT_KEY with a secret of the product.',
  outputs: 'The step pushes to a registry only. It was left out.',
  attests: 'The step adds no attestations. It was left out.',
  provenance: 'The step adds no attestations. It was left out.',
  sbom: 'The step adds no attestations. It was left out.',
  annotations: 'The step sets labels, no annotations. It was left out.',
  'build-contexts': 'A build has one context. It was left out.',
  'no-cache-filters': 'The step has no such setting. It was left out.',
  allow: 'The step has no such setting. It was left out.',
  network: 'The step has no such setting. It was left out.',
  call: 'The step has no such setting. It was left out.',
  'cgroup-parent': 'Use the step’s resources instead. It was left out.',
  'shm-size': 'Use the step’s resources instead. It was left out.',
  ulimit: 'Use the step’s resources instead. It was left out.',
};

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
    return contexts
      .convert(withVersion, step.environment)
      .split(/,(?![^<]*>)/)
      .map((reference) => reference.trim())
      .filter((reference) => reference !== '');
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
  if (push === '' || push === 'false') {
    flags.push({ name: 'PLUGIN_NO_PUSH', value: 'true' });
  } else if (push !== 'true') {
    contexts.note(
      `push: ${push}`,
      'The step always pushes. Give it this condition under Advanced.',
    );
  }
  return flags;
}

function contextOf(step: ActionStep, contexts: Contexts): string {
  const written = contexts.convert(textOf(step.inputs.context), step.environment);
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
  for (const [name, message] of Object.entries(LEFT_OUT)) {
    if (textOf(step.inputs[name]) !== '') {
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
  const own = (cache: string) => !cache.includes('type=gha');
  return {
    ...EMPTY_BUILD,
    name: step.name,
    references: referencesOf(step, metadata, contexts),
    context: contextOf(step, contexts),
    dockerfile: text('file').replace(/^\.\/(?=.)/, ''),
    target: text('target'),
    buildArgs: entries('build-args'),
    labels: entries('labels'),
    cacheFrom: lines('cache-from').filter(own),
    cacheTo: cacheTo.filter(own)[0] ?? '',
    flags: flagsOf(step, contexts),
  };
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
  const jobs = 'jobs' in root ? Object.values(recordOf(root.jobs)).map(recordOf) : [root];
  const contexts = new Contexts();
  const loose = Array.isArray(data) ? [{ steps: data }] : jobs;
  const builds = loose.flatMap((job) => buildsOfJob(job, root, contexts));
  return builds.length === 0
    ? unreadable('No step of this workflow uses docker/build-push-action.')
    : { ok: true, builds, notes: contexts.notes };
}
