import type { StepDefinition } from '../fields/index.ts';
import { fieldForFlag, flagOf } from '../flags/index.ts';
import type { MapEntry } from '../model/value.ts';
import { withoutRunnerCaches } from './caches.ts';
import type { ImageBuild, ImportNote } from './image-build.ts';
import { readersOf } from './lost-flags.ts';
import { withOutputs } from './outputs.ts';
import { type RegistryMatch, registryOf } from './registry-of.ts';
import { secretNotes } from './secrets.ts';
import { splitReference } from './split-reference.ts';
import { type FieldSetting, writeStep } from './write-step.ts';

/** A step that stands for a build, or for the part of it that goes to one repository. */
export interface ImportedStep {
  readonly type: string;
  readonly name: string;
  /** The step as YAML, alone in its document. */
  readonly text: string;
}

/** The steps of some builds with everything that a person has to look at. */
export interface ImportedSteps {
  readonly steps: readonly ImportedStep[];
  readonly notes: readonly ImportNote[];
}

interface Push {
  readonly repository: string;
  readonly tags: readonly string[];
}

/** The repositories of a build in their order, each with its tags. */
function pushesOf(build: ImageBuild): readonly Push[] {
  const tags = new Map<string, string[]>();
  for (const reference of build.references) {
    const { repository, tag } = splitReference(reference);
    // Without a tag the builders take latest.
    const own = tags.get(repository) ?? [];
    tags.set(repository, [...own, tag === '' ? 'latest' : tag]);
  }
  return [...tags].map(([repository, own]) => ({ repository, tags: [...new Set(own)] }));
}

/** What a build sets beside its references, by the step's own keys; empty settings are left out. */
function settingsOf(build: ImageBuild, { cache }: StepDefinition): readonly FieldSetting[] {
  // The last of two entries of a name is the one that a builder takes.
  const map = (entries: readonly MapEntry[]) =>
    new Map(entries.map(({ name, value }) => [name, value]));
  const all: readonly FieldSetting[] = [
    { key: 'spec.dockerfile', value: build.dockerfile },
    { key: 'spec.context', value: build.context },
    { key: 'spec.target', value: build.target },
    { key: cache?.field ?? 'the remote cache image', value: build.remoteCache },
    { key: 'spec.cacheTo', value: build.cacheTo },
    { key: 'spec.cacheFrom', value: build.cacheFrom },
    { key: 'spec.buildArgs', value: map(build.buildArgs) },
    { key: 'spec.labels', value: map(build.labels) },
    { key: 'spec.envVariables', value: map(build.flags) },
    { key: 'spec.envDockerSecrets', value: map(build.variableSecrets) },
    { key: 'spec.fileDockerSecrets', value: map(build.fileSecrets) },
  ];
  return all.filter(({ value }) =>
    typeof value === 'string' ? value !== '' : [...value].length > 0,
  );
}

function nameOf(build: ImageBuild, repository: string): string {
  const image = /([A-Za-z0-9_.-]+)$/.exec(repository)?.[1] ?? '';
  const name = build.name === '' ? `Build and push ${image}` : build.name;
  const legal = name.replace(/[^-0-9A-Za-z_.]+/g, ' ').trim();
  return legal.slice(0, 128) || 'Build and push';
}

/** The name with a number behind it when an earlier step has it already. */
function freshName(name: string, taken: ReadonlySet<string>): string {
  let fresh = name;
  for (let count = 2; taken.has(fresh); count += 1) {
    fresh = `${name} ${count}`;
  }
  return fresh;
}

/** A push gives an image its digest; a reference can't ask for one. */
function digestNotes({ references }: ImageBuild): readonly ImportNote[] {
  return references
    .filter((reference) => splitReference(reference).digest !== '')
    .map((subject) => ({
      subject,
      message: 'An image is pushed by its tag. The digest was left out.',
    }));
}

function connectorNote({ definition }: RegistryMatch, repository: string): readonly ImportNote[] {
  const connector = definition.fields.find(({ kind }) => kind.kind === 'connector');
  return connector === undefined
    ? []
    : [
        {
          subject: repository,
          message: `Choose the ${connector.label} that may push here: credentials are never carried over.`,
        },
      ];
}

/** The remote cache image as the step names it: without the registry that goes in front of it anyway. */
function cacheOf(
  build: ImageBuild,
  repository: string,
  { definition, fields }: RegistryMatch,
): string {
  const image = fields.at(-1)?.text ?? '';
  const registry = repository.slice(0, repository.length - image.length);
  const isComposed = (definition.cache?.registry.length ?? 0) > 0 && registry !== '';
  return isComposed && build.remoteCache.startsWith(registry)
    ? build.remoteCache.slice(registry.length)
    : build.remoteCache;
}

function stepOf(
  build: ImageBuild,
  { repository, tags }: Push,
  match: RegistryMatch,
  taken: ReadonlySet<string>,
): { readonly step: ImportedStep; readonly notes: readonly ImportNote[] } {
  const { definition, fields } = match;
  const known = new Set<string>(definition.fields.map(({ key }) => key));
  // A flag that says the same as a field which the step has already is not said twice.
  const flags = build.flags.filter(({ name: flag }) => {
    const known = flagOf(flag);
    const key = known === null ? null : fieldForFlag(known, definition);
    return key === null || !fields.some((field) => field.key === key);
  });
  const remoteCache = cacheOf(build, repository, match);
  const all = settingsOf({ ...build, flags, remoteCache }, definition);
  const lost = all.filter(({ key }) => !known.has(key));
  const settings = [
    ...fields.map(({ key, text }) => ({ key, value: text })),
    { key: definition.tags, value: tags },
    ...all.filter(({ key }) => known.has(key)),
  ].filter(({ value }) => value !== '');
  const name = freshName(nameOf(build, repository), taken);
  return {
    step: { type: definition.type, name, text: writeStep(definition, name, settings) },
    notes: [
      ...connectorNote(match, repository),
      ...lost.map(({ key }) => ({
        subject: key,
        message: `${definition.label} steps have no such setting. It was left out.`,
      })),
      ...flags
        .filter(({ name: flag }) => readersOf(flag, definition).length === 0)
        .map(({ name: flag }) => ({
          subject: flag,
          message: `No plugin for ${definition.label} reads this flag.`,
        })),
    ],
  };
}

/**
 * One step for each repository that the builds push to. The step type follows from the repository: the
 * one whose registry takes such a name, else the one that takes any.
 * @param definitions the step types to choose from
 */
export function buildsToSteps(
  builds: readonly ImageBuild[],
  definitions: readonly StepDefinition[],
): ImportedSteps {
  const steps: ImportedStep[] = [];
  const names = new Set<string>();
  const notes: ImportNote[] = [];
  for (const written of builds) {
    const cached = withoutRunnerCaches(written);
    const { build, notes: outputNotes } = withOutputs(cached.build);
    notes.push(...cached.notes, ...outputNotes, ...digestNotes(build));
    const pushes = pushesOf(build);
    notes.push(...(pushes.length === 0 ? [] : secretNotes(build)));
    if (pushes.length === 0) {
      notes.push({
        subject: build.name === '' ? 'the build' : build.name,
        message:
          'It names no image to push, so it makes no step. Give it a reference such as team/app:1.',
      });
    }
    if (pushes.length > 1) {
      notes.push({
        subject: pushes.map(({ repository }) => repository).join(', '),
        message: 'A step pushes to one repository, so each of these got a step of its own.',
      });
    }
    for (const push of pushes) {
      const match = registryOf(push.repository, definitions);
      if (match === null) {
        notes.push({
          subject: push.repository,
          message: 'No step type pushes to a repository of this name. It was left out.',
        });
      } else {
        const made = stepOf(build, push, match, names);
        steps.push(made.step);
        names.add(made.step.name);
        notes.push(...made.notes);
      }
    }
  }
  return { steps, notes };
}
