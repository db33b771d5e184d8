import { valueChange } from '../derive/index.ts';
import { pathOf } from '../model/path.ts';
import type { Fix } from '../model/problem.ts';
import { list } from '../model/value.ts';
import { changeFix, setFix } from './fixes.ts';
import { mapLiterals } from './mask.ts';
import type { StepContext } from './rule.ts';
import type { WrittenTag } from './tag-fault.ts';
import { legalTag } from './tag-fault.ts';

/** A fix that puts other tags in place of one; the list keeps each tag once. */
export function replaceTagFix(
  context: StepContext,
  { key }: WrittenTag,
  others: readonly string[],
  title: string,
): readonly Fix[] {
  const { definition, step } = context;
  const value = step.read(pathOf(definition.tags));
  const items = value.kind === 'list' ? value.items : [];
  const left = items.flatMap((item, at) => (key === `${definition.tags}[${at}]` ? others : [item]));
  const tags = [...new Set(key === definition.tags ? others : left)];
  const change = valueChange(definition, definition.tags, list(...tags));
  return tags.length === 0 ? [] : changeFix(context, [change], title);
}

/** A fix that makes the literal parts of a tag legal and leaves its expressions as they are. */
export function mendTagFix(context: StepContext, { key, tag }: WrittenTag): readonly Fix[] {
  const isPlain = !tag.includes('<+');
  const mended = isPlain
    ? legalTag(tag)
    : mapLiterals(tag.trim(), (part) => part.replace(/[^A-Za-z0-9_.-]+/g, '-')).replace(
        /^[.-]+/,
        '',
      );
  return mended === '' ? [] : setFix(context, pathOf(key), mended, `Use ${mended}`);
}
