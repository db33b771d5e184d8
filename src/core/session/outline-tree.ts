import type { StepDefinition } from '../fields/index.ts';
import type { Problem } from '../model/problem.ts';
import type { StepAncestor, StepsOutline } from '../model/step.ts';
import type { OutlineNode } from './view-model.ts';

interface Draft {
  readonly id: string;
  readonly kind: OutlineNode['kind'];
  readonly label: string;
  readonly step: number | null;
  readonly code: string | null;
  readonly otherSteps: number;
  readonly children: Draft[];
}

function labelOf({ name, identifier, kind }: StepAncestor): string {
  return name ?? identifier ?? (kind === 'group' ? 'Unnamed group' : `Unnamed ${kind}`);
}

function count(problems: readonly Problem[], step: number | null, severity: string): number {
  return step === null
    ? 0
    : problems.filter((problem) => problem.step === step && problem.severity === severity).length;
}

function finish(draft: Draft, problems: readonly Problem[]): OutlineNode {
  const children = draft.children.map((child) => finish(child, problems));
  const sum = (pick: (node: OutlineNode) => number) =>
    children.reduce((total, child) => total + pick(child), 0);
  return {
    ...draft,
    children,
    errors: count(problems, draft.step, 'error') + sum(({ errors }) => errors),
    warnings: count(problems, draft.step, 'warning') + sum(({ warnings }) => warnings),
  };
}

/** The steps of a text below their stages and groups, with the count of their problems. */
export function outlineTree(
  outline: StepsOutline,
  definitions: readonly StepDefinition[],
  problems: readonly Problem[],
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
      step: index,
      code: definitions.find(({ type }) => type === step.type)?.code ?? null,
      otherSteps: 0,
      children: [],
    });
  }
  return roots.map((root) => finish(root, problems));
}
