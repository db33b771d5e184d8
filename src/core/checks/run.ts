import { type Config, NO_CONFIG } from '../config/index.ts';
import { NO_DOCKERFILES } from '../dockerfile/index.ts';
import type { Problem } from '../model/problem.ts';
import { NO_STAGE } from '../model/stage.ts';
import type { StepOutline } from '../model/step.ts';
import { stageReader } from '../yaml/index.ts';
import { checkOutline, checkStep, type Found } from './check-step.ts';
import type { StageInForce } from './place-of-step.ts';
import type { CheckRequest } from './request.ts';
import { stepCache } from './step-cache.ts';

/** What is known of a text by now. */
export interface Judgement {
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** How many steps have yet to be judged. */
  readonly waiting: number;
}

/** The problems as a configuration wants them told: with its severity, or not at all. */
function configured(found: readonly Found[], { rules }: Config): readonly Problem[] {
  const problems = found.map(({ problem }) => problem);
  return rules === undefined
    ? problems
    : problems.flatMap((problem) => {
        const level = rules[problem.code] ?? problem.severity;
        if (level === 'off') {
          return [];
        }
        const { severity } = problem;
        return [level === severity ? problem : { ...problem, severity: level, usually: severity }];
      });
}

/**
 * The problems of the steps and of the text around them. A step whose text has not changed is not
 * looked at again; the same request again goes on where `atMost` ended the one before.
 */
export function judgeSteps(request: CheckRequest): Judgement {
  const { text, outline, parsed, config = NO_CONFIG, dockerfiles = NO_DOCKERFILES } = request;
  const { atMost = Number.POSITIVE_INFINITY } = request;
  let left = atMost;
  let waiting = 0;
  const cache = stepCache({ ...request, config, dockerfiles }, text);
  const stages = outline.steps.map(stageReader(text, outline));
  const judge = (step: StepOutline, stage: StageInForce): readonly Problem[] | null => {
    if (parsed?.outline !== step) {
      if (left === 0) {
        waiting += 1;
        return null;
      }
      left -= 1;
    }
    return configured(checkStep(request, step, stage), config);
  };
  const perStep = outline.steps.flatMap((step, index) =>
    cache(step, index, stages[index] ?? NO_STAGE, judge),
  );
  const around: readonly Problem[] = outline.syntax
    .filter(
      ({ range }) =>
        !perStep.some(
          (problem) => problem.code.startsWith('yaml-') && problem.range.start === range.start,
        ),
    )
    .map(({ code, message, range }) => ({
      code,
      severity: 'error',
      message,
      step: null,
      key: null,
      range,
    }));
  const between = configured(checkOutline({ ...request, stages }), config);
  const problems = [...around, ...perStep, ...between].toSorted(
    (a, b) => a.range.start - b.range.start,
  );
  return { problems, waiting };
}
