import { RULE_RECORDS, RULES_PAGE } from '#core';
import { hrefOf } from '../routing/route.ts';

const CODES: ReadonlySet<string> = new Set(RULE_RECORDS.map(({ code }) => code));

/** The address of what the reference says of a rule; null for a code that is no rule's. */
export function ruleAddress(code: string): string | null {
  return CODES.has(code) ? hrefOf({ page: 'reference', name: RULES_PAGE, entry: code }) : null;
}
