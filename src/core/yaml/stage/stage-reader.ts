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

/** By the path object, which an updated outline keeps for the steps whose stage did not change. */
const readBefore = new WeakMap<YamlPath, StageText>();

/** By what a stage says itself. */
const joined = new WeakMap<
  StageSettings,
  { readonly pipeline: WrittenValues; readonly settings: StageSettings }
>();

/**
 * Reads the stages of one text. Asked in the order of the text, it costs the lines of a stage once
 * for the steps of one list, and nothing for steps that an updated outline only moved; the whole
 * document is parsed at most once, and only where lines leave doubt.
 */
export function stageReader(text: string, outline: StepsOutline): ReadStage {
  const readRoot = parserOf(text);
  let latest: { readonly step: StepOutline; readonly read: StageText } | null = null;
  const byIdentifier = new Map<string, StageSettings>();
  const ofPipeline = new Map<number, WrittenValues>();

  const textOf = (step: StepOutline): StageText => {
    const near = latest !== null && sharesList(latest.step, step) ? latest.read : undefined;
    const read =
      readBefore.get(step.path) ?? near ?? readStageText(text, stageMaps(text, step, readRoot));
    readBefore.set(step.path, read);
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
    const read = textOf(step);
    const { useFromStage } = read;
    const settings = withPipeline(read.settings, pipelineOf(step));
    if (useFromStage === null) {
      return settings;
    }
    const { infrastructure, os, architecture } = settingsOf(useFromStage, step);
    const source = { kind: 'other-stage', identifier: useFromStage } as const;
    return { ...settings, infrastructure, os, architecture, source };
  };
}

/** What a stage says with the variables of its pipeline, the same object while both are the same. */
function withPipeline(stage: StageSettings, pipeline: WrittenValues): StageSettings {
  const known = joined.get(stage);
  if (known?.pipeline === pipeline) {
    return known.settings;
  }
  const settings = { ...stage, documentValues: { ...pipeline, ...stage.documentValues } };
  joined.set(stage, { pipeline, settings });
  return settings;
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
