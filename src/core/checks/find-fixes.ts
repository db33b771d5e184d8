import type { Fix, Problem, ProblemWithFixes } from '../model/problem.ts';
import { NO_STAGE } from '../model/stage.ts';
import { stageReader } from '../yaml/index.ts';
import { checkOutline, checkStep, type Found } from './check-step.ts';
import { placeOfStep } from './place-of-step.ts';
import type { CheckRequest } from './request.ts';
import { judgeSteps } from './run.ts';
import { syntaxFixes } from './syntax-fixes.ts';

function isSame(a: Problem, b: Problem): boolean {
  return (
    a.code === b.code &&
    a.key === b.key &&
    a.message === b.message &&
    a.range.start === b.range.start
  );
}

/**
 * The ways to mend problems of a text, the best first: one list for each problem. Their steps are judged
 * once more, because a fix is an edit of the text as it is now and most are never asked for.
 */
export function findFixes(
  request: CheckRequest,
  problems: readonly Problem[],
): readonly (readonly Fix[])[] {
  const { outline, infrastructure } = request;
  const stages = outline.steps.map(stageReader(request.text, outline));
  // Few problems are of more than their own step.
  let between: readonly Found[] | null = null;
  const foundBetween = () => {
    between ??= checkOutline({ ...request, stages });
    return between;
  };
  const inSteps = new Map<number | null, readonly Found[]>();
  const foundIn = (index: number | null): readonly Found[] => {
    const step = outline.steps[index ?? -1];
    const known = inSteps.get(index);
    if (known !== undefined || step === undefined) {
      return known ?? [];
    }
    const { stage } = placeOfStep(stages[index ?? -1] ?? NO_STAGE, infrastructure);
    const found = checkStep(request, step, stage);
    inSteps.set(index, found);
    return found;
  };
  return problems.map((problem) => {
    const isIt = (one: Found) => isSame(one.problem, problem);
    const same = foundIn(problem.step).find(isIt) ?? foundBetween().find(isIt);
    return same?.fixes() ?? syntaxFixes(request.text, problem.code);
  });
}

/** The problems of every step and of the text around them, in the order of the text, with their fixes. */
export function checkSteps(request: CheckRequest): readonly ProblemWithFixes[] {
  const { problems } = judgeSteps(request);
  const fixes = findFixes(request, problems);
  return problems.map((problem, index) => ({ ...problem, fixes: fixes[index] ?? [] }));
}
