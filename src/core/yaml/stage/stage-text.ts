import type { Infrastructure } from '../../model/infrastructure.ts';
import type { StageSettings, StageVariable } from '../../model/stage.ts';
import type { YamlPath } from '../../model/step.ts';
import type { Lookup } from '../lookup.ts';
import { scalarText } from '../read.ts';
import { stageValues } from './document-values.ts';
import { loopsAround } from './loops.ts';
import type { StageMaps } from './stage-maps.ts';
import {
  INFRASTRUCTURE_TYPES,
  OPERATING_SYSTEM_NAMES,
  PLATFORM_PATHS,
  PLUGIN_VARIABLE,
  RUNTIME_TYPES,
} from './words.ts';

/** What the text around a step says, before the stage that it may refer to is looked up. */
export interface StageText {
  readonly settings: StageSettings;
  /** Identifier of the stage whose infrastructure this one uses. */
  readonly useFromStage: string | null;
}

function textAt(lookup: Lookup, path: YamlPath): string | null {
  const node = lookup.find(path)?.node;
  return node ? scalarText(lookup, node) : null;
}

function platformOf(spec: Lookup): Pick<StageSettings, 'os' | 'architecture'> {
  const path = PLATFORM_PATHS.find((place) => textAt(spec, [...place, 'os']) !== null);
  const os = path && textAt(spec, [...path, 'os'])?.toLowerCase();
  return {
    os: (os && OPERATING_SYSTEM_NAMES.get(os)) || null,
    architecture: path ? textAt(spec, [...path, 'arch']) : null,
  };
}

function variablesOf(stage: Lookup): readonly StageVariable[] {
  const list = stage.find(['variables'])?.node;
  if (list?.kind !== 'list') {
    return [];
  }
  return list.items.flatMap((_, index) => {
    const name = textAt(stage, ['variables', index, 'name']);
    return name !== null && PLUGIN_VARIABLE.test(name)
      ? [{ name, value: textAt(stage, ['variables', index, 'value']) }]
      : [];
  });
}

function infrastructureAt(
  lookup: Lookup,
  path: YamlPath,
  types: ReadonlyMap<string, Infrastructure>,
): Infrastructure | null {
  return types.get(textAt(lookup, [...path, 'type']) ?? '') ?? null;
}

/** Reads what the mappings around a step say. A runtime input says nothing. */
export function readStageText(text: string, maps: StageMaps): StageText {
  const { stage, spec, groups } = maps;
  const loops = loopsAround(text, maps);
  const documentValues = stageValues(stage, loops);
  const pluginVariables = stage ? variablesOf(stage) : [];
  const group = groups.find((one) => one.find(['stepGroupInfra']) !== null);
  if (group) {
    const infrastructure = infrastructureAt(group, ['stepGroupInfra'], INFRASTRUCTURE_TYPES);
    const os = textAt(group, ['stepGroupInfra', 'spec', 'os'])?.toLowerCase() ?? '';
    const settings: StageSettings = {
      infrastructure,
      os: OPERATING_SYSTEM_NAMES.get(os) ?? null,
      architecture: null,
      source: { kind: 'step-group' },
      pluginVariables,
      documentValues,
      loops,
    };
    return { settings, useFromStage: null };
  }
  const settings: StageSettings = {
    infrastructure:
      spec &&
      (infrastructureAt(spec, ['infrastructure'], INFRASTRUCTURE_TYPES) ??
        infrastructureAt(spec, ['runtime'], RUNTIME_TYPES)),
    ...(spec ? platformOf(spec) : { os: null, architecture: null }),
    source: { kind: 'stage' },
    pluginVariables,
    documentValues,
    loops,
  };
  return { settings, useFromStage: spec && textAt(spec, ['infrastructure', 'useFromStage']) };
}
