import { NO_STAGE, type StageSettings } from '../../model/stage.ts';
import type { StepOutline, StepsOutline, YamlPath } from '../../model/step.ts';
import { composeText } from '../compose.ts';
import type { TreeNode } from '../tree.ts';
import { pipelineValues, type WrittenValues } from './document-values.ts';
import { findStage } from './find-stage.ts';
import { stageMaps } from './stage-maps.ts';
import { readStageText, type StageText } from './stage-text.ts';

/** What the text around a step says of where it runs. */
export type ReadStage = (step: StepOutline) => StageSettings;

/** Where a stage runs that uses the infrastructure of another one. */
type Elsewhere = Pick<StageSettings, 'infrastructure' | 'os' | 'architecture'>;

/** What a stage says with what is said around it. */
interface Joined {
  readonly pipeline: WrittenValues;
  readonly elsewhere: Elsewhere | null;
  readonly settings: StageSettings;
}

/** What a stage says itself, and with what was said around it when it was asked for last. */
interface KnownStage extends StageText {
  joined: Joined | null;
}

/** By the path object, which an updated outline keeps for the steps whose stage did not change. */
const readBefore = new WeakMap<YamlPath, KnownStage>();

/**
 * Reads the stages of one text. Asked in the order of the text, it costs the lines of a stage once
 * for the steps of one list, and nothing for steps that an updated outline only moved; the whole
 * document is parsed at most once, and only where lines leave doubt.
 */
export function stageReader(text: string, outline: StepsOutline): ReadStage {
  const readRoot = parserOf(text);
  let latest: { readonly step: StepOutline; readonly read: KnownStage } | null = null;
  const byIdentifier = new Map<string, StageSettings>();
  const ofPipeline = new Map<number, WrittenValues>();

  const readNear = (step: StepOutline): KnownStage => {
    const near = latest !== null && sharesList(latest.step, step) ? latest.read : undefined;
    return near ?? { ...readStageText(text, stageMaps(text, step, readRoot)), joined: null };
  };

  const textOf = (step: StepOutline): KnownStage => {
    const known = readBefore.get(step.path);
    const read = known ?? readNear(step);
    if (known === undefined) {
      readBefore.set(step.path, read);
    }
    latest = { step, read };
    return read;
  };

  const settingsOf = (identifier: string, step: StepOutline): StageSettings => {
    const key = `${step.document} ${identifier}`;
    const known = byIdentifier.get(key);
    if (known) {
      return known;
    }
    // The product lets no stage use what another one uses itself.
    const place = { document: step.document, offset: step.range.start };
    const maps = findStage(text, identifier, place, readRoot);
    const settings = maps ? readStageText(text, maps).settings : NO_STAGE;
    byIdentifier.set(key, settings);
    return settings;
  };

  const pipelineOf = ({ document }: StepOutline): WrittenValues => {
    const known = ofPipeline.get(document);
    const values = known ?? pipelineValues(text, outline, document);
    ofPipeline.set(document, values);
    return values;
  };

  return (step) => {
    const stage = textOf(step);
    const { useFromStage } = stage;
    const elsewhere = useFromStage === null ? null : settingsOf(useFromStage, step);
    return joinedTo(stage, pipelineOf(step), elsewhere);
  };
}

/** What a stage says with what is said around it: the same object while all of that is the same. */
function joinedTo(
  stage: KnownStage,
  pipeline: WrittenValues,
  elsewhere: Elsewhere | null,
): StageSettings {
  const { joined, useFromStage: identifier } = stage;
  if (joined?.pipeline === pipeline && isSamePlace(joined.elsewhere, elsewhere)) {
    return joined.settings;
  }
  const documentValues = { ...pipeline, ...stage.settings.documentValues };
  const own = { ...stage.settings, documentValues };
  const settings: StageSettings =
    elsewhere === null || identifier === null
      ? own
      : { ...own, ...placeOf(elsewhere), source: { kind: 'other-stage', identifier } };
  stage.joined = { pipeline, elsewhere, settings };
  return settings;
}

function placeOf({ infrastructure, os, architecture }: Elsewhere): Elsewhere {
  return { infrastructure, os, architecture };
}

function isSamePlace(a: Elsewhere | null, b: Elsewhere | null): boolean {
  return (
    a?.infrastructure === b?.infrastructure &&
    a?.os === b?.os &&
    a?.architecture === b?.architecture
  );
}

/** Whether two steps stand in the same list, and so in the same stage and group. */
function sharesList(a: StepOutline, b: StepOutline): boolean {
  const length = a.path.findLastIndex((key) => typeof key === 'number');
  const isSame = a.path.length === b.path.length && a.document === b.document;
  return isSame && a.path.every((key, at) => key === b.path[at] || at === length);
}

function parserOf(text: string): (document: number) => TreeNode | null {
  let roots: readonly (TreeNode | null)[] | null = null;
  return (document) => {
    roots ??= composeText(text).map(({ root }) => root);
    return roots[document] ?? null;
  };
}
