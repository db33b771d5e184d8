import type { Failure, FailureCode, RunPhase } from '#core';
import { withoutColours } from '../lines.ts';

/** A known way in which builders fail. */
interface KnownFailure {
  readonly code: FailureCode;
  readonly phases: readonly RunPhase['kind'][];
  readonly pattern: RegExp;
  /** What is so; `$1` is the pattern's first group. */
  readonly message: string;
  readonly hint: string;
}

const BOTH: KnownFailure['phases'] = ['build', 'push'];

/**
 * The first that matches is the one; buildah, podman and docker share most of their words. A RUN that failed
 * comes before all that its own output may hold.
 */
const KNOWN: readonly KnownFailure[] = [
  {
    code: 'disk-full',
    phases: BOTH,
    pattern: /no space left on device|disk quota exceeded/i,
    message: 'The disk is full.',
    hint: 'Free space in the data folder of the server, then run the step again.',
  },
  {
    code: 'instruction-failed',
    phases: ['build'],
    pattern:
      /(?:building at STEP "RUN [^\n]*exit status|while running runtime: exit status|returned a non-zero code:|did not complete successfully: exit code:) ?(\d+)/i,
    message: 'A RUN instruction of the Dockerfile ended with exit code $1.',
    hint: 'The lines above it in the log are its own output.',
  },
  {
    code: 'registry-certificate',
    phases: BOTH,
    pattern: /x509: (.+?)(?:"|$)/,
    message: "The registry's certificate is not trusted: $1.",
    hint: "Give the server the authority's certificate: SSL_CERT_FILE, or --cert-dir.",
  },
  {
    code: 'registry-unreachable',
    phases: BOTH,
    pattern:
      /lookup ([^\s:]+)[^\n]*no such host|dial tcp[^\n]*?(?:lookup )?[^\n]*(?:connection refused|i\/o timeout|network is unreachable)|proxyconnect tcp|connection reset by peer|": EOF$|Client\.Timeout exceeded|TLS handshake timeout/i,
    message: 'The registry could not be reached.',
    hint: 'Check the network, the proxy settings of the server, and the host: that of the step for a push, that of a FROM line for a build.',
  },
  {
    code: 'registry-login',
    phases: ['push'],
    pattern:
      /unauthorized|authentication required|no basic auth credentials|incorrect username or password|invalid username\/password|status ?(?:code)?:? 401/i,
    message: 'The registry refused the push: it does not accept the credentials.',
    hint: "Check the username and password that the step's connector points to.",
  },
  {
    code: 'registry-denied',
    phases: ['push'],
    pattern: /denied|forbidden|status ?(?:code)?:? 403|insufficient_scope/i,
    message: 'The registry refused the push: the account may not write to this repository.',
    hint: 'Give the account the right to push, or correct the repository of the step.',
  },
  {
    code: 'registry-denied',
    phases: ['push'],
    pattern: /name unknown|repository .*(?:does not exist|not found)/i,
    message: 'The registry refused the push: it has no such repository.',
    hint: 'Make the repository first, or correct its name in the step.',
  },
  {
    code: 'registry-refused',
    phases: ['push'],
    pattern: /immutab|cannot be overwritten/i,
    message:
      'The registry refused the push: the tag is there already, and its tags stay as they are.',
    hint: 'Push another tag, or let the repository take a tag twice.',
  },
  {
    code: 'registry-refused',
    phases: ['push'],
    pattern: /toomanyrequests|too many requests|status ?(?:code)?:? 429/i,
    message: 'The registry refused the push: it takes no more requests for now.',
    hint: 'Wait a while, then run the step again.',
  },
  {
    code: 'registry-refused',
    phases: ['push'],
    pattern: /status ?(?:code)?:? 413|entity too large/i,
    message:
      'The registry refused the push: a layer is larger than it, or a proxy before it, takes.',
    hint: 'Raise that limit, or make the layers of the image smaller.',
  },
  {
    code: 'registry-refused',
    phases: BOTH,
    pattern: /unexpected HTTP status:? (5\d\d)|status ?(?:code)?:? (5\d\d)/i,
    message: 'The registry failed with the HTTP status $1.',
    hint: 'That is a fault of the registry: run the step again later.',
  },
  {
    code: 'base-image-missing',
    phases: ['build'],
    pattern:
      /(?:reading manifest \S+ in (\S+): )?(?:manifest|name) unknown|manifest for \S+ not found/i,
    message: 'An image that the Dockerfile starts from does not exist.',
    hint: 'Check the FROM lines: the repository and the tag.',
  },
  {
    code: 'base-image-refused',
    phases: ['build'],
    pattern:
      /unauthorized|authentication required|pull access denied|requested access to the resource is denied|toomanyrequests|status ?(?:code)?:? 40[13]/i,
    message: 'An image that the Dockerfile starts from could not be read: its registry refused.',
    hint: 'Check the FROM lines. A private image needs a connector of the same registry.',
  },
  {
    code: 'stage-missing',
    phases: ['build'],
    pattern:
      /target (?:stage )?["']?([^\s"']+)["']? (?:was not|could not be|not) found|failed to reach build target (\S+)|no stage (?:named|called) (\S+)/i,
    message: 'The Dockerfile has no stage of the name that the step asks for.',
    hint: 'Set spec.target to a name that stands after AS in the Dockerfile.',
  },
  {
    code: 'dockerfile-invalid',
    phases: ['build'],
    pattern:
      /(?:dockerfile )?parse error[^\n]*?: (.+)|unknown instruction:? "?(\w+)|(Build error: Unknown instruction.*)/i,
    message: 'The Dockerfile could not be understood.',
    hint: 'The last lines of the log name the instruction.',
  },
  {
    code: 'file-missing',
    phases: ['build'],
    pattern:
      /(?:COPY|ADD) [^\n]*(?:no such file or directory|not found)|no items matching glob|"([^"]+)": (?:not found|no such file)/i,
    message: 'The Dockerfile copies a file that is not in the build context.',
    hint: "Check the path against the step's build context, and the .dockerignore.",
  },
];

/** Fills `$1` with the first group that matched. */
function fill(message: string, groups: readonly (string | undefined)[]): string {
  return message.replace('$1', groups.find((group) => group !== undefined) ?? '');
}

function findKnown(kind: RunPhase['kind'], text: string): Failure | null {
  for (const { code, phases, pattern, message, hint } of KNOWN) {
    const found = phases.includes(kind) ? pattern.exec(text) : null;
    if (found) {
      return { code, message: fill(message, found.slice(1)), hint };
    }
  }
  return null;
}

/**
 * One plain sentence for a program that ended with an error, from the end of its output. What is not
 * known is said as it is, with the program's last line.
 */
export function explainFailure(
  kind: RunPhase['kind'],
  program: string,
  exitCode: number | null,
  output: readonly string[],
): Failure {
  const lines = output.map(withoutColours);
  const last = lines.findLast((line) => line.trim() !== '') ?? '';
  // The last line is the builder's own; the lines before may be those of a program in the build.
  const known = findKnown(kind, last) ?? findKnown(kind, lines.join('\n'));
  if (known !== null) {
    return known;
  }
  const ended = exitCode === null ? 'was killed' : `ended with exit code ${exitCode}`;
  return {
    code: kind === 'push' ? 'registry-refused' : 'engine-failed',
    message: last === '' ? `${program} ${ended}.` : `${program} ${ended}: ${last.slice(0, 300)}`,
    hint: 'The log has everything that it said.',
  };
}
