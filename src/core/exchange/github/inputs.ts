/** Inputs of the action that a step has no setting for, and what to do. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  ssh: 'An SSH agent needs the flag PLUGIN_SSH_AGENT_KEY with a secret of the product.',
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

/** Inputs that change nothing in a step: it pulls, pushes and logs in in its own way. */
const WITHOUT_EFFECT = ['builder', 'github-token', 'load', 'pull'];

/** Inputs that a build carries. */
const CARRIED = [
  'add-hosts',
  'build-args',
  'cache-from',
  'cache-to',
  'context',
  'file',
  'labels',
  'no-cache',
  'outputs',
  'platforms',
  'push',
  'registry',
  'repository',
  'secret-envs',
  'secret-files',
  'secrets',
  'tags',
  'target',
];

/** The inputs of version 1 of the action, which logged in and made the references itself. */
const FIRST_VERSION = ['username', 'password', 'tag_with_ref', 'tag_with_sha'];

/** What to say of an input of the action that a step does not carry; null for one that it does, or needs not. */
export function lossOf(name: string): string | null {
  if (CARRIED.includes(name) || WITHOUT_EFFECT.includes(name)) {
    return null;
  }
  const unknown = FIRST_VERSION.includes(name)
    ? 'It is an input of the action’s first version. Write the whole references in tags; it was left out.'
    : 'The action has no such input. It was left out.';
  return LEFT_OUT[name] ?? unknown;
}
