import { isPredefinedArgument } from '../dockerfile/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import { changeFix } from './fixes.ts';
import { BUILD_ARGS, declaredNames, givenArguments } from './given-arguments.ts';
import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';

const DOCKERFILE = 'FROM node:22\nARG NODE_ENV=production\n';

/** A build argument that no ARG of the Dockerfile takes. */
export const BUILD_ARG_UNKNOWN: Rule = {
  code: 'build-arg-unknown',
  title: 'Build argument that no ARG takes',
  severity: 'warning',
  why: 'A build argument without an ARG of its name has no effect; the build goes on with defaults.',
  source: 'Dockerfile reference, ARG: a build argument that is not declared gives a warning only',
  example: {
    bad: 'spec:\n  buildArgs:\n    NODE_EVN: test',
    good: 'spec:\n  buildArgs:\n    NODE_ENV: test',
    dockerfile: { bad: DOCKERFILE, good: DOCKERFILE },
  },
  partial: true,
  *check(context) {
    const { dockerfile, step } = context;
    const given = givenArguments(context) ?? [];
    if (dockerfile === null || dockerfile.stages.length === 0) {
      return;
    }
    const declared = declaredNames(dockerfile);
    const free = declared.filter((name) => !given.some((entry) => entry.name === name));
    for (const { name } of given) {
      if (declared.includes(name) || isPredefinedArgument(name)) {
        continue;
      }
      const path = [...pathOf(BUILD_ARGS), name];
      const meant = nearest(name, free, Math.max(2, Math.floor(name.length / 4)));
      const range = step.keyRange(path);
      yield {
        key: formatPath(path),
        ...(range === null ? {} : { range }),
        message: `No ARG of the Dockerfile is called ${name}, so its value reaches nothing.`,
        fixes: () =>
          meant === null
            ? []
            : changeFix(context, [{ kind: 'rename-key', path, name: meant }], `Rename to ${meant}`),
      };
    }
  },
};
