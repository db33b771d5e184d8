import { resolveText, SCENARIOS } from '../expression/index.ts';
import { isTag } from '../image/index.ts';
import { oncePerContext } from './once.ts';
import { tagFaultOf, tagsOf, type WrittenTag } from './tag-fault.ts';

/** How a tag comes out in one kind of build. */
export interface TagOutcome {
  /** The kind of build, such as `push to main`. */
  readonly build: string;
  readonly tag: string;
  readonly verdict: 'fine' | 'null' | 'illegal';
}

/** Whether a value that is absent stands as `null` in a tag; its own text may say null as well. */
function holdsNull(tag: string, resolved: string): boolean {
  return resolved === 'null' || (resolved.includes('null') && !tag.includes('null'));
}

function verdictOf(tag: string, resolved: string): TagOutcome['verdict'] {
  if (resolved === '' || holdsNull(tag, resolved)) {
    return 'null';
  }
  return isTag(resolved) ? 'fine' : 'illegal';
}

function resolveIn(tag: string): readonly TagOutcome[] {
  return SCENARIOS.filter(({ rare }) => rare !== true).flatMap(({ label, values }) => {
    const { text } = resolveText(tag, values);
    return text === null ? [] : [{ build: label, tag: text, verdict: verdictOf(tag, text) }];
  });
}

/** More tags than a person writes between two pauses; past it the memory starts anew. */
const MOST_TAGS = 500;

const outcomes = new Map<string, readonly TagOutcome[]>();

/** How a tag comes out in each usual kind of build, where that decides it. Remembered by its text. */
export function outcomesOf(tag: string): readonly TagOutcome[] {
  const known = outcomes.get(tag) ?? resolveIn(tag);
  if (outcomes.size >= MOST_TAGS) {
    outcomes.clear();
  }
  outcomes.set(tag, known);
  return known;
}

/** A tag with how it comes out in each kind of build. */
export interface ChangingTag {
  readonly written: WrittenTag;
  readonly outcomes: readonly TagOutcome[];
}

/**
 * The tags whose expressions come out differently from build to build, and are legal with the sample
 * values: what is wrong with others is told by other rules. A step with a condition may leave such
 * builds out.
 */
export const changingTagsOf = oncePerContext((context): readonly ChangingTag[] => {
  const isConditional = context.step.has(['when', 'condition']);
  return (isConditional ? [] : tagsOf(context)).flatMap((written) =>
    written.tag.includes('<+') &&
    tagFaultOf(written.tag) === null &&
    (written.resolvedTag === null || isTag(written.resolvedTag)) &&
    written.resolvedTag !== 'null'
      ? [{ written, outcomes: outcomesOf(written.tag) }]
      : [],
  );
});
