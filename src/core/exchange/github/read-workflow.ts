import { readPlainDocument } from '../../yaml/index.ts';
import { readDockerCommands } from '../docker/read-command.ts';
import { shellWord } from '../export/shell-words.ts';
import { type ImageBuild, type ReadBuilds, unreadable } from '../image-build.ts';
import { recordOf, textOf } from '../plain.ts';
import { sourceOf } from '../source-of.ts';
import { actionBuild } from './action-build.ts';
import { type ActionStep, actionSteps, type Inputs } from './action-steps.ts';
import { Contexts, MATRIX } from './contexts.ts';
import { type Metadata, readMetadata } from './metadata.ts';

/** What a step or a job says of when and how it runs, which is for a person to set. */
function noteRun(
  { condition, more }: Pick<ActionStep, 'condition' | 'more'>,
  contexts: Contexts,
): void {
  if (condition !== '') {
    contexts.note(`if: ${condition}`, 'Give the step this condition under Advanced.');
  }
  for (const key of more) {
    contexts.note(key, 'It says how the step runs. Set it under Advanced.');
  }
}

/** The builds of a shell step, whose variables may be those of the workflow. */
function buildsOfCommand(step: ActionStep, contexts: Contexts): readonly ImageBuild[] {
  const { command, environment, folder, name } = step;
  const convert = (text: string) => contexts.convert(text, environment);
  const used = [...environment].filter(([variable]) => command.includes(variable));
  const script = [
    ...used.map(([variable, value]) => `${variable}=${shellWord(convert(value))}`),
    ...(folder === '' ? [] : [`cd ${shellWord(convert(folder))}`]),
    convert(command),
  ].join('\n');
  const read = readDockerCommands(script);
  if (!read.ok) {
    const [line = ''] = command.split('\n').filter((one) => sourceOf(one) === 'docker');
    contexts.note(`run: ${line.trim()}`, `Give this command by itself. ${read.message}`);
    return [];
  }
  noteRun(step, contexts);
  for (const { subject, message } of read.notes) {
    contexts.note(subject, message);
  }
  const [, ...others] = read.builds;
  return others.length > 0 ? read.builds : read.builds.map((build) => ({ ...build, name }));
}

/** The registries that a login step knows: one, or those that it has a list of. */
function loginHosts({ inputs, environment }: ActionStep, contexts: Contexts): readonly string[] {
  const listed = textOf(inputs['registry-auth']).matchAll(/\bregistry\s*:\s*['"]?([^\s'"]+)/g);
  const hosts = [...listed].map(([, host = '']) => host);
  const all = hosts.length === 0 ? [textOf(inputs.registry) || 'Docker Hub'] : hosts;
  return all.map((host) => contexts.convert(host, environment));
}

/** The builds of a step; an empty list for one that builds nothing. */
function buildsOfStep(
  step: ActionStep,
  metadata: Map<string, Metadata>,
  contexts: Contexts,
): readonly ImageBuild[] {
  switch (step.action) {
    case 'docker/metadata-action':
      for (const id of [step.id, '']) {
        metadata.set(id, readMetadata(step.inputs, contexts, step.environment));
      }
      return [];
    case 'docker/build-push-action':
      noteRun(step, contexts);
      return [actionBuild(step, metadata, contexts)];
    case 'docker/login-action': {
      for (const host of loginHosts(step, contexts)) {
        contexts.note(`login to ${host}`, 'A connector of the product holds these credentials.');
      }
      return [];
    }
    case 'docker/bake-action':
      contexts.note(step.action, 'Give the bake file instead.');
      return [];
    default:
      return sourceOf(step.command) === 'docker' ? buildsOfCommand(step, contexts) : [];
  }
}

function buildsOfJob(job: Inputs, workflow: Inputs, contexts: Contexts): readonly ImageBuild[] {
  const called = textOf(job.uses);
  if (called !== '') {
    contexts.note(`uses: ${called}`, 'Give this workflow instead: it may build an image.');
  }
  const metadata = new Map<string, Metadata>();
  const builds = actionSteps(job, workflow).flatMap((step) =>
    buildsOfStep(step, metadata, contexts),
  );
  if (builds.length > 0) {
    noteRun({ condition: textOf(job.if), more: [] }, contexts);
    if (recordOf(job.strategy).matrix !== undefined) {
      contexts.note('strategy: matrix', MATRIX);
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
          'No step of this workflow uses docker/build-push-action or builds with docker.',
          ...contexts.notes
            .filter(({ message }) => message.startsWith('Give '))
            .map(({ subject, message }) => `${subject}: ${message}`),
        ].join(' '),
      )
    : { ok: true, builds, notes: contexts.notes };
}
