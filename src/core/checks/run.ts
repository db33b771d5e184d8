import { type Config, NO_CONFIG } from '../config/index.ts';
import { deriveReferences, documentValues, sourcePath } from '../derive/index.ts';
import { type Dockerfiles, NO_DOCKERFILES } from '../dockerfile/index.ts';
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
  /** Severities and policy. Give the same object while it says the same: results are kept by it. */
  readonly config?: Config;
  /** The Dockerfiles at hand. Give the same object while they are the same. */
  readonly dockerfiles?: Dockerfiles;
  /** How many steps may be judged anew, beside the parsed one: a text of thousands is judged bit by bit. */
  readonly atMost?: number;
}

/** What is known of a text by now. */
export interface Judgement {
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** How many steps have yet to be judged. */
  readonly waiting: number;
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

const NO_POLICY = {};

const RULES_FOR_PARTS = RULES.filter(({ partial }) => partial);

/** The problems as a configuration wants them told: with its severity, or not at all. */
function configured(problems: readonly Problem[], { rules }: Config): readonly Problem[] {
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
  const found: Problem[] = [];
  for (const rule of outline.partial ? RULES_FOR_PARTS : RULES) {
    for (const finding of rule.check(context)) {
      found.push(problemOf(context, rule, finding));
    }
  }
  const readable = found.filter(({ range }) => !syntax.some((broken) => overlaps(broken, range)));
  return [...syntax, ...configured(readable, request.config ?? NO_CONFIG)];
}

/** Whether a place lies in what could not be parsed: nothing that is read there means anything. */
function overlaps({ range }: Problem, { start, end }: TextRange): boolean {
  return start < range.end && range.start < end;
}

/** A stage as it is in force, and what of it the problems of its steps depend on. */
interface PlaceOfStep {
  readonly chosen: Infrastructure | null;
  readonly stage: StageInForce;
  readonly place: string;
}

/** By what a stage says, which stays the same object while it says the same. */
const places = new WeakMap<StageSettings, PlaceOfStep>();

function placeOfStep(said: StageSettings, chosen: Infrastructure | null): PlaceOfStep {
  const known = places.get(said);
  if (known?.chosen === chosen) {
    return known;
  }
  const stage = stageInForce(said, chosen);
  const { infrastructure, os, pluginVariables, documentValues: written, loops } = stage;
  const place = JSON.stringify([infrastructure, os, pluginVariables, written, loops]);
  const found = { chosen, stage, place };
  places.set(said, found);
  return found;
}

function checkOutline({ text, outline }: CheckRequest): readonly Problem[] {
  return OUTLINE_RULES.flatMap(({ code, severity, check }) =>
    [...check(text, outline)].map((finding) => ({ code, severity, fixes: [], ...finding })),
  );
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
  const stageOf = stageReader(text, outline);
  const perStep = outline.steps.flatMap((step, index) => {
    const { stage, place } = placeOfStep(stageOf(step), request.infrastructure);
    return cache(step, index, place, () => {
      if (parsed?.outline !== step) {
        if (left === 0) {
          waiting += 1;
          return null;
        }
        left -= 1;
      }
      return checkStep(request, step, stage);
    });
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
  const problems = [...around, ...perStep, ...configured(checkOutline(request), config)].toSorted(
    (a, b) => a.range.start - b.range.start,
  );
  return { problems, waiting };
}

/** The problems of every step and of the text around them, in the order of the text. */
export function checkSteps(request: CheckRequest): readonly Problem[] {
  return judgeSteps(request).problems;
}
