import { valueChange } from '../derive/index.ts';
import { formatPath } from '../model/path.ts';
import type { Fix } from '../model/problem.ts';
import type { YamlPath } from '../model/step.ts';
import type { TextEdit } from '../model/text.ts';
import { scalar } from '../model/value.ts';
import { editStep } from '../yaml/index.ts';
import type { StepContext } from './rule.ts';

/** A fix from edits; none when the text can't be edited there. */
export function fixOf(title: string, edits: readonly TextEdit[], safe = false): readonly Fix[] {
  return edits.length === 0 ? [] : [{ title, edits, safe }];
}

/** A fix that gives a field another text. */
export function setFix(
  context: Pick<StepContext, 'text' | 'step' | 'definition'>,
  path: YamlPath,
  text: string,
  title: string,
): readonly Fix[] {
  const change = valueChange(context.definition, formatPath(path), scalar(text));
  const result = editStep(context.text, context.step, change);
  return result.ok ? fixOf(title, result.edits) : [];
}
