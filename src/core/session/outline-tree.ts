import type { StepDefinition } from '../fields/index.ts';
import type { Problem } from '../model/problem.ts';
import type { StepAncestor, StepOutline, StepsOutline } from '../model/step.ts';
import type { OutlineNode } from './view-model.ts';

interface Draft {
  readonly id: string;
  readonly kind: OutlineNode['kind'];
  readonly label: string;
  readonly terms: string;
  readonly step: number | null;
  readonly code: string | null;
  readonly otherSteps: number;
  readonly children: Draft[];
}

function labelOf({ name, identifier, kind }: StepAncestor): string {
  return name ?? identifier ?? (kind === 'group' ? 'Unnamed group' : `Unnamed ${kind}`);
}

/** The problems of each step by severity. */
interface Counts {
  readonly errors: readonly number[];
  readonly warnings: readonly number[];
}

function countsOf(steps: readonly StepOutline[], problems: readonly Problem[]): Counts {
  const errors = steps.map(() => 0);
  const warnings = steps.map(() => 0);
  for (const { step, severity } of problems) {
    if (step !== null && severity !== 'hint') {
      const counts = severity === 'error' ? errors : warnings;
      counts[step] = (counts[step] ?? 0) + 1;
    }
  }
  return { errors, warnings };
}

function finish(draft: Draft, counts: Counts): OutlineNode {
  const children = draft.children.map((child) => finish(child, counts));
  const sum = (pick: (node: OutlineNode) => number) =>
    children.reduce((total, child) => total + pick(child), 0);
  return {
    ...draft,
    children,
    errors: (counts.errors[draft.step ?? -1] ?? 0) + sum(({ errors }) => errors),
    warnings: (counts.warnings[draft.step ?? -1] ?? 0) + sum(({ warnings }) => warnings),
  };
}

interface Made {
  readonly outline: StepsOutline;
  readonly counts: Counts;
  readonly tree: readonly OutlineNode[];
}

/** The latest tree for some definitions: most keystrokes change nothing of it. */
const latest = new WeakMap<readonly StepDefinition[], Made>();

/** The steps of a text below their stages and groups, with the count of their problems. */
export function outlineTree(
  outline: StepsOutline,
  definitions: readonly StepDefinition[],
  problems: readonly Problem[],
): readonly OutlineNode[] {
  const counts = countsOf(outline.steps, problems);
  const before = latest.get(definitions);
  if (before && looksSame(before, outline, counts)) {
    return before.tree;
  }
  const tree = buildTree(outline, definitions, counts);
  latest.set(definitions, { outline, counts, tree });
  return tree;
}

function looksSame(before: Made, { steps, otherSteps }: StepsOutline, counts: Counts): boolean {
  const old = before.outline;
  return (
    old.otherSteps === otherSteps &&
    old.steps.length === steps.length &&
    steps.every((step, index) => {
      const was = old.steps[index];
      return (
        was !== undefined &&
        before.counts.errors[index] === counts.errors[index] &&
        before.counts.warnings[index] === counts.warnings[index] &&
        isSameStep(was, step)
      );
    })
  );
}

function isSameStep(was: StepOutline, step: StepOutline): boolean {
  // A step that only moved has the path object that it had.
  return (
    was.path === step.path ||
    (was.name === step.name &&
      was.identifier === step.identifier &&
      was.type === step.type &&
      was.document === step.document &&
      was.ancestors.length === step.ancestors.length &&
      was.ancestors.every((one, index) => isSameAncestor(one, step.ancestors[index])))
  );
}

function isSameAncestor(was: StepAncestor, now: StepAncestor | undefined): boolean {
  return was.kind === now?.kind && was.name === now.name && was.identifier === now.identifier;
}

function buildTree(
  outline: StepsOutline,
  definitions: readonly StepDefinition[],
  counts: Counts,
): readonly OutlineNode[] {
  const roots: Draft[] = [];
  for (const [index, step] of outline.steps.entries()) {
    let siblings = roots;
    let id = `${step.document}`;
    for (const ancestor of step.ancestors) {
      id += `/${ancestor.kind}:${ancestor.identifier ?? ancestor.name ?? ''}`;
      const last = siblings.at(-1);
      const node: Draft =
        last?.id === id
          ? last
          : {
              id,
              kind: ancestor.kind,
              label: labelOf(ancestor),
              terms: ancestor.identifier ?? '',
              step: null,
              code: null,
              otherSteps: outline.otherSteps.get(ancestor.identifier ?? ancestor.name ?? '') ?? 0,
              children: [],
            };
      if (node !== last) {
        siblings.push(node);
      }
      siblings = node.children;
    }
    siblings.push({
      id: `step:${index}`,
      kind: 'step',
      label: step.name ?? step.identifier ?? 'Unnamed step',
      terms: `${step.identifier ?? ''} ${step.type}`,
      step: index,
      code: definitions.find(({ type }) => type === step.type)?.code ?? null,
      otherSteps: 0,
      children: [],
    });
  }
  return roots.map((root) => finish(root, counts));
}
