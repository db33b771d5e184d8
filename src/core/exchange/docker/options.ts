import type { ImageBuild } from '../image-build.ts';
import { readSecret, withSecret } from '../secrets.ts';

/** What an option of a build command does to the build that is read; null when its value makes no sense. */
type Apply = (build: ImageBuild, value: string) => ImageBuild | null;

/** One option of `docker build`, `docker buildx build`, `podman build` or `buildah build`. */
export interface BuildOption {
  /** All ways to write it. */
  readonly names: readonly string[];
  readonly takesValue: boolean;
  /** A switch whose `false` says something too. */
  readonly saysFalse?: true;
  /** Carries the option over; absent for one that is left out. */
  readonly apply?: Apply;
  /** Said when it is left out, or of what is different; absent when nothing has to be said. */
  readonly note?: string;
  /** Said when its value makes no sense here. */
  readonly refusal?: string;
}

function entryOf(text: string): { readonly name: string; readonly value: string } | null {
  const at = text.indexOf('=');
  return at < 1 ? null : { name: text.slice(0, at), value: text.slice(at + 1) };
}

/** Sets a plugin flag: to one value, or to all that are given with commas between them. */
export function withFlag(name: string, fixed?: string): Apply {
  return (build, value) => {
    const earlier = build.flags.find((flag) => flag.name === name);
    const text = fixed ?? (earlier === undefined ? value : `${earlier.value},${value}`);
    const others = build.flags.filter((flag) => flag !== earlier);
    return { ...build, flags: [...others, { name, value: text }] };
  };
}

/** Adds `NAME=VALUE` to the entries of a build; a name alone is a label without a value. */
export const withEntry =
  (key: 'buildArgs' | 'labels'): Apply =>
  (build, value) => {
    const isBare = key === 'labels' && !value.includes('=');
    const entry = entryOf(isBare ? `${value}=` : value);
    return (
      entry && { ...build, [key]: [...build[key].filter(({ name }) => name !== entry.name), entry] }
    );
  };

const VALUE = { takesValue: true } as const;
const SWITCH = { takesValue: false } as const;

const FROM_SHELL = 'It takes its value from the shell’s environment. Give it one in the step.';
/** Said of what a step has no setting for. */
export const NO_COUNTERPART = 'The step has no such setting. It was left out.';
const ONE_MACHINE =
  'It limits the build container of one machine. Use the step’s resources instead.';
const ATTESTATION =
  'The step adds no attestations. A step of its own can attest the image after the push.';

/** Every option that is known. Sources: the reference pages of docker build, docker buildx build and buildah build. */
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
  // The steps push, pull, are quiet and clean up in their own way: these change nothing there.
  {
    names: ['--push'],
    ...SWITCH,
    apply: (build) => ({ ...build, outputs: [...build.outputs, 'type=registry'] }),
  },
  {
    names: ['--pull', '--rm', '--force-rm', '--load', '-q', '--quiet', '-D', '--debug'],
    ...SWITCH,
  },
  { names: ['--layers', '--pull-always', '--pull-never'], ...SWITCH },
  { names: ['--progress', '--jobs', '--format', '--logfile'], ...VALUE },
  {
    names: ['--authfile', '--creds', '--cert-dir'],
    ...VALUE,
    note: 'A connector of the product holds these credentials.',
  },
  {
    names: [
      '--tls-verify',
      '--squash-all',
      '--omit-history',
      '--disable-compression',
      '--no-hosts',
      '--check',
    ],
    ...SWITCH,
    note: NO_COUNTERPART,
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
  { names: ['--provenance', '--sbom', '--attest'], ...VALUE, note: ATTESTATION },
  {
    names: ['-m', '--memory', '--memory-swap', '--cpu-shares', '-c', '--cpu-period', '--cpu-quota'],
    ...VALUE,
    note: ONE_MACHINE,
  },
  {
    names: ['--cpuset-cpus', '--cpuset-mems', '--shm-size', '--ulimit', '--cgroup-parent'],
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
      '--policy',
      '--manifest',
      '--ignorefile',
      '--timestamp',
      '--volume',
      '-v',
      '--env',
      '--unsetenv',
      '--arch',
      '--os',
      '--variant',
      '--userns',
      '--cap-add',
      '--cap-drop',
      '--device',
      '--dns',
      '--runtime',
    ],
    ...VALUE,
    note: NO_COUNTERPART,
  },
];

const BY_NAME: ReadonlyMap<string, BuildOption> = new Map(
  BUILD_OPTIONS.flatMap((option) => option.names.map((name) => [name, option])),
);

/** The option of a name such as `--tag`; null when no builder knows it. */
export function optionOf(name: string): BuildOption | null {
  return BY_NAME.get(name) ?? null;
}
