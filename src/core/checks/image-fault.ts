import { compose, readStep } from '../derive/index.ts';
import { hasExpression, hasOpenExpression } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import { parseRepository, REPOSITORY_FAULTS, type RepositoryFault } from '../image/index.ts';
import { pathOf } from '../model/path.ts';
import type { Severity } from '../model/problem.ts';
import type { YamlPath } from '../model/step.ts';
import { foreignExpressionIn } from './foreign.ts';
import { maskExpressions } from './mask.ts';
import { mistakeOf } from './mistakes.ts';
import { oncePerContext } from './once.ts';
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
  /** A fault that the sample values bring about may not come about in a build. */
  readonly severity: Severity;
}

/** Whether the step itself writes a host before the image name, by the order of its parts. */
export function composesHost({ repository, fields }: StepDefinition): boolean {
  const [first] = repository;
  const image = fields.find(({ role }) => role === 'image');
  return first !== undefined && !('field' in first && first.field === image?.key);
}

/** Hosts that are no part of a name; others, such as ghcr.io, may name the copies of foreign images. */
const HOST =
  /^(?:[^/]+:\d+|(?:[\w-]+\.)+(?:amazonaws\.com(?:\.cn)?|azurecr\.(?:io|cn|us)|pkg\.dev))\//i;

/** The text that the step itself writes before the image name; null while a part is not known. */
export function ownRegistryOf(
  { definition, step, values }: StepContext,
  key: string,
): string | null {
  const before = definition.repository.filter((part) => !('field' in part && part.field === key));
  return compose(before, readStep(step, values)).text;
}

/** What stands before the image name: nothing, the registry, or an empty text while it is not known. */
function registryBefore(context: StepContext, key: string): string | null {
  return composesHost(context.definition) ? (ownRegistryOf(context, key) ?? '') : null;
}

function kindOf(masked: string, registry: string | null): ImageFault['kind'] | null {
  if (masked.trim() !== masked) {
    return 'blanks';
  }
  if (/^[a-z]+:\/\//i.test(masked)) {
    return 'has-scheme';
  }
  const isDoubled = registry !== null && registry !== '' && masked.startsWith(registry);
  if (isDoubled || (registry !== null && HOST.test(masked))) {
    return 'has-host';
  }
  if (/^\/|\/$|\/\//.test(masked)) {
    return 'slashes';
  }
  // Without its own host the name is a path, of which no part is taken for a host.
  const name = parseRepository(registry === null ? masked : `a.b/${masked}`);
  return name.ok ? null : name.fault;
}

/**
 * What is wrong with the image name of a step: its literal parts as they are written, else the
 * whole name with the sample values. Null when nothing is, or when another rule tells it better.
 */
export const imageFaultOf = oncePerContext((context): ImageFault | null => {
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
  const kind = kindOf(masked, registryBefore(context, field.key));
  const isLong = kind === 'too-long' && hasExpression(text);
  if (kind !== null && !isLong) {
    return { ...place, kind, severity: 'error', message: MESSAGES[kind] };
  }
  const composed = compose(definition.repository, readStep(step, values)).text;
  const whole = composed === null || !hasExpression(text) ? null : parseRepository(composed);
  return whole === null || whole.ok
    ? null
    : {
        ...place,
        kind: 'bad-path',
        severity: 'warning',
        message: `With the sample values the image name is ${composed}. ${MESSAGES[whole.fault]}`,
      };
});

const MESSAGES: Readonly<Record<ImageFault['kind'], string>> = {
  ...REPOSITORY_FAULTS,
  blanks: 'A blank stands before or after the image name. Take it away.',
  slashes: 'An image name has single slashes between its parts and none at its ends.',
  'has-host':
    'The step writes the registry host before the image name itself. Leave the host out here.',
};
