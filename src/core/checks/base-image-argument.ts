import { valueChange } from '../derive/index.ts';
import { isPredefinedArgument, neededStages, variablesIn } from '../dockerfile/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import { scalar } from '../model/value.ts';
import { changeFix } from './fixes.ts';
import { BUILD_ARGS, givenArguments, givenTarget } from './given-arguments.ts';
import type { Finding, Rule, StepContext } from './rule.ts';

const DOCKERFILE = 'ARG BASE\nFROM $BASE\n';

/** What is wrong with one variable of a FROM line. */
function findingFor(context: StepContext, name: string, isDeclared: boolean): Finding {
  if (!isDeclared) {
    return {
      key: 'spec.dockerfile',
      message: `A FROM line uses ${name}, but no ARG above the first FROM declares it, so it is empty.`,
    };
  }
  const path = formatPath([...pathOf(BUILD_ARGS), name]);
  const change = valueChange(context.definition, path, scalar('<+input>'));
  return {
    key: BUILD_ARGS,
    message: `The Dockerfile starts from an image that ${name} names. Its ARG has no default: give it a value.`,
    fixes: () => changeFix(context, [change], `Ask for ${name} at run time`),
  };
}

/** A base image whose argument has no value. */
export const BASE_IMAGE_ARGUMENT: Rule = {
  code: 'base-image-argument',
  title: 'Base image without a value',
  severity: 'error',
  why: 'A FROM line with an ARG that has neither a default nor a value names no image, and the build stops.',
  source: 'Dockerfile reference, how ARG and FROM interact',
  example: {
    bad: 'spec:\n  repo: team/app',
    good: 'spec:\n  buildArgs:\n    BASE: alpine:3.22',
    dockerfile: { bad: DOCKERFILE, good: DOCKERFILE },
  },
  partial: false,
  *check(context) {
    const { dockerfile } = context;
    const given = givenArguments(context);
    const target = givenTarget(context);
    if (dockerfile === null || given === null || target === null) {
      return;
    }
    const used = neededStages(dockerfile, target).flatMap((index) =>
      variablesIn(dockerfile.stages[index]?.from ?? '', 'without-default'),
    );
    for (const name of new Set(used)) {
      const global = dockerfile.args.find((one) => one.name === name && one.stage === null);
      const own = given.find((entry) => entry.name === name);
      const hasValue = (own?.value ?? global?.defaultValue ?? '') !== '';
      if (!isPredefinedArgument(name) && !(global !== undefined && hasValue)) {
        yield findingFor(context, name, global !== undefined);
      }
    }
  },
};
