import { hasExpression, hasOpenExpression } from '../expression/index.ts';
import { identifierOf } from '../fields/index.ts';
import { setFix } from './fixes.ts';
import { type Literal, literalsOf } from './literals.ts';
import type { Rule } from './rule.ts';
import { isNamedSecret, secretForm } from './secret-patterns.ts';

/** Fields whose values are names of variables, files, connectors or policies, never secrets. */
const NAMED_ELSEWHERE = new Set([
  'name',
  'identifier',
  'description',
  'timeout',
  'spec.envDockerSecrets',
  'spec.fileDockerSecrets',
  'spec.connectorRef',
  'spec.baseImageConnectorRefs',
]);

/** What kind of secret stands there in clear; null when none. The secret itself is never told. */
function secretIn({ field, path, text }: Literal): string | null {
  if (NAMED_ELSEWHERE.has(field.key)) {
    return null;
  }
  const form = secretForm(text);
  if (form !== null) {
    return form;
  }
  const literal = !hasExpression(text) && !hasOpenExpression(text);
  const name = field.kind.kind === 'map' ? path.at(-1) : undefined;
  return literal && typeof name === 'string' && isNamedSecret(name, text) ? 'a secret' : null;
}

/** A secret that anybody who reads the pipeline can read. */
export const CLEAR_SECRET: Rule = {
  code: 'clear-secret',
  title: 'Secret written in clear',
  severity: 'warning',
  why: 'A pipeline is read by many and kept in Git; a secret in it must be replaced.',
  source: 'token forms of the issuers; product documentation on secrets',
  example: {
    infrastructure: 'harness-cloud',
    bad: 'spec:\n  envVariables:\n    PLUGIN_COSIGN_PRIVATE_KEY: <+secrets.getValue("cosign_key")>\n    PLUGIN_COSIGN_PASSWORD: correct-horse-battery',
    good: 'spec:\n  envVariables:\n    PLUGIN_COSIGN_PRIVATE_KEY: <+secrets.getValue("cosign_key")>\n    PLUGIN_COSIGN_PASSWORD: <+secrets.getValue("cosign_password")>',
  },
  partial: true,
  *check(context) {
    for (const literal of literalsOf(context)) {
      const kind = secretIn(literal);
      if (kind !== null) {
        const { key, path } = literal;
        const id = identifierOf(String(path.at(-1))).toLowerCase();
        const expression = `<+secrets.getValue("${id}")>`;
        yield {
          key,
          message: `This looks like ${kind} in clear. Keep it as a secret of the product, and renew it if it is real.`,
          fixes: () => setFix(context, path, expression, `Use the secret ${id}`),
        };
      }
    }
  },
};
