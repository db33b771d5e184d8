import {
  hasExpression,
  hasOpenExpression,
  RUNTIME_INPUT,
  resolveText,
  splitExpressions,
} from '../expression/index.ts';
import { pathOf } from '../model/path.ts';
import { foreignExpressionIn } from './foreign.ts';
import { LONGEST_JUDGED, maskExpressions } from './mask.ts';
import { oncePerContext } from './once.ts';

/** What is wrong with the literal parts of a tag; each kind has a rule. */
export type TagFault = 'empty' | 'several' | 'reference' | 'start' | 'length' | 'characters';

/** A tag as written, with its place and what it resolves to with the sample values. */
export interface WrittenTag {
  readonly tag: string;
  readonly key: string;
  /** Null while an expression has no sample value. */
  readonly resolvedTag: string | null;
}

/** Whether a runtime input is followed by a call that it does not have. */
function hasUnknownMethod(tag: string): boolean {
  const [input, rest] = tag.startsWith(RUNTIME_INPUT) ? splitExpressions(tag) : [];
  return input !== undefined && /^\.[A-Za-z]+\(/.test(rest?.text ?? '');
}

/**
 * The tags of a step that other rules have nothing to say of: text where a list belongs, open
 * expressions, those of other systems and unknown methods of runtime inputs have rules of their own.
 */
export const tagsOf = oncePerContext((context): readonly WrittenTag[] => {
  const { definition, step, values } = context;
  const key = definition.tags;
  const value = step.read(pathOf(key));
  const isWhole = value.kind === 'scalar' && hasExpression(value.text);
  const written = value.kind === 'list' ? value.items : isWhole ? [value.text] : [];
  return written
    .map((tag, index) => ({
      tag,
      key: isWhole ? key : `${key}[${index}]`,
      resolvedTag: resolveText(tag, values).text,
    }))
    .filter(
      ({ tag }) =>
        !hasOpenExpression(tag) && !hasUnknownMethod(tag) && foreignExpressionIn(tag) === null,
    );
});

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
  if (tag.length > LONGEST_JUDGED) {
    return 'length';
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
