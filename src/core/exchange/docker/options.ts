import { isFalseWord } from '../../flags/index.ts';
import { PULL_NOTE, pullFlag } from '../pull.ts';
import { readSecret, withSecret } from '../secrets.ts';
import { BUILDAH_OPTIONS } from './buildah-options.ts';
import { type BuildOption, NO_COUNTERPART, SWITCH, VALUE, withEntry, withFlag } from './option.ts';

const FROM_SHELL = 'It takes its value from the shell’s environment. Give it one in the step.';
const ONE_MACHINE =
  'It limits the build container of one machine. Use the step’s resources instead.';
const ATTESTATION =
  'The step adds no attestations. A step of its own can attest the image after the push.';

/** Every option that is known. Sources: the reference pages of docker build and docker buildx build. */
export const BUILD_OPTIONS: readonly BuildOption[] = [
  {
    names: ['-t', '--tag'],
    ...VALUE,
    apply: (build, value) => ({ ...build, references: [...build.references, value] }),
  },
  {
    names: ['-f', '--file'],
    ...VALUE,
    apply: (build, value) => (value === '-' ? null : { ...build, dockerfile: value }),
    refusal: 'The step reads a Dockerfile of the codebase. Put it there; it was left out.',
  },
  { names: ['--target'], ...VALUE, apply: (build, value) => ({ ...build, target: value }) },
  { names: ['--build-arg'], ...VALUE, apply: withEntry('buildArgs'), refusal: FROM_SHELL },
  { names: ['--label'], ...VALUE, apply: withEntry('labels'), refusal: 'A label needs a name.' },
  {
    names: ['--cache-from'],
    ...VALUE,
    apply: (build, value) => ({ ...build, cacheFrom: [...build.cacheFrom, value] }),
  },
  {
    names: ['--cache-to'],
    ...VALUE,
    apply: (build, value) => (build.cacheTo === '' ? { ...build, cacheTo: value } : null),
    refusal: 'A step writes one layer cache: the first one. This one was left out.',
  },
  {
    names: ['--platform'],
    ...VALUE,
    apply: withFlag('PLUGIN_PLATFORM'),
    note: 'It became a plugin flag. A step builds for one platform: for several, use a step for each and a manifest.',
  },
  { names: ['--no-cache'], ...SWITCH, apply: withFlag('PLUGIN_NO_CACHE', 'true') },
  { names: ['--squash'], ...SWITCH, apply: withFlag('PLUGIN_SQUASH', 'true') },
  { names: ['--compress'], ...SWITCH, apply: withFlag('PLUGIN_COMPRESS', 'true') },
  { names: ['--add-host'], ...VALUE, apply: withFlag('PLUGIN_ADD_HOST') },
  // The steps push, are quiet and clean up in their own way: these change nothing there.
  {
    names: ['--push'],
    ...SWITCH,
    apply: (build) => ({ ...build, outputs: [...build.outputs, 'type=registry'] }),
  },
  { names: ['--rm', '--force-rm', '--load', '-q', '--quiet', '-D', '--debug'], ...SWITCH },
  { names: ['--progress'], ...VALUE },
  {
    names: ['--pull'],
    ...SWITCH,
    saysFalse: true,
    apply: (build, value) => {
      const flag = pullFlag(value);
      return flag === null ? build : withFlag(flag.name, flag.value)(build, '');
    },
    note: PULL_NOTE,
    noteOn: (value) => pullFlag(value) !== null,
  },
  { names: ['--check', '--detach', '--stream'], ...SWITCH, note: NO_COUNTERPART },
  // Verifying what base images are signed with is off unless it says false.
  {
    names: ['--disable-content-trust'],
    ...SWITCH,
    saysFalse: true,
    note: NO_COUNTERPART,
    noteOn: isFalseWord,
  },
  {
    names: ['--secret'],
    ...VALUE,
    apply: (build, value) => {
      const secret = readSecret(value);
      return secret && withSecret(build, secret);
    },
    refusal: 'A build secret needs an id. It was left out.',
  },
  {
    names: ['--ssh'],
    ...VALUE,
    note: 'An SSH agent needs the flag PLUGIN_SSH_AGENT_KEY with a secret of the product.',
  },
  {
    names: ['-o', '--output'],
    ...VALUE,
    apply: (build, value) => ({ ...build, outputs: [...build.outputs, value] }),
  },
  { names: ['--metadata-file'], ...VALUE, apply: withFlag('PLUGIN_METADATA_FILE') },
  {
    names: ['--iidfile'],
    ...VALUE,
    note: 'The step gives the digest of the image as an output. It was left out.',
  },
  {
    names: ['--provenance', '--sbom', '--attest'],
    ...VALUE,
    note: ATTESTATION,
    noteOn: (value) => !isFalseWord(value),
  },
  {
    names: ['-m', '--memory', '--memory-swap', '--cpu-shares', '-c', '--cpu-period', '--cpu-quota'],
    ...VALUE,
    note: ONE_MACHINE,
  },
  {
    names: [
      '--cpuset-cpus',
      '--cpuset-mems',
      '--shm-size',
      '--ulimit',
      '--cgroup-parent',
      '--resource',
    ],
    ...VALUE,
    note: ONE_MACHINE,
  },
  {
    names: [
      '--network',
      '--isolation',
      '--security-opt',
      '--allow',
      '--builder',
      '--build-context',
      '--no-cache-filter',
      '--annotation',
      '--call',
      '--print',
      '--invoke',
      '--root',
      '--server-config',
      '--policy',
    ],
    ...VALUE,
    note: NO_COUNTERPART,
  },
  ...BUILDAH_OPTIONS,
];

const BY_NAME: ReadonlyMap<string, BuildOption> = new Map(
  BUILD_OPTIONS.flatMap((option) => option.names.map((name) => [name, option])),
);

/** The option of a name such as `--tag`; null when no builder knows it. */
export function optionOf(name: string): BuildOption | null {
  return BY_NAME.get(name) ?? null;
}
