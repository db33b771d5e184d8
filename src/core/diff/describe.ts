import type { SampleValues } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import type { ImageReference } from '../model/plan.ts';
import type { ParsedStep } from '../model/step.ts';
import { parseStep, refersElsewhere } from '../yaml/index.ts';
import { moveWords } from './move-words.ts';
import { pairSteps, type StepPair, type StepText } from './pair-steps.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { settingsOf } from './settings.ts';
import { type Side, sideOf } from './side.ts';
import { compareSurroundings } from './skeleton.ts';
import { referencesOf } from './step-references.ts';

/** What became of one step, in words. */
export interface ChangedStep {
  readonly kind: 'added' | 'removed' | 'changed';
  /** The step's Id, its name, or `#N`. */
  readonly label: string;
  /** Index in the outline of the text after; null for a step that is gone. */
  readonly index: number | null;
  /** Index in the outline of the text before; null for a step that is new. */
  readonly indexBefore: number | null;
  readonly sentences: readonly string[];
  /** Image references that there were not before. */
  readonly appeared: readonly string[];
  /** Image references that are no more. */
  readonly gone: readonly string[];
}

/** What changed between two texts, in words. */
export interface TextChanges {
  readonly steps: readonly ChangedStep[];
  /** Changed lines outside of every Build and Push step. */
  readonly elsewhere: number;
}

interface Read {
  readonly step: ParsedStep;
  readonly definition: StepDefinition | null;
  readonly references: readonly ImageReference[];
}

function labelOf(steps: readonly StepText[], index: number): string {
  const outline = steps[index]?.outline;
  return outline?.identifier ?? outline?.name ?? `#${index + 1}`;
}

function spelled({ reference, parts }: ImageReference): string {
  return reference ?? parts.map(({ text }) => text).join('');
}

function newIn(references: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return [...new Set(references)].filter((reference) => !known.has(reference));
}

function referenceWords(appeared: number, gone: number): string | null {
  const count = (number: number): string =>
    `${number} ${number === 1 ? 'reference' : 'references'}`;
  if (appeared === gone) {
    return appeared === 0 ? null : `${count(appeared)} changed`;
  }
  return appeared > gone ? `${count(appeared - gone)} more` : `${count(gone - appeared)} fewer`;
}

/** The sentences, with what they do to the references behind the one that does it. */
function withReferences(
  sentences: readonly Sentence[],
  words: string | null,
  keys: readonly string[],
  label: string,
): readonly string[] {
  const texts = sentences.map(({ text }) => text);
  const key = keys.find((wanted) => sentences.some((sentence) => sentence.key === wanted));
  const at = sentences.findIndex((sentence) => sentence.key === key);
  if (words === null) {
    return texts;
  }
  return at < 0
    ? [...texts, `${label}: ${words}`]
    : texts.map((text, index) => (index === at ? `${text}; ${words}` : text));
}

/**
 * What changed from one text to another, as plain sentences per step in the order of the text after,
 * with the image references that appear and disappear. Only steps whose text differs are parsed.
 */
export function describeChanges(
  before: string,
  after: string,
  definitions: readonly StepDefinition[],
  values: SampleValues,
): TextChanges {
  const settings = { values, infrastructure: null };
  const read = (side: Side, index: number | null): Read | null => {
    const found = index === null ? undefined : side.steps[index];
    if (!found) {
      return null;
    }
    const step = parseStep(side.text, found.outline);
    const definition = definitions.find(({ type }) => type === found.outline.type) ?? null;
    const references =
      definition === null ? [] : referencesOf(definition, step, side.readStage, settings);
    return { step, definition, references };
  };
  const old = sideOf(before, definitions);
  const now = sideOf(after, definitions);
  const pairs = pairSteps(old.steps, now.steps);
  const { moved, elsewhere } = compareSurroundings(old, now, pairs);
  const steps = pairs.flatMap((pair) => {
    const move =
      pair.after !== null && moved.has(pair.after)
        ? moveWords(pair, pairs, old.steps, now.steps)
        : null;
    return move !== null || mayDiffer(pair, old, now, elsewhere > 0)
      ? changedStep(pair, move, old, now, read(old, pair.before), read(now, pair.after))
      : [];
  });
  return { steps, elsewhere };
}

function mayDiffer({ before, after }: StepPair, old: Side, now: Side, around: boolean): boolean {
  const was = old.steps[before ?? -1];
  const is = now.steps[after ?? -1];
  if (!was || !is || was.text !== is.text || refersElsewhere(is.text)) {
    return true;
  }
  // What the stage says, such as a variable, makes references of the same step others.
  const stageOf = (side: Side, { outline }: StepText): string =>
    JSON.stringify(side.readStage(outline));
  return around && stageOf(old, was) !== stageOf(now, is);
}

function changedStep(
  pair: StepPair,
  move: string | null,
  old: Side,
  now: Side,
  before: Read | null,
  after: Read | null,
): readonly ChangedStep[] {
  const earlier = (before?.references ?? []).map(spelled);
  const later = (after?.references ?? []).map(spelled);
  const appeared = newIn(later, earlier);
  const gone = newIn(earlier, later);
  const words = referenceWords(appeared.length, gone.length);
  const found = { index: pair.after, indexBefore: pair.before, appeared, gone };
  if (pair.after === null || before === null || after === null) {
    const kind = pair.after === null ? 'removed' : 'added';
    const label =
      pair.after === null ? labelOf(old.steps, pair.before ?? 0) : labelOf(now.steps, pair.after);
    const sentence = `Step ${label} ${kind}`;
    return [
      { ...found, kind, label, sentences: [words === null ? sentence : `${sentence}; ${words}`] },
    ];
  }
  const label = labelOf(now.steps, pair.after);
  const isReadable = (side: Read): boolean =>
    side.step.syntax.every(({ code }) => code === 'yaml-duplicate-key');
  const sameText = old.steps[pair.before ?? 0]?.text === now.steps[pair.after]?.text;
  if (sameText && isReadable(before) === isReadable(after) && !isReadable(after)) {
    return [];
  }
  if (!isReadable(before) || !isReadable(after)) {
    const state = isReadable(after) ? 'parses now' : 'does not parse';
    return [{ ...found, kind: 'changed', label, sentences: [`${label} ${state}`] }];
  }
  const definition = after.definition ?? before.definition;
  const changed = sentencesOf(
    settingsOf(before.definition, before.step),
    settingsOf(after.definition, after.step),
    label,
    definition?.tags ?? null,
  );
  const parts = [...before.references, ...after.references].flatMap((one) => one.parts);
  const named = parts.flatMap(({ key }) => (key === null ? [] : [key]));
  const tags = definition === null ? [] : [definition.tags];
  // Another type makes all of them; tags make references more or fewer; the other parts make them others.
  const parted = appeared.length === gone.length ? [...named, ...tags] : [...tags, ...named];
  const keys = ['type', ...parted];
  const sentences = withReferences(changed, words, keys, label);
  const all = move === null ? sentences : [`Step ${label} ${move}`, ...sentences];
  if (all.length > 0) {
    return [{ ...found, kind: 'changed', label, sentences: all }];
  }
  return sameText
    ? []
    : [
        {
          ...found,
          kind: 'changed',
          label,
          sentences: [`Comments, quotes or layout of ${label} changed`],
        },
      ];
}
