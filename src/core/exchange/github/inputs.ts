import { isFalseWord } from '../../flags/index.ts';
import type { ImportNote } from '../image-build.ts';
import { textOf } from '../plain.ts';
import type { Inputs } from './action-steps.ts';

/** What to say of an input by its name; null for one that is carried over, or changes nothing in a step. */
export type InputTable = Readonly<Record<string, string | null>>;

const CREDENTIALS = 'A connector of the product holds these credentials.';
const NO_ATTESTATION = 'The step adds no attestations. It was left out.';
const NO_ANNOTATION = 'The step sets labels, no annotations. It was left out.';
const NO_SETTING = 'The step has no such setting. It was left out.';
const RESOURCES = 'Use the step’s resources instead. It was left out.';
const WHOLE_REFERENCES =
  'It is an input of the action’s first version. Write the whole references in tags; it was left out.';

/** The inputs of `docker/build-push-action`, all versions. Source: its `action.yml`. */
export const BUILD_INPUTS: InputTable = {
  'add-hosts': null,
  allow: NO_SETTING,
  annotations: NO_ANNOTATION,
  attests: NO_ATTESTATION,
  'build-args': null,
  'build-contexts': 'A build has one context. It was left out.',
  'cache-from': null,
  'cache-to': null,
  call: NO_SETTING,
  'cgroup-parent': RESOURCES,
  context: null,
  file: null,
  labels: null,
  network: NO_SETTING,
  'no-cache': null,
  'no-cache-filters': NO_SETTING,
  outputs: null,
  platforms: null,
  provenance: NO_ATTESTATION,
  pull: null,
  push: null,
  sbom: NO_ATTESTATION,
  'secret-envs': null,
  'secret-files': null,
  secrets: null,
  'shm-size': RESOURCES,
  ssh: 'An SSH agent needs the flag PLUGIN_SSH_AGENT_KEY with a secret of the product.',
  tags: null,
  target: null,
  ulimit: RESOURCES,
  // A step builds and logs in in its own way.
  builder: null,
  'github-token': null,
  load: null,
  // The first version logged in and made the references itself.
  add_git_labels: 'It is an input of the action’s first version. Add the labels to the step.',
  password: CREDENTIALS,
  repository: null,
  tag_with_ref: WHOLE_REFERENCES,
  tag_with_sha: WHOLE_REFERENCES,
  username: CREDENTIALS,
};

/** Said of the inputs of the metadata action's first version, which has one for each kind of tag. */
const TAG_LINES = 'It is an input of the action’s first version. Write the tags; it was left out.';

/** The inputs of `docker/metadata-action`, all versions. Source: its `action.yml`. */
export const METADATA_INPUTS: InputTable = {
  annotations: NO_ANNOTATION,
  flavor: null,
  images: null,
  labels: null,
  tags: null,
  // Where the action looks, and how it writes what other steps read.
  'bake-target': null,
  context: null,
  'github-token': null,
  'sep-annotations': null,
  'sep-labels': null,
  'sep-tags': null,
  'label-custom': 'It is an input of the action’s first version. Write labels; it was left out.',
  'tag-custom': TAG_LINES,
  'tag-custom-only': TAG_LINES,
  'tag-edge': TAG_LINES,
  'tag-edge-branch': TAG_LINES,
  'tag-latest': TAG_LINES,
  'tag-match': TAG_LINES,
  'tag-match-group': TAG_LINES,
  'tag-match-latest': TAG_LINES,
  'tag-schedule': TAG_LINES,
  'tag-semver': TAG_LINES,
  'tag-sha': TAG_LINES,
};

/** What has to be said of the inputs that an action is given; an input that it does not know is told too. */
export function lossesOf(inputs: Inputs, table: InputTable): readonly ImportNote[] {
  return Object.entries(inputs).flatMap(([subject, value]) => {
    const isKnown = Object.hasOwn(table, subject);
    // What is turned off asks for nothing.
    const isOff = value === null || value === '' || (isKnown && isFalseWord(textOf(value)));
    const message = isKnown ? table[subject] : 'The action has no such input. It was left out.';
    return isOff || !message ? [] : [{ subject, message }];
  });
}

/** What inputs of the first version are called since. */
const RENAMED: Readonly<Record<string, string>> = {
  always_pull: 'pull',
  build_args: 'build-args',
  cache_froms: 'cache-from',
  dockerfile: 'file',
  path: 'context',
};
/** Lists that the first version writes with commas. */
const COMMA_LISTS: readonly string[] = ['build_args', 'cache_froms', 'labels'];

/** Whether the inputs are those of the first version, which takes the repository apart from the tags. */
export function isFirstVersion(inputs: Inputs): boolean {
  return textOf(inputs.repository) !== '';
}

/** The inputs of a build by their names and in the form of today. Source: the README of the first version. */
export function presentInputs(inputs: Inputs): Inputs {
  if (!isFirstVersion(inputs)) {
    return inputs;
  }
  const { registry, ...others } = inputs;
  const repository = [registry, inputs.repository].map(textOf).filter((part) => part !== '');
  return Object.fromEntries(
    Object.entries({ ...others, repository: repository.join('/') }).map(([name, value]) => [
      RENAMED[name] ?? name,
      COMMA_LISTS.includes(name) ? textOf(value).split(',') : value,
    ]),
  );
}
