import { formatPath, pathOf } from '../model/path.ts';
import type { Finding, StepContext } from './rule.ts';

/** Names of a map field that match a pattern, told at the name. */
export function* badNames(
  { step }: Pick<StepContext, 'step'>,
  field: string,
  bad: RegExp,
  message: (name: string) => string,
): Generator<Finding> {
  const path = pathOf(field);
  for (const { name, range, isText } of step.keys(path)) {
    if (isText && !name.includes('<+') && name !== '<<' && bad.test(name)) {
      yield { key: formatPath([...path, name]), range, message: message(name) };
    }
  }
}
