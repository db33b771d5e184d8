import { describe, expect, it } from 'vitest';
import { readDockerCommands } from './read-command.ts';

/** What each build of a text says beside the usual, and what the notes are about. */
function read(text: string) {
  const result = readDockerCommands(text);
  return result.ok
    ? {
        builds: result.builds.map((build) =>
          Object.fromEntries(
            Object.entries(build).filter(([, value]) => value !== '' && value.length > 0),
          ),
        ),
        notes: result.notes.map(({ subject }) => subject),
      }
    : { failure: result.message };
}

const APP = { references: ['t/a:1'] };

describe('the Dockerfile is looked for where the command looks for it', () => {
  it.each([
    ['docker build -t t/a:1 .', {}],
    ['docker build -t t/a:1 api', { context: 'api', dockerfile: 'api/Dockerfile' }],
    ['docker build -t t/a:1 ..', { context: '..', dockerfile: '../Dockerfile' }],
    ['docker build -f x/Dockerfile -t t/a:1 api', { context: 'api', dockerfile: 'x/Dockerfile' }],
    ['cd api && docker build -t t/a:1 .', { context: 'api', dockerfile: 'api/Dockerfile' }],
    ['cd api; cd ..; docker build -t t/a:1 .', {}],
    ['cd api; cd -; docker build -t t/a:1 .', {}],
    ['(cd api && ls); docker build -t t/a:1 .', {}],
    ['if x; then cd api; else docker build -t t/a:1 .; fi', {}],
    ['if x; then cd api; elif y; then docker build -t t/a:1 .; fi', {}],
    ['for s in a b; do cd $s; make; cd ..; done; docker build -t t/a:1 .', {}],
    ['(case $x in a) cd y;; b) docker build -t t/a:1 .;; esac)', {}],
    ['(case $x in a) ls;; esac; cd api); docker build -t t/a:1 .', {}],
    [
      'if x; then cd api; docker build -t t/a:1 .; fi',
      { context: 'api', dockerfile: 'api/Dockerfile' },
    ],
    ['docker build --odd value -t t/a:1 .', {}],
    ['docker build . --odd value -t t/a:1', {}],
    ['pushd api; popd; docker build -t t/a:1 .', {}],
    ['cd api && docker build -f ../b/D -t t/a:1 ..', { dockerfile: 'b/D' }],
    [
      'cd $CI_PROJECT_DIR/api; docker build -t t/a:1 $PWD',
      { context: 'api', dockerfile: 'api/Dockerfile' },
    ],
    ['docker build -t t/a:1 - <<E\nFROM a\nRUN docker build -t x .\nE\n', {}],
  ])('%s', (command, build) => {
    expect(read(command).builds).toEqual([{ ...APP, ...build }]);
  });
});

describe('a command is read as docker reads it', () => {
  it.each([
    'docker -D build -t t/a:1 .',
    'docker --context prod build -t t/a:1 .',
    'docker buildx --builder b build -t t/a:1 .',
    'docker build -D -t t/a:1 .',
    'docker build -qt t/a:1 .',
    'docker build -t t/a:1 . 2>&1 | tee log',
    "docker build -t t/a:1 . # don't",
    "# it's here\ndocker build -t t/a:1 .",
    'docker build \\\n  # the tag\n  -t t/a:1 \\\n  .',
    'docker build `# the tag` -t t/a:1 .',
    'docker build --check -t t/a:1 .',
    'nerdctl -n k8s.io build -t t/a:1 .',
    "sh -ec 'docker build -t t/a:1 .'",
    '{ docker build -t t/a:1 .; }',
    'script:\n  - "docker build -t t/a:1 ."',
    "steps { sh 'docker build -t t/a:1 .' }",
    'image:\n\t@docker build -t t/a:1 .',
    'script:\n  - docker build\n    --tag t/a:1\n    .',
    'docker run -v x:/workspace gcr.io/kaniko-project/executor:v1 -c dir:///workspace -d t/a:1',
    'buildah bud -t app . && buildah push app docker://t/a:1',
    'podman build --format docker --layers -t t/a:1 .',
    'kaniko/executor -c . -d t/a:1 --cache=true --digest-file=/d --snapshot-mode=redo',
  ])('%s', (command) => {
    expect(read(command).builds).toEqual([APP]);
  });

  it.each([
    ['--ignore-path=a', 'PLUGIN_IGNORE_PATH', 'a'],
    ['--ignore-path=a --ignore-path=b', 'PLUGIN_IGNORE_PATHS', 'a,b'],
    ['--customPlatform=linux/arm64', 'PLUGIN_PLATFORM', 'linux/arm64'],
  ])('kaniko’s %s is %s', (options, name, value) => {
    const command = `/kaniko/executor -c . -d t/a:1 ${options}`;
    expect(read(command).builds?.[0]?.flags).toEqual([{ name, value }]);
  });

  it('kaniko’s flags become the plugin’s', () => {
    const command =
      '/kaniko/executor --context dir://api --dockerfile=D --destination t/a:1 --build-arg A=1 --label l=2 ' +
      '--cache-repo t/c --compressed-caching=false --cache-ttl=24h --registry-mirror=a --registry-mirror b --force --odd=1';
    expect(read(command)).toEqual({
      builds: [
        {
          ...APP,
          context: 'api',
          dockerfile: 'D',
          buildArgs: [{ name: 'A', value: '1' }],
          labels: [{ name: 'l', value: '2' }],
          remoteCache: 't/c',
          flags: [
            { name: 'PLUGIN_COMPRESSED_CACHING', value: 'false' },
            { name: 'PLUGIN_CACHE_TTL', value: '24' },
            { name: 'PLUGIN_REGISTRY_MIRRORS', value: 'a,b' },
            { name: 'PLUGIN_FORCE', value: 'true' },
          ],
        },
      ],
      notes: ['--odd=1'],
    });
  });
});

it('a manifest has its parameters filled in', () => {
  const text =
    'steps:\n- image: gcr.io/kaniko-project/executor:v1\n  args:\n' +
    '  - --context=$(workspaces.source.path)/api\n  - --destination=t/a:$(params.TAG)\n  - --target={{inputs.parameters.stage}}\n';
  expect(read(text)).toEqual({
    builds: [
      {
        references: ['t/a:<+pipeline.variables.TAG>'],
        context: 'api',
        dockerfile: 'api/Dockerfile',
        target: '<+pipeline.variables.stage>',
      },
    ],
    notes: ['$(params.TAG)', '{{inputs.parameters.stage}}'],
  });
});

it('a manifest that runs kaniko is read', () => {
  const text =
    'kind: Job\nspec:\n  containers:\n    - name: k\n      image: gcr.io/kaniko-project/executor:v1\n' +
    '      args: ["--context=dir:///workspace/api", "--destination=t/a:1", "--odd"]\n';
  expect(read(text)).toEqual({
    builds: [{ ...APP, context: 'api', dockerfile: 'api/Dockerfile' }],
    notes: ['--odd'],
  });
});

describe('what the shell fills in', () => {
  it.each([
    [`\${GIT_COMMIT:0:7}`, '<+codebase.commitSha.substring(0, 7)>'],
    [`\${GIT_BRANCH//\\//-}`, '<+codebase.branch.replace("/", "-")>'],
    [`\${GIT_BRANCH,,}`, '<+codebase.branch.toLowerCase()>'],
    [`\${CI_COMMIT_TAG#v}`, '<+codebase.tag.replaceFirst("^v", "")>'],
    [`\${CI_COMMIT_TAG:?no tag}`, '<+codebase.tag>'],
    ['$1', '<+pipeline.variables.ARG1>'],
    ['$(echo $(date) | cut -c1)', '<+pipeline.variables.echo>'],
    [`"it's$GIT_COMMIT"`, `it's<+codebase.commitSha>`],
    [`'$GIT_COMMIT'`, '$GIT_COMMIT'],
    [`\${GIT_COMMIT::7}`, '<+codebase.commitSha.substring(0, 7)>'],
    ['$env:GIT_COMMIT', '<+codebase.commitSha>'],
    ['%GIT_COMMIT% ^\n ', '<+codebase.commitSha>'],
    ['a#b', 'a#b'],
    [`\${env.BUILD_NUMBER}`, '<+pipeline.sequenceId>'],
    ['$(Build.BuildId)', '<+pipeline.executionId>'],
    ['$(VERSION)', '<+pipeline.variables.VERSION>'],
  ])('%s', (written, tag) => {
    expect(read(`docker build -t t/a:${written} .`).builds?.[0]?.references).toEqual([
      `t/a:${tag}`,
    ]);
  });

  it.each([
    ['V=1.2.3', '$V', '1.2.3'],
    ['export V="1.2.3"', `\${V:0:3}`, '1.2'],
    ['V=1; W=$V.x', '$W', '1.x'],
    ['V=$(git rev-parse --short HEAD)', '$V', '<+codebase.shortCommitSha>'],
    // What is set twice, under a condition or by the outside can't be told.
    ['V=1; V=2', '$V', '<+pipeline.variables.V>'],
    ['if x; then\n V=1\nfi', '$V', '<+pipeline.variables.V>'],
    [`V=\${V:-1}`, '$V', '<+pipeline.variables.V>'],
    ['V="$1"', '$V', '<+pipeline.variables.V>'],
    ['V=$(date)', '$V', '<+pipeline.variables.V>'],
  ])('%s, %s', (script, written, tag) => {
    const text = `${script}\ndocker build -t t/a:${written} .`;
    expect(read(text).builds?.[0]?.references).toEqual([`t/a:${tag}`]);
  });

  it.each([
    [`\${CI_COMMIT_TAG%%-*}`, `\${CI_COMMIT_TAG%%-*}`],
    ['$?', '$?'],
    ['$(date)', '$(date)'],
  ])('tells of %s', (written, subject) => {
    expect(read(`docker build -t t/a:x${written} .`).notes).toEqual([subject]);
  });

  it('tells nothing of what no build uses', () => {
    expect(read('A=$(date)\necho $B\ndocker build -t t/a:1 .').notes).toEqual([]);
  });
});

it.each([
  ['docker build -t t/a:1 --cache-to a --cache-to b .', '--cache-to b'],
  ['docker build -t t/a:1 -f - .', '-f -'],
  ['docker build -t t/a:1 . && docker buildx bake app', 'docker buildx bake app'],
  ['cd /tmp && docker build -t t/a:1 .', 'cd /tmp'],
  ['for s in a b; do docker build -t t/a:1 .; done', 'for s in a b'],
  ['if [ -f x ]; then docker build -t t/a:1 .; fi', 'if [ -f x ]'],
  ['if [ -d api ]; then cd api; fi; docker build -t t/a:1 .', 'cd api'],
])('%s tells of %s', (command, subject) => {
  expect(read(command).notes).toEqual([subject]);
});

describe('scripts of a CI file', () => {
  it.each([
    ['a list', 'script:\n  - cd api\n  - docker build -t t/a:1 .', { context: 'api' }],
    ['folded lines', 'script:\n  - docker build\n    -t t/a:1\n    ./api', { context: 'api' }],
    ['a block', 'run: |\n  docker build \\\n    -t t/a:1 \\\n    api\n', { context: 'api' }],
    [
      'its variables',
      'variables: {REPO: t/a}\nb:\n  variables: {REF: "$REPO:$CI_COMMIT_TAG"}\n  script: ["docker build -t $REF api"]',
      { references: ['t/a:<+codebase.tag>'] },
    ],
    [
      'what GitLab runs before each job',
      'before_script: [cd api]\nb:\n  script: [docker build -t t/a:1 .]',
      { context: 'api' },
    ],
    [
      'what GitLab runs before each job by default, a list in a list',
      'default:\n  before_script: [[cd api], ls]\nb:\n  script: docker build -t t/a:1 .',
      { context: 'api' },
    ],
    [
      'a job’s own part before its script, in place of the usual one',
      'before_script: [cd x]\nb:\n  before_script: ["T=1", cd api]\n  script: ["docker build -t t/a:$T ."]',
      { context: 'api' },
    ],
    [
      'templates of GitLab, which run as a part of jobs only',
      '.d:\n  variables: {R: t, T: "2"}\n  before_script: [cd api]\n  script: ["docker build -t $R/a:$T ."]\nb:\n  extends: .d\n  variables: {T: "1"}',
      { context: 'api' },
    ],
    [
      'jobs with folders of their own',
      'a:\n  script: [cd x, ls, docker build -t t/b .]\nb:\n  script: [docker build -t t/a:1 api]',
      { context: 'api' },
    ],
  ])('%s', (_, text, build) => {
    const { builds = [], notes } = read(text);
    expect({ ...APP, ...builds.at(-1) }).toMatchObject({ dockerfile: 'api/Dockerfile', ...build });
    expect(notes).toEqual([]);
  });
});

it('when and how a job of GitLab runs is told', () => {
  const job = (more: string) => `b:\n  ${more}\n  script: [docker build -t t/a:1 .]\n`;
  expect(read(job('rules: [{if: $X}]\n  retry: 2')).notes).toEqual(['rules', 'retry']);
  expect(read(`${job('stage: s')}c:\n  rules: [{if: $X}]\n  script: make\n`).notes).toEqual([]);
});

it('says where to find what docker compose builds', () => {
  expect(read('docker compose build').failure).toContain('Compose file');
});

it.each([
  `X=${'$(a)'.repeat(300)} b\ndocker build -t t/a:$X .`,
  `V0=xx\n${Array.from({ length: 40 }, (_, at) => `V${at + 1}=$V${at}$V${at}`).join('\n')}\ndocker build -t t/a:$V40 .`,
  `${'<<A\n'.repeat(10_000)}docker build -t t/a:1 .`,
  `docker build ${'`a` '.repeat(5000)}`,
])('a hostile text ends soon: %.20s', (text) => {
  const start = performance.now();
  readDockerCommands(text);
  expect(performance.now() - start).toBeLessThan(3000);
});
