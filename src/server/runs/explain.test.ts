import { describe, expect, it } from 'vitest';
import { FAILURES, type RunPhase } from '#core';
import { explainFailure } from './explain.ts';
import { explainNoStart } from './explain-no-start.ts';

/** What builders say, shortened; buildah unless the case names another. */
const CASES: readonly [RunPhase['kind'], string, string][] = [
  ['build', 'Error: building at STEP "RUN make": exit status 2', 'instruction-failed'],
  [
    'build',
    'Error: building at STEP "RUN make": while running runtime: exit status 2',
    'instruction-failed',
  ],
  [
    'build',
    "docker: The command '/bin/sh -c make' returned a non-zero code: 2",
    'instruction-failed',
  ],
  [
    'build',
    'ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2',
    'instruction-failed',
  ],
  [
    'build',
    'Error: creating build container: reading manifest 1 in docker.io/library/none: manifest unknown',
    'base-image-missing',
  ],
  [
    'build',
    'initializing source docker://docker.io/a/b:1: reading manifest 1 in docker.io/a/b: requested access to the resource is denied',
    'base-image-refused',
  ],
  [
    'build',
    'reading manifest: toomanyrequests: You have reached your pull rate limit',
    'base-image-refused',
  ],
  [
    'build',
    'dial tcp: lookup registry.invalid on 127.0.0.53:53: no such host',
    'registry-unreachable',
  ],
  ['build', 'Error: The target "x" was not found in the provided Dockerfile', 'stage-missing'],
  ['build', 'ERROR: failed to solve: target stage "x" could not be found', 'stage-missing'],
  [
    'build',
    'Error: building at STEP "COPY absent /": checking on sources under "/app": copier: stat: "/absent": no such file or directory',
    'file-missing',
  ],
  [
    'build',
    'Error: building at STEP "FROB it": Build error: Unknown instruction: "FROB"',
    'dockerfile-invalid',
  ],
  ['build', 'Error: write /layer: no space left on device', 'disk-full'],
  [
    'push',
    'Error: pushing image: checking whether a blob exists: unauthorized: authentication required',
    'registry-login',
  ],
  ['push', 'docker: no basic auth credentials', 'registry-login'],
  ['push', 'Error: denied: requested access to the resource is denied', 'registry-denied'],
  [
    'push',
    "name unknown: The repository with name 'team/app' does not exist in the registry with id '1'",
    'registry-denied',
  ],
  ['push', 'dial tcp 127.0.0.1:443: connect: connection refused', 'registry-unreachable'],
  [
    'push',
    'proxyconnect tcp: dial tcp 127.0.0.1:3128: connect: connection refused',
    'registry-unreachable',
  ],
  [
    'push',
    'pinging: tls: failed to verify certificate: x509: certificate signed by unknown authority',
    'registry-certificate',
  ],
  [
    'push',
    "initiating layer upload to /v2/team/app/blobs/uploads/ in h: tag invalid: The image tag '1' already exists in the 'team/app' repository and cannot be overwritten because the repository is immutable.",
    'registry-refused',
  ],
  ['push', 'in h: received unexpected HTTP status: 503 Service Unavailable', 'registry-refused'],
  ['push', 'in h: StatusCode: 403, <html>', 'registry-denied'],
  ['push', 'in h: StatusCode: 413, <html>', 'registry-refused'],
  ['push', 'Head "https://h/v2/team/app/blobs/sha256:1": EOF', 'registry-unreachable'],
  ['push', 'Error: something that nobody has seen before', 'registry-refused'],
  ['build', 'Error: something that nobody has seen before', 'engine-failed'],
];

describe('the explanation of a failure', () => {
  it.each(CASES)('while %s: %s', (kind, output, code) => {
    const failure = explainFailure(kind, 'buildah', 1, ['a line before', output]);
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(/^[A-Z].*\S$|^buildah .*\S$/);
    expect(failure.message).not.toContain('$1');
    expect(FAILURES).toHaveProperty(failure.code);
  });

  it.each([
    ['npm error 401 Unauthorized', 'RUN npm ci', 'instruction-failed'],
    ['tls: failed to verify: x509: unknown authority', 'RUN go mod download', 'instruction-failed'],
    ['dial tcp 10.0.0.1:5432: connection refused', 'RUN make test', 'instruction-failed'],
    ['', 'RUN grep -q unauthorized log', 'instruction-failed'],
    ['401 unauthorized, as the test expects', 'COPY absent /', 'file-missing'],
  ])('does not take what a RUN prints for the builder: %j in %s', (printed, step, code) => {
    const end = step.startsWith('RUN') ? 'exit status 1' : 'stat: no such file or directory';
    const output = [printed, `Error: building at STEP "${step}": ${end}`];
    expect(explainFailure('build', 'buildah', 1, output).code).toBe(code);
  });

  it('names the exit code of a RUN', () => {
    const output = ['Error: building at STEP "RUN x": exit status 7'];
    expect(explainFailure('build', 'buildah', 125, output).message).toBe(
      'A RUN instruction of the Dockerfile ended with exit code 7.',
    );
  });

  it('says what it does not know in the words of the program', () => {
    expect(explainFailure('build', 'buildah', 3, ['odd', '']).message).toBe(
      'buildah ended with exit code 3: odd',
    );
    expect(explainFailure('push', 'buildah', null, []).message).toBe('buildah was killed.');
  });
});

describe('the explanation of a program that did not start', () => {
  it.each([
    ['ENOENT', 'engine-missing', 'podman is not installed.'],
    ['EACCES', 'engine-missing', 'podman could not be started: EACCES.'],
    ['E2BIG', 'engine-failed', /longer than this system/],
    ['EINVAL', 'engine-failed', /NUL character/],
  ])('%s', (reason, code, message) => {
    expect(explainNoStart('podman', reason)).toMatchObject({
      code,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
      hint: expect.stringMatching(/\.$/),
    });
  });
});
