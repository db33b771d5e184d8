import {
  EXPRESSION_VARIABLES,
  type Resolution,
  resolveText,
  SCENARIOS,
} from '../expression/index.ts';
import { isTag } from '../image/index.ts';
import type { StepContext } from './rule.ts';
import { tagFaultOf, tagsOf, type WrittenTag } from './tag-fault.ts';

/** How a tag comes out in one kind of build. */
export interface TagOutcome {
  /** The kind of build, such as `push to main`. */
  readonly build: string;
  readonly tag: string;
  readonly verdict: 'fine' | 'null' | 'illegal';
}

function verdictOf(tag: string): TagOutcome['verdict'] {
  if (tag === 'null' || tag === '') {
    return 'null';
  }
  return isTag(tag) ? 'fine' : 'illegal';
}

/** Variables that some kinds of build have and others lack. */
const SOMETIMES_ABSENT: ReadonlySet<string> = new Set(
  EXPRESSION_VARIABLES.filter(
    ({ path, absent }) =>
      absent !== null && SCENARIOS.some(({ values }) => Object.hasOwn(values, path)),
  ).map(({ path }) => `<+${path}>`),
);

/** The text of a tag in one kind of build; null when it depends on more than the kind of build. */
function textIn({ text, unresolved, failures }: Resolution): string | null {
  const isAbsent =
    failures.length === 0 &&
    unresolved.length > 0 &&
    unresolved.every((expression) => SOMETIMES_ABSENT.has(expression));
  return text ?? (isAbsent ? 'null' : null);
}

/** How a tag comes out in each kind of build that decides it. */
export function outcomesOf(tag: string): readonly TagOutcome[] {
  return SCENARIOS.filter(({ rare }) => rare !== true).flatMap(({ label, values }) => {
    const text = textIn(resolveText(tag, values));
    return text === null ? [] : [{ build: label, tag: text, verdict: verdictOf(text) }];
  });
}

/**
 * The tags whose expressions come out differently from build to build, and are fine with the sample
 * values: what is wrong with those is told by other rules. A step with a condition may leave such builds out.
 */
export function changingTagsOf(
  context: StepContext,
): readonly { readonly written: WrittenTag; readonly outcomes: readonly TagOutcome[] }[] {
  const isConditional = context.step.has(['when', 'condition']);
  return (isConditional ? [] : tagsOf(context)).flatMap((written) =>
    written.tag.includes('<+') &&
    tagFaultOf(written.tag) === null &&
    (written.resolvedTag === null || verdictOf(written.resolvedTag) === 'fine')
      ? [{ written, outcomes: outcomesOf(written.tag) }]
      : [],
  );
}
