import { setFix } from './fixes.ts';
import { literalsOf } from './literals.ts';
import type { Rule } from './rule.ts';

/** Scope and Id of an entity. Source: product documentation on entity identifiers and scopes. */
const REFERENCE = /^(?:(?:account|org)\.)?[a-zA-Z_][\w$]{0,127}$/;

/** A reference with its scope as the product writes it; null when that is not all. */
function rightScope(text: string): string | null {
  const right = text
    .trim()
    .replace(/^(account|org)\./i, (scope) => scope.toLowerCase())
    .replace(/^project\./i, '');
  return right !== text && REFERENCE.test(right) ? right : null;
}

/** A connector that is named by anything but its Id. */
export const CONNECTOR_FORM: Rule = {
  code: 'connector-form',
  title: 'Connector that is no Id',
  severity: 'warning',
  why: 'The product finds a connector by its Id, with account. or org. before it where it belongs to one; a name with blanks or dashes finds none.',
  source: 'product documentation on entity identifiers and scopes',
  example: {
    bad: 'spec:\n  connectorRef: Docker Hub',
    good: 'spec:\n  connectorRef: account.Docker_Hub',
  },
  partial: true,
  *check(context) {
    for (const { field, key, path, text } of literalsOf(context)) {
      const isConnector = 'connectorType' in field.kind && field.kind.connectorType !== undefined;
      if (isConnector && text !== '' && !text.includes('<+') && !REFERENCE.test(text)) {
        const right = rightScope(text);
        yield {
          key,
          message: `${text} is no Id of a connector. An Id has letters, digits and underscores, and account. or org. before it where it belongs to one.`,
          fixes: () => (right === null ? [] : setFix(context, path, right, `Use ${right}`)),
        };
      }
    }
  },
};
