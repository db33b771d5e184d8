import { deriveReferences } from '../derive/index.ts';
import type { SampleValues } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import { parsePath } from '../model/path.ts';
import type { Problem } from '../model/problem.ts';
import { type StageSettings, stageInForce } from '../model/stage.ts';
import type { ParsedStep, StepOutline, StepsOutline } from '../model/step.ts';
import type { TextRange } from '../model/text.ts';
import { parseStep, stageReader } from '../yaml/index.ts';
import type { Finding, Rule, StepContext } from './rule.ts';
import { OUTLINE_RULES, RULES } from './rules.ts';
import { stepCache } from './step-cache.ts';

/** A text with its outline, and what the rules are judged by. */
export interface CheckRequest {
  readonly text: string;
  readonly outline: StepsOutline;
  readonly definitions: readonly StepDefinition[];
  /** Null: each step runs where its stage says. */
  readonly infrastructure: Infrastructure | null;
  readonly values: SampleValues;
  /** A step of this outline that has been parsed already; none when it is left out. */
  readonly parsed?: ParsedStep | null;
}

/** Where a finding is shown: at its value, at its key, at the nearest parent, else at the step's start. */
function placeOf({ step, text }: StepContext, { key, range }: Finding): TextRange {
  if (range) {
    return range;
  }
  const path = key === null ? null : parsePath(key);
  for (let depth = path?.length ?? 0; depth > 0; depth -= 1) {
    const at = path?.slice(0, depth) ?? [];
    const value = depth === path?.length ? step.valueRange(at) : null;
    const found = value ?? step.keyRange(at);
    if (found) {
      return found;
    }
  }
  const { start, end } = step.outline.range;
  const lineEnd = text.slice(start, end).search(/[\r\n]/);
  return { start, end: lineEnd === -1 ? end : start + lineEnd };
}

function problemOf(context: StepContext, rule: Rule, finding: Finding): Problem {
  return {
    code: rule.code,
    severity: finding.severity ?? rule.severity,
    message: finding.message,
    step: null,
    key: finding.key,
    range: placeOf(context, finding),
    fixes: finding.fixes ?? [],
  };
}

/** What the stage of a step says, with the infrastructure that is in force. */
type StageInForce = ReturnType<typeof stageInForce>;

function checkStep(
  request: CheckRequest,
  outline: StepOutline,
  stage: StageInForce,
): readonly Problem[] {
  const { parsed } = request;
  const step = parsed?.outline === outline ? parsed : parseStep(request.text, outline);
  const syntax = step.syntax.map(({ code, message, range }) => ({
    code,
    severity: 'error' as const,
    message,
    step: null,
    key: null,
    range,
    fixes: [],
  }));
  const definition = request.definitions.find(({ type }) => type === outline.type);
  if (!definition) {
    return syntax;
  }
  const context: StepContext = {
    ...request,
    infrastructure: stage.infrastructure,
    stage,
    step,
    definition,
    references: deriveReferences(definition, step, request.values),
  };
  const found = RULES.filter((rule) => rule.partial || !outline.partial).flatMap((rule) =>
    [...rule.check(context)].map((finding) => problemOf(context, rule, finding)),
  );
  return [...syntax, ...found];
}

/** What of a stage the problems of its steps depend on. */
function placeOfStage({ infrastructure, os, pluginVariables }: StageSettings): string {
  const variables = pluginVariables.map(({ name, value }) => `${name}=${value}`);
  return [infrastructure, os, ...variables].join(' ');
}

function checkOutline({ text, outline }: CheckRequest): readonly Problem[] {
  return OUTLINE_RULES.flatMap(({ code, severity, check }) =>
    [...check(text, outline)].map((finding) => ({ code, severity, fixes: [], ...finding })),
  );
}

/**
 * The problems of every step and of the text around them, in the order of the text. A step whose
 * text has not changed is not looked at again.
 */
export function checkSteps(request: CheckRequest): readonly Problem[] {
  const { text, outline } = request;
  const cache = stepCache(request, text);
  const stageOf = stageReader(text);
  const perStep = outline.steps.flatMap((step, index) => {
    const stage = stageInForce(stageOf(step), request.infrastructure);
    return cache(step, index, placeOfStage(stage), () => checkStep(request, step, stage));
  });
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
      fixes: [],
    }));
  return [...around, ...perStep, ...checkOutline(request)].toSorted(
    (a, b) => a.range.start - b.range.start,
  );
}
