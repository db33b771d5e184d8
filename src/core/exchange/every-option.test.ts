import { describe, expect, it } from 'vitest';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { CARRIED_SETTINGS as TARGET_SETTINGS } from './bake/target-build.ts';
import { BUILD_OPTIONS } from './docker/options.ts';
import { CARRIED_SETTINGS as PLUGIN_SETTINGS } from './drone/read-plugin.ts';
import { BUILD_INPUTS, METADATA_INPUTS } from './github/inputs.ts';
import { type ImportSource, importSteps } from './index.ts';

/**
 * Options as a source writes them, by what becomes of them: the steps differ, only the notes do, or neither
 * does as the option has no meaning for the image. An option that nobody knows stands under `told`.
 */
interface Fates {
  readonly carried: readonly string[];
  readonly told: readonly string[];
  readonly nothing: readonly string[];
}

function outcome(source: ImportSource, text: string) {
  const result = importSteps(source, text, STEP_DEFINITIONS);
  return result.ok
    ? { steps: JSON.stringify(result.steps), notes: JSON.stringify(result.notes) }
    : { steps: result.message, notes: '' };
}

/**
 * Holds every option to what becomes of it.
 * @param write the source with an option, and without one for an empty text
 * @param known the options that the reader knows, each of which has to stand in the table
 */
function holdFates(
  source: ImportSource,
  fates: Fates,
  write: (option: string) => string,
  known: Iterable<string>,
): void {
  const rows = Object.entries(fates).flatMap(([fate, options]: [string, readonly string[]]) =>
    options.map((option) => [option, fate] as const),
  );
  it.each(rows)('%s is %s', (option, fate) => {
    const plain = outcome(source, write(''));
    const { steps, notes } = outcome(source, write(option));
    const isTold = notes === plain.notes ? 'nothing' : 'told';
    expect(steps === plain.steps ? isTold : 'carried').toBe(fate);
  });
  it('none that the reader knows is missing from this table', () => {
    const listed = new Set(rows.map(([option]) => /^[^\s=:]+/.exec(option)?.[0]));
    expect([...known].filter((option) => !listed.has(option))).toEqual([]);
  });
}

describe('docker build, docker buildx build, buildah build', () => {
  const fates: Fates = {
    carried: [
      '-t t/b:2',
      '--tag t/b:2',
      '-f D',
      '--file D',
      '--target t',
      '--build-arg A=1',
      '--label a=1',
      '--cache-from t/c',
      '--cache-to type=inline',
      '--platform linux/arm64',
      '--no-cache',
      '--squash',
      '--compress',
      '--add-host h:10.0.0.1',
      '--pull=false',
      '--pull=never',
      '--pull-never',
      '--secret id=a',
      '-o type=docker,dest=a.tar',
      '--output type=oci,dest=a.tar',
      '--metadata-file m',
    ],
    told: [
      '--frobnicate',
      '--frobnicate=1',
      '-f -',
      '--build-arg A',
      '--format oci',
      '--tls-verify=false',
      '--http-proxy=false',
      '--disable-content-trust=false',
      '--secret src=a',
      '--iidfile i',
      ...[
        '--created-annotation',
        '--identity-label',
        '--inherit-annotations',
        '--inherit-labels',
        '--skip-unused-stages',
      ].map((name) => `${name}=false`),
      ...['--ssh', '--allow', '--annotation', '--attest', '--provenance', '--sbom', '--builder'],
      ...['--build-context', '--call', '--cgroup-parent', '--network', '--no-cache-filter'],
      ...['--policy', '--resource', '--shm-size', '--ulimit', '--isolation', '--security-opt'],
      ...['-m', '--memory', '--memory-swap', '-c', '--cpu-shares', '--cpu-period', '--cpu-quota'],
      ...['--cpuset-cpus', '--cpuset-mems', '--print', '--invoke', '--root', '--server-config'],
      ...['--check', '--detach', '--stream', '--authfile', '--creds', '--cert-dir'],
      ...['--all-platforms', '--disable-compression', '--force-compression', '--no-hostname'],
      ...['--no-hosts', '--omit-history', '--rewrite-timestamp', '--save-stages', '--squash-all'],
      ...['--stdin', '--arch', '--build-arg-file', '--cache-ttl', '--cap-add', '--cap-drop'],
      ...['--cpp-flag', '--cw', '--decryption-key', '--device', '--dns', '--dns-option'],
      ...['--dns-search', '--env', '--from', '--group-add', '--hooks-dir', '--ignorefile'],
      ...['--ipc', '--layer-label', '--manifest', '--os', '--os-feature', '--os-version', '--pid'],
      ...['--runtime', '--runtime-flag', '--sign-by', '--source-date-epoch', '--timestamp'],
      ...['--unsetannotation', '--unsetenv', '--unsetlabel', '--userns', '--userns-gid-map'],
      ...['--userns-uid-map', '--uts', '--variant', '--volume', '-v'],
    ],
    nothing: [
      '--rm=false',
      '--rm=0',
      '--no-cache=false',
      '--no-cache=F',
      '--provenance=false',
      '--sbom=false',
      '--pull',
      '--pull=true',
      '--pull=always',
      '--tls-verify',
      '--format docker',
      ...['--push', '--load', '--rm', '--force-rm', '-q', '--quiet', '-D', '--debug'],
      ...['--progress=plain', '--disable-content-trust', '--layers', '--logsplit', '--pull-always'],
      ...['--jobs=2', '--logfile=l', '--retry=3', '--retry-delay=1s', '--created-annotation'],
      ...['--http-proxy', '--identity-label', '--inherit-annotations', '--inherit-labels'],
      '--skip-unused-stages',
    ],
  };
  const takesValue = new Map(
    BUILD_OPTIONS.flatMap((option) => option.names.map((name) => [name, option.takesValue])),
  );
  const write = (option: string) =>
    `docker build -t t/a:1 ${option}${takesValue.get(option) === true ? ' x' : ''} .`;
  holdFates('docker', fates, write, takesValue.keys());
});

describe('docker/build-push-action', () => {
  const fates: Fates = {
    carried: [
      'add-hosts: h:10.0.0.1',
      'build-args: A=1',
      'cache-from: t/c',
      'cache-to: type=inline',
      'context: api',
      'file: D',
      'labels: a=1',
      'no-cache: true',
      'outputs: type=docker,dest=a.tar',
      'platforms: linux/arm64',
      'pull: false',
      `pull: \${{ inputs.pull }}`,
      'push: false',
      'secret-envs: a=A',
      'secret-files: a=b',
      `secrets: a=\${{ secrets.A }}`,
      'tags: t/b:2',
      'target: t',
      // The first version's names of them.
      'repository: t/b',
      'registry: ghcr.io\nrepository: t/b',
      'repository: t/b\nalways_pull: false',
      'repository: t/b\nbuild_args: A=1,B=2',
      'repository: t/b\ncache_froms: t/c',
      'repository: t/b\ndockerfile: D',
      'repository: t/b\npath: api',
    ],
    told: [
      'frobnicate: 1',
      'frobnicate: false',
      'registry: ghcr.io',
      `push: \${{ inputs.push }}`,
      ...['add_git_labels: true', 'tag_with_ref: true', 'tag_with_sha: true'],
      ...['username: u', 'password: p', 'path: api', 'dockerfile: D', 'build_args: A=1'],
      ...['allow: x', 'annotations: a=1', 'attests: x', 'build-contexts: a=b', 'call: check'],
      ...['cgroup-parent: x', 'network: host', 'no-cache-filters: x', 'provenance: true'],
      ...['sbom: true', 'shm-size: 1g', 'ssh: default', 'ulimit: nofile=1'],
    ],
    nothing: [
      'builder: b',
      'github-token: t',
      'load: true',
      'provenance: false',
      'pull: true',
      'push: true',
      'sbom: false',
      'ssh: ""',
      'tag_with_ref: false',
    ],
  };
  const write = (option: string) => {
    const inputs = /^(?:push|tags):/m.test(option) ? '' : 'push: true\n';
    const lines = `${inputs}tags: t/a:1\n${option}`.split('\n').map((line) => `    ${line}`);
    // The option stands last, so that it counts where it is written twice.
    const own = /^tags:/.test(option) ? lines.filter((line) => !line.includes('t/a:1')) : lines;
    return `steps:\n- uses: docker/build-push-action@v6\n  with:\n${own.join('\n')}\n`;
  };
  holdFates('github-actions', fates, write, Object.keys(BUILD_INPUTS));
});

describe('docker/metadata-action', () => {
  const fates: Fates = {
    carried: ['flavor: latest=true', 'images: t/b', 'labels: a=1', 'tags: v2'],
    told: [
      'frobnicate: 1',
      ...['annotations: a=1', 'label-custom: a=1', 'tag-custom: a', 'tag-custom-only: true'],
      ...[
        'tag-edge: true',
        'tag-edge-branch: b',
        'tag-latest: true',
        'tag-match: v',
        'tag-sha: true',
      ],
      ...['tag-match-group: 1', 'tag-match-latest: true', 'tag-schedule: s', 'tag-semver: v'],
    ],
    nothing: [
      ...['bake-target: t', 'context: git', 'github-token: t', 'sep-annotations: ","'],
      ...['sep-labels: ","', 'sep-tags: ","', 'tag-sha: false'],
    ],
  };
  const write = (option: string) => {
    const given = ['images: t/a', 'tags: v1'].filter(
      (line) => !option.startsWith(line.slice(0, line.indexOf(':') + 1)),
    );
    return [
      'steps:',
      '- id: m',
      '  uses: docker/metadata-action@v5',
      '  with:',
      ...[...given, option].map((line) => `    ${line}`),
      '- uses: docker/build-push-action@v6',
      '  with:',
      '    push: true',
      `    tags: \${{ steps.m.outputs.tags }}`,
      `    labels: \${{ steps.m.outputs.labels }}`,
    ].join('\n');
  };
  holdFates('github-actions', fates, write, Object.keys(METADATA_INPUTS));
});

describe('docker/login-action', () => {
  // Whatever it is given, a connector takes its place: that is told once for each registry.
  const write = (inputs: string) =>
    `steps:\n- uses: docker/login-action@v4\n  with: {${inputs}}\n- uses: docker/build-push-action@v6\n  with: {push: true, tags: t/a:1}\n`;
  it.each([
    ['', ['Docker Hub']],
    [
      'registry: ghcr.io, username: u, password: p, ecr: auto, scope: s, logout: false',
      ['ghcr.io'],
    ],
    ['registry-auth: "- registry: ghcr.io\\n- registry: quay.io"', ['ghcr.io', 'quay.io']],
  ])('%s tells of %s', (inputs, hosts) => {
    const result = importSteps('github-actions', write(inputs), STEP_DEFINITIONS);
    const subjects = result.ok ? result.notes.map(({ subject }) => subject) : [];
    expect(subjects.filter((subject) => subject.startsWith('login'))).toEqual(
      hosts.map((host) => `login to ${host}`),
    );
  });
});

describe('a target of a bake file', () => {
  const fates: Fates = {
    carried: [
      'args = {A = "1"}',
      'cache-from = ["t/c"]',
      'cache-to = ["type=inline"]',
      'context = "api"',
      'dockerfile = "D"',
      'extra-hosts = {h = "10.0.0.1"}',
      'inherits = ["base"]',
      'labels = {a = "1"}',
      'matrix = {x = ["a", "b"]}',
      'name = "b"',
      'no-cache = true',
      'output = ["type=docker,dest=a.tar"]',
      'platforms = ["linux/arm64"]',
      'pull = false',
      'secret = ["id=a"]',
      'target = "t"',
    ],
    told: [
      'frobnicate = 1',
      'secret = ["src=a"]',
      ...['annotations = ["a=1"]', 'attest = ["type=sbom"]', 'call = "check"'],
      ...['contexts = {a = "b"}', 'dockerfile-inline = "FROM a"', 'entitlements = ["x"]'],
      ...['network = "host"', 'no-cache-filter = ["x"]', 'policy = ["x"]'],
      ...['resources = {memory = "1g"}', 'shm-size = "1g"', 'ssh = ["default"]'],
      'ulimits = ["nofile=1"]',
    ],
    nothing: [
      'attest = []',
      'description = "d"',
      'labels = {a = null}',
      'no-cache = false',
      'pull = true',
    ],
  };
  const write = (option: string) =>
    `target "base" {\n  target = "b"\n}\ntarget "a" {\n  tags = ["t/a:1"]\n  ${option}\n}\n`;
  const apart = ['//', 'args from the environment', 'tags'];
  holdFates(
    'bake',
    fates,
    write,
    [...TARGET_SETTINGS].filter((name) => !apart.includes(name)),
  );
});

describe('build of a Compose service', () => {
  const fates: Fates = {
    carried: [
      'args: {A: 1}',
      'cache_from: [t/c]',
      'cache_to: [type=inline]',
      'context: api',
      'dockerfile: D',
      'extra_hosts: ["h:10.0.0.1"]',
      'labels: {a: 1}',
      'labels: [a]',
      'no_cache: true',
      'platforms: [linux/arm64]',
      'pull: false',
      'secrets: [s]',
      'tags: [t/b:2]',
      'target: t',
      'x-bake: {no-cache: true}',
    ],
    told: [
      'frobnicate: 1',
      ...['additional_contexts: {a: b}', 'args: [A]', 'dockerfile_inline: FROM a'],
      ...['entitlements: [x]', 'isolation: x', 'network: host', 'privileged: true'],
      ...['provenance: true', 'sbom: true', 'shm_size: 1g', 'ssh: [default]'],
      ...['ulimits: {nproc: 1}', 'x-bake: {frobnicate: 1}'],
    ],
    nothing: [
      'pull: true',
      'no_cache: false',
      'privileged: false',
      'provenance: false',
      'sbom: false',
    ],
  };
  const write = (option: string) =>
    `services:\n  a:\n    image: t/a:1\n    build:\n      context: ${option.startsWith('context') ? 'api' : '.'}\n${
      option.startsWith('context') ? '' : `      ${option}\n`
    }secrets: {s: {environment: S}}\n`;
  holdFates('bake', fates, write, []);
});

describe('settings of a Drone plugin', () => {
  const fates: Fates = {
    carried: [
      'args: A=1',
      'build_args: [A=1]',
      'cache_from: t/c',
      'cache_to: type=inline',
      'context: api',
      'custom_labels: a=1',
      'dockerfile: D',
      'labels: a=1',
      'purge: false',
      'push_retry: 3',
      'registry: ghcr.io',
      'tag: x',
      'tags: x',
      'target: t',
      'enable_cache: true',
      'pull_image: false',
    ],
    told: [
      'frobnicate: 1',
      ...['username: u', 'password: p', 'docker_password: p', 'base_image_password: p'],
      ...['config: c', 'access_key: k', 'json_key: k', 'client_secret: s', 'logins: [a]'],
    ],
    nothing: ['location: us'],
  };
  const write = (option: string) =>
    `steps:\n- name: s\n  image: plugins/docker\n  settings:\n    repo: t/a\n    ${option}\n`;
  holdFates(
    'drone',
    fates,
    write,
    [...PLUGIN_SETTINGS].filter((name) => name !== 'repo'),
  );
});
