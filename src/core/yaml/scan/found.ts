import type {
  DocumentOffset,
  StepAncestor,
  StepOutline,
  StepsOutline,
  SyntaxProblem,
} from '../../model/step.ts';
import type { TextRange } from '../../model/text.ts';
import { composeSlice } from '../compose.ts';
import { loneReturn } from '../lone-return.ts';
import {
  type Frame,
  framesAround,
  identifierOf,
  type LineItem,
  nameOf,
  pathOf,
  typeOf,
} from './frame.ts';
import { type IdScopes, idScopes, takenId } from './taken-ids.ts';

/** An anchor in block style, and the entry whose value it stands in front of. */
export interface AnchoredEntry {
  readonly name: string;
  readonly document: number;
  readonly start: number;
}

type Root = StepsOutline['root'];

const ROOT_KEYS: ReadonlyMap<string, Root> = new Map([
  ['pipeline', 'pipeline'],
  ['stage', 'stage'],
  ['stages', 'stage'],
  ['step', 'step'],
  ['steps', 'step'],
  ['stepGroup', 'step'],
  ['template', 'template'],
  ['inputSet', 'inputs'],
  ['overlayInputSet', 'inputs'],
]);
const PARTIAL_KEYS: ReadonlySet<string | number> = new Set(['inputSet', 'templateInputs']);

/** Collects what is found in one text, whoever reads it: the scan or the parser. */
export class Findings {
  readonly anchors: AnchoredEntry[] = [];
  /** The items that start a line, in the order of the text; those inside a step are left out. */
  readonly items: LineItem[] = [];
  #sure = true;
  #syntax: SyntaxProblem[] = [];
  #brokenUntil = 0;
  readonly #text: string;
  readonly #isStepType: (type: string) => boolean;
  #steps: Frame[] = [];
  /** Steps of other types and step groups. */
  #others: Frame[] = [];
  #variables: DocumentOffset[] = [];
  #root: Root = 'empty';

  constructor(text: string, isStepType: (type: string) => boolean) {
    this.#text = text;
    this.#isStepType = isStepType;
  }

  /** Whether each item stands for itself: nothing was objected to, merged or left to the parser. */
  get sure(): boolean {
    return this.#sure;
  }

  /** What the keys of the root say, without regard to the steps. */
  get root(): Root {
    return this.#root;
  }

  /** Takes note that parts of the text depend on each other. */
  doubt(): void {
    this.#sure = false;
  }

  /** Takes the start of an item. */
  item(list: Frame, start: number): LineItem {
    const item = { list, index: list.index, start, end: start };
    this.items.push(item);
    return item;
  }

  /** Takes an objection; in a part that is known to be broken, further ones only follow from the first. */
  object(problem: SyntaxProblem): void {
    this.doubt();
    if (problem.range.start >= this.#brokenUntil) {
      this.#syntax.push(problem);
    }
  }

  /** Whether a place is known to be broken. */
  isBroken(offset: number): boolean {
    return offset < this.#brokenUntil;
  }

  /** Marks a part as broken up to an offset. */
  breakUntil(offset: number): void {
    this.#brokenUntil = offset;
  }

  /** Takes a mapping that is complete. */
  close(frame: Frame): void {
    const type = typeOf(frame);
    if (type !== null && this.#isStepType(type)) {
      this.#steps.push(frame);
      while ((this.items.at(-1)?.start ?? 0) > frame.start) {
        this.items.pop();
      }
    } else if (frame.key === 'step' || frame.key === 'stepGroup') {
      this.#others.push(frame);
    }
  }

  /** Takes note that the text holds more than comments. */
  hasContent(): void {
    if (this.#root === 'empty') {
      this.#root = 'other';
    }
  }

  /** Takes a key of the root mapping, or of a mapping in the root sequence. */
  rootKey(key: string): void {
    if (this.#root === 'empty' || this.#root === 'other') {
      this.#root = ROOT_KEYS.get(key) ?? 'other';
    }
  }

  /** Takes the key `variables` of a pipeline. */
  pipelineVariables(place: DocumentOffset): void {
    this.#variables.push(place);
  }

  /** Forgets what was found from an offset on, because that part is read again. */
  forget(from: number): void {
    this.#steps = this.#steps.filter((frame) => frame.start < from);
    this.#others = this.#others.filter((frame) => frame.start < from);
    this.#syntax = this.#syntax.filter((problem) => problem.range.start < from);
    this.#variables = this.#variables.filter(({ offset }) => offset < from);
  }

  /** The steps in the order of the text. */
  steps(): readonly StepOutline[] {
    return this.#steps.toSorted((a, b) => a.start - b.start).map(stepOf);
  }

  /** For each step of another type the identifier or name of its stage. */
  otherLabels(): readonly string[] {
    return this.#others.flatMap((frame) => {
      if (frame.key !== 'step') {
        return [];
      }
      const stage = framesAround(frame).findLast(
        (outer) => kindOf(outer) !== null && kindOf(outer) !== 'group',
      );
      return (stage && (identifierOf(stage) ?? nameOf(stage))) || [];
    });
  }

  /** The Ids of the steps of other types in each scope, and those of step groups. */
  otherIds(): readonly string[] {
    const known = new Map<Frame | null, IdScopes | null>();
    return this.#others.flatMap((frame) => {
      const identifier = identifierOf(frame);
      if (!identifier) {
        return [];
      }
      const list = listAround(frame);
      const scopes = known.get(list) ?? scopesOf(list);
      known.set(list, scopes);
      if (!scopes) {
        return [];
      }
      return frame.key === 'step'
        ? [takenId.inStage(scopes, identifier), takenId.inList(scopes, identifier)]
        : [takenId.ofGroup(scopes, identifier)];
    });
  }

  /** Everything found, in the order of the text. */
  outline(documents: number): StepsOutline {
    const steps = this.steps();
    const otherSteps = countLabels(new Map(), this.otherLabels(), 1);
    const otherIds = countLabels(new Map(), this.otherIds(), 1);
    const root = rootOf(this.#root, steps);
    const lone = loneReturn(this.#text);
    if (lone) {
      this.doubt();
    }
    const syntax = [...this.#syntax, ...(lone ? [lone] : [])]
      .filter((problem) => !steps.some((step) => this.#isSaidBy(step, problem)))
      .toSorted((a, b) => a.range.start - b.range.start);
    return {
      steps,
      documents,
      pipelineVariables: this.#variables,
      otherSteps,
      otherIds,
      syntax,
      root,
    };
  }

  /** Whether a step, parsed for itself, says a problem: then it is the step's, not the text's. */
  #isSaidBy(step: StepOutline, problem: SyntaxProblem): boolean {
    return (
      isInside(problem.range, step.range) && composeSlice(this.#text, step.range).errors.length > 0
    );
  }
}

/** What the root is, as an outline tells it: a step is known by its type when no key says so. */
export function rootOf(root: Root, steps: readonly StepOutline[]): Root {
  return (root === 'other' || root === 'empty') && steps.length > 0 ? 'step' : root;
}

/** Counts labels up or down in a map, which it gives back; a label that is counted out goes. */
export function countLabels(
  counts: Map<string, number>,
  labels: readonly string[],
  by: 1 | -1,
): Map<string, number> {
  for (const label of labels) {
    const count = (counts.get(label) ?? 0) + by;
    if (count === 0) {
      counts.delete(label);
    } else {
      counts.set(label, count);
    }
  }
  return counts;
}

function isInside(inner: TextRange, outer: TextRange): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function stepOf(frame: Frame): StepOutline {
  const path = pathOf(frame);
  return {
    identifier: identifierOf(frame),
    name: nameOf(frame),
    type: typeOf(frame) ?? '',
    path,
    document: frame.document,
    range: { start: frame.start, end: frame.end },
    ancestors: framesAround(frame).flatMap(ancestorOf),
    partial: path.some((key) => PARTIAL_KEYS.has(key)),
  };
}

/** The list of steps that a step or step group stands in, itself or in parallel. */
function listAround(frame: Frame): Frame | null {
  let list = frame.parent;
  while (list && (typeof list.key === 'number' || list.key === 'parallel')) {
    list = list.parent;
  }
  return list;
}

/** Null without a list, and in template inputs and input sets, which repeat Ids. */
function scopesOf(list: Frame | null): IdScopes | null {
  const path = list ? pathOf(list) : [];
  const isPartial = path.some((key) => PARTIAL_KEYS.has(key));
  return list && !isPartial ? idScopes(list.document, path) : null;
}

function ancestorOf(frame: Frame): readonly StepAncestor[] {
  const kind = kindOf(frame);
  return kind ? [{ kind, name: nameOf(frame), identifier: identifierOf(frame) }] : [];
}

function kindOf(frame: Frame): StepAncestor['kind'] | null {
  if (frame.kind === 'list') {
    return null;
  }
  switch (frame.key) {
    case 'stage':
      return 'stage';
    case 'stepGroup':
      return 'group';
    case 'template':
      // Below the root, `template` is the use of one and carries no name.
      return frame.parent?.parent ? null : 'template';
    default:
      return null;
  }
}
