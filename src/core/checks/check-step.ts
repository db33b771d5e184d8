import { deriveReferences, documentValues, sourcePath } from '../derive/index.ts';
import { parsePath } from '../model/path.ts';
import type { Fix, Problem } from '../model/problem.ts';
import type { StepOutline } from '../model/step.ts';
import type { TextRange } from '../model/text.ts';
import { parseStep } from '../yaml/index.ts';
import type { StageInForce } from './place-of-step.ts';
import type { CheckRequest } from './request.ts';
import type { Finding, OutlineContext, RuleRecord, StepContext } from './rule.ts';
import { OUTLINE_RULES, RULES } from './rules.ts';

/** A problem, and the way to its fixes: not to be kept, as it refers to the whole text. */
export interface Found {
  readonly problem: Problem;
  readonly fixes: () => readonly Fix[];
}

const NO_POLICY = {};

const RULES_FOR_PARTS = RULES.filter(({ partial }) => partial);

const NO_FIXES = () => [];

function foundBy(
  rule: RuleRecord,
  { key, message, severity = rule.severity, safe, fixes = NO_FIXES }: Finding,
  step: number | null,
  range: TextRange,
): Found {
  const problem = { code: rule.code, severity, message, step, key, range };
  return { problem: safe === true ? { ...problem, safe } : problem, fixes };
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

/** Whether a place lies in what could not be parsed: nothing that is read there means anything. */
function overlaps({ range }: Problem, { start, end }: TextRange): boolean {
  return start < range.end && range.start < end;
}

/** All that is wrong in one step, which its problems do not name yet. */
export function checkStep(
  request: CheckRequest,
  outline: StepOutline,
  stage: StageInForce,
): readonly Found[] {
  const { parsed } = request;
  const step = parsed?.outline === outline ? parsed : parseStep(request.text, outline);
  const syntax = step.syntax.map(({ code, message, range }): Found => {
    const problem: Problem = { code, severity: 'error', message, step: null, key: null, range };
    return { problem, fixes: NO_FIXES };
  });
  const definition = request.definitions.find(({ type }) => type === outline.type);
  if (!definition) {
    return syntax;
  }
  const values = { ...documentValues(stage, step), ...request.values };
  const path = sourcePath(step, values, 'spec.dockerfile');
  const context: StepContext = {
    ...request,
    values,
    infrastructure: stage.infrastructure,
    stage,
    policy: request.config?.policy ?? NO_POLICY,
    dockerfile: path === null ? null : (request.dockerfiles?.get(path) ?? null),
    step,
    definition,
    references: deriveReferences(definition, step, values, stage),
  };
  const found = [...syntax];
  for (const rule of outline.partial ? RULES_FOR_PARTS : RULES) {
    for (const finding of rule.check(context)) {
      const range = placeOf(context, finding);
      if (!syntax.some(({ problem }) => overlaps(problem, range))) {
        found.push(foundBy(rule, finding, null, range));
      }
    }
  }
  return found;
}

/** All that is wrong between the steps of a text. */
export function checkOutline(context: OutlineContext): readonly Found[] {
  return OUTLINE_RULES.flatMap((rule) =>
    [...rule.check(context)].map((finding) => foundBy(rule, finding, finding.step, finding.range)),
  );
}
