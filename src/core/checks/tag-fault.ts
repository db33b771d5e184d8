import { hasOpenExpression, splitExpressions } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import type { ImageReference } from '../model/plan.ts';
import { foreignExpressionIn } from './foreign.ts';
import { maskExpressions } from './mask.ts';
import type { StepContext } from './rule.ts';

/** What is wrong with the literal parts of a tag; each kind has a rule. */
export type TagFault = 'empty' | 'several' | 'reference' | 'start' | 'length' | 'characters';

/** A tag as written, with its place and what it resolves to with the sample values. */
export type WrittenTag = Pick<ImageReference, 'tag' | 'key' | 'resolvedTag'>;

function isTextForList({ tags }: StepDefinition, key: string, tag: string): boolean {
  return key === tags && !tag.includes('<+');
}

/**
 * The tags of a step that other rules have nothing to say of: text where a list belongs,
 * open expressions and foreign ones.
 */
export function tagsOf({ definition, references }: StepContext): readonly WrittenTag[] {
  return references.filter(
    ({ role, key, tag }) =>
      role === 'image' &&
      !isTextForList(definition, key, tag) &&
      !hasOpenExpression(tag) &&
      foreignExpressionIn(tag) === null,
  );
}

/** Whether the text before a colon is the name of an image, so that the text after it is the tag. */
const REFERENCE = /^[a-z0-9][a-z0-9._/:-]*[a-z0-9]:[\w.-]+$/;

/**
 * The first thing that is wrong with the literal parts of a tag, whatever its expressions give; null
 * when nothing is. Rules: distribution reference grammar.
 */
export function tagFaultOf(tag: string): TagFault | null {
  if (tag.trim() === '') {
    return 'empty';
  }
  const masked = maskExpressions(tag);
  if (/[\s,;]/.test(masked.trim())) {
    return 'several';
  }
  if (REFERENCE.test(masked)) {
    return 'reference';
  }
  if (/[^A-Za-z0-9_.-]/.test(masked)) {
    return 'characters';
  }
  if (/^[.-]/.test(masked)) {
    return 'start';
  }
  const literal = splitExpressions(tag)
    .map(({ kind, text }) => (kind === 'text' ? text : ''))
    .join('');
  return literal.length > 128 ? 'length' : null;
}

/** The nearest legal text: illegal characters become dashes. Expressions are not for it. */
export function legalTag(text: string): string {
  return text
    .trim()
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, 128);
}
