import { type CheckRequest, findFixes, judgeSteps } from '../checks/index.ts';
import { deriveReferences, documentValues, type StepPlace, sourcePath } from '../derive/index.ts';
import { NO_DOCKERFILES } from '../dockerfile/index.ts';
import type { SampleValues } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import type { Fix, Problem } from '../model/problem.ts';
import { NO_STAGE, stageInForce } from '../model/stage.ts';
import type { ParsedStep } from '../model/step.ts';
import { indexLines } from '../model/text.ts';
import { engineOf, type PlanPreview, previewPlan } from '../plan/index.ts';
import { stageReader } from '../yaml/index.ts';
import { changedLines, lineCountOf, lineEndingOf } from './changed-lines.ts';
import { formSections, keptKeys } from './form-sections.ts';
import { outlineTree } from './outline-tree.ts';
import type { Session } from './state.ts';
import type { BrokenText, EditorView, ViewSettings } from './view-model.ts';

const EMPTY_MESSAGES: Readonly<Record<Session['outline']['root'], string>> = {
  empty: 'Nothing here yet. Pick a registry to start a step, or paste a pipeline.',
  pipeline: 'This pipeline has no Build and Push step.',
  stage: 'This stage has no Build and Push step.',
  step: 'This step is not a Build and Push step.',
  template: 'This template has no Build and Push step.',
  inputs: 'These inputs have no Build and Push step.',
  other: 'This is not a pipeline: no Build and Push step was found in it.',
};

/** The mistakes that hide a part of the text. */
const UNREADABLE: ReadonlySet<string> = new Set(['yaml-syntax', 'yaml-tab', 'yaml-line-end']);

/** The first YAML mistake of the text, or of the selected step. */
function brokenText(session: Session, problems: readonly Problem[]): BrokenText | null {
  const first = problems.find(({ code }) => UNREADABLE.has(code));
  return first
    ? {
        message: first.message,
        position: indexLines(session.text).positionAt(first.range.start),
      }
    : null;
}

function planOf(
  definition: StepDefinition,
  step: ParsedStep,
  place: StepPlace,
  settings: Pick<ViewSettings, 'engine' | 'values'>,
): PlanPreview {
  const { infrastructure, pluginVariables } = place;
  const engine = settings.engine ?? engineOf(step, infrastructure);
  const target = { infrastructure, pluginVariables, engine, values: settings.values };
  return previewPlan(definition, step, target);
}

function shownPath(
  step: ParsedStep | null,
  values: SampleValues,
  key: 'spec.dockerfile' | 'spec.context',
): string | null {
  return step === null ? null : sourcePath(step, values, key);
}

/** A part that is worked out when it is asked for first: panels ask behind the frame of a keystroke. */
function later<Part>(make: () => Part): () => Part {
  let made: { readonly part: Part } | null = null;
  return () => {
    made ??= { part: make() };
    return made.part;
  };
}

function requestOf(session: Session, settings: ViewSettings): CheckRequest {
  const { text, outline, definitions, step: parsed } = session;
  const { engine: _, ...asked } = settings;
  return { text, outline, definitions, parsed, ...asked };
}

/** The fixes of some of a view's problems, the best first: one list for each of them. */
export function deriveFixes(
  session: Session,
  settings: ViewSettings,
  problems: readonly Problem[],
): readonly (readonly Fix[])[] {
  return findFixes(requestOf(session, settings), problems);
}

/**
 * Everything that the editor shows of a session. Pass the same `settings.values` object while the
 * sample values are the same: steps that did not change are then not checked again. The outline, the
 * problems, the references and the plan are derived when they are asked for: a form shows what is typed
 * before it is judged.
 */
export function deriveView(session: Session, settings: ViewSettings): EditorView {
  const { text, outline, definitions } = session;
  const { infrastructure: chosen, dockerfiles = NO_DOCKERFILES } = settings;
  const judged = later(() => judgeSteps(requestOf(session, settings)));
  const broken = later(() => brokenText(session, judged().problems));
  const step = session.lastGood ?? session.step;
  const stage = step === null ? null : stageReader(text, outline)(step.outline);
  const place = stageInForce(stage ?? NO_STAGE, chosen);
  const { infrastructure } = place;
  const written = step === null ? {} : documentValues(place, step);
  const values = { ...written, ...settings.values };
  const definition =
    step === null ? null : (definitions.find(({ type }) => type === step.outline.type) ?? null);
  const dockerfilePath = shownPath(step, values, 'spec.dockerfile');
  const own = later(() =>
    session.selected === null
      ? []
      : judged().problems.filter((problem) => problem.step === session.selected),
  );
  const shown =
    step === null || definition === null
      ? null
      : {
          definition,
          step,
          infrastructure,
          values,
        };
  const preview = later(() =>
    shown === null ? null : planOf(shown.definition, shown.step, place, { ...settings, values }),
  );
  const tree = later(() => outlineTree(outline, definitions, judged().problems));
  const references = later(() =>
    shown === null ? [] : deriveReferences(shown.definition, shown.step, values, place),
  );
  return {
    get outline() {
      return tree();
    },
    definition,
    sections: shown === null ? [] : formSections(shown),
    unknownKeys: shown === null ? [] : keptKeys(shown.definition, shown.step),
    get problems() {
      return judged().problems;
    },
    get ownProblems() {
      return own();
    },
    get waiting() {
      return judged().waiting;
    },
    get references() {
      return references();
    },
    get plan() {
      return preview()?.plan ?? null;
    },
    get plugin() {
      return preview()?.plugin ?? null;
    },
    get notes() {
      return preview()?.notes ?? [];
    },
    infrastructure,
    stage,
    documentValues: written,
    dockerfilePath,
    contextPath: shownPath(step, values, 'spec.context'),
    dockerfile: dockerfilePath === null ? null : (dockerfiles.get(dockerfilePath) ?? null),
    get broken() {
      return broken();
    },
    get empty() {
      return outline.steps.length > 0 || broken() !== null ? null : EMPTY_MESSAGES[outline.root];
    },
    changedLines: changedLines(session.lines),
    lineCount: lineCountOf(session.lines, text),
    lineEnding: lineEndingOf(session.lines),
  };
}
