import { compose, readStep } from '../derive/index.ts';
import { hasExpression, hasOpenExpression } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import { parseRepository, REPOSITORY_FAULTS, type RepositoryFault } from '../image/index.ts';
import { pathOf } from '../model/path.ts';
import type { YamlPath } from '../model/step.ts';
import { foreignExpressionIn } from './foreign.ts';
import { maskExpressions } from './mask.ts';
import { mistakeOf } from './mistakes.ts';
import type { StepContext } from './rule.ts';

/** The first thing that is wrong with an image name; each kind has a rule. */
export interface ImageFault {
  readonly kind: RepositoryFault | 'blanks' | 'slashes' | 'has-host';
  readonly key: string;
  readonly path: YamlPath;
  /** As written. */
  readonly text: string;
  /** As written, with expressions masked: characters stand where they stand in `text`. */
  readonly masked: string;
  readonly message: string;
}

/** Whether the step itself writes a host before the image name, by the order of its parts. */
export function composesHost({ repository, fields }: StepDefinition): boolean {
  const [first] = repository;
  const image = fields.find(({ role }) => role === 'image');
  return first !== undefined && !('field' in first && first.field === image?.key);
}

/** Hosts of the registries that people name; a dot alone may be a part of a repository's name. */
const HOST =
  /^(?:localhost|[^/]+:\d+|(?:[\w-]+\.)*(?:amazonaws\.com(?:\.cn)?|azurecr\.(?:io|cn|us)|pkg\.dev|gcr\.io|docker\.io|ghcr\.io|quay\.io|jfrog\.io))\//i;

function kindOf(masked: string, composed: boolean): ImageFault['kind'] | null {
  if (masked.trim() !== masked) {
    return 'blanks';
  }
  if (/^[a-z]+:\/\//i.test(masked)) {
    return 'has-scheme';
  }
  if (composed && HOST.test(masked)) {
    return 'has-host';
  }
  if (/^\/|\/$|\/\//.test(masked)) {
    return 'slashes';
  }
  // Without its own host the name is a path, of which no part is taken for a host.
  const name = parseRepository(composed ? `registry.example/${masked}` : masked);
  return name.ok ? null : name.fault;
}

/**
 * What is wrong with the image name of a step: its literal parts as they are written, else the
 * whole name with the sample values. Null when nothing is, or when another rule tells it better.
 */
export function imageFaultOf(context: StepContext): ImageFault | null {
  const { definition, step, values } = context;
  const field = definition.fields.find(({ role }) => role === 'image');
  const path = field ? pathOf(field.key) : [];
  const value = step.read(path);
  if (!field || value.kind !== 'scalar' || value.text === '') {
    return null;
  }
  const { text } = value;
  if (
    hasOpenExpression(text) ||
    foreignExpressionIn(text) !== null ||
    mistakeOf(context, field, text) !== null
  ) {
    return null;
  }
  const masked = maskExpressions(text);
  const place = { key: field.key, path, text, masked };
  const kind = kindOf(masked, composesHost(definition));
  const isLong = kind === 'too-long' && hasExpression(text);
  if (kind !== null && !isLong) {
    return { ...place, kind, message: MESSAGES[kind] };
  }
  const composed = compose(definition.repository, readStep(step, values)).text;
  const whole = composed === null || !hasExpression(text) ? null : parseRepository(composed);
  return whole === null || whole.ok
    ? null
    : {
        ...place,
        kind: 'bad-path',
        message: `With the sample values the image name is ${composed}. ${MESSAGES[whole.fault]}`,
      };
}

const MESSAGES: Readonly<Record<ImageFault['kind'], string>> = {
  ...REPOSITORY_FAULTS,
  blanks: 'A blank stands before or after the image name. Take it away.',
  slashes: 'An image name has single slashes between its parts and none at its ends.',
  'has-host':
    'The step writes the registry host before the image name itself. Leave the host out here.',
};
