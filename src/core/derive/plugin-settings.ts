import type { StepDefinition } from '../fields/index.ts';
import { type Builder, builderOf, flagOf, isRead, isTrueWord } from '../flags/index.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import type { StageVariable } from '../model/stage.ts';
import type { StepReader } from './compose.ts';

/** Where a step runs, as far as it decides what the plugin pushes. */
export interface StepPlace {
  readonly infrastructure: Infrastructure;
  /** The stage's variables that set flags of the plugin. */
  readonly pluginVariables: readonly StageVariable[];
}

/** A cluster, and a stage that sets no flags: what holds while nothing else is known. */
export const ANY_PLACE: StepPlace = { infrastructure: 'kubernetes', pluginVariables: [] };

/** Looks up the flags that the plugin of a step gets and reads. */
export interface PluginSettings {
  readonly builder: Builder;
  /** The text of a flag, set by the step or else by its stage; null when unset or not read. */
  text(flag: string): string | null;
  isOn(flag: string): boolean;
}

/** The flags of a step's plugin on an infrastructure, with their expressions resolved. */
export function pluginSettings(
  definition: StepDefinition,
  reader: StepReader,
  place: StepPlace,
): PluginSettings {
  const knowsCaching = definition.fields.some(({ key }) => key === 'spec.caching');
  const caching = knowsCaching && reader.scalar('spec.caching')?.text === 'true';
  const builder = builderOf(place.infrastructure, caching);
  const environment = reader.value('spec.envVariables');
  const variables = [
    ...(environment.kind === 'map' ? environment.entries : []),
    ...place.pluginVariables,
  ];
  const text = (name: string): string | null => {
    const flag = flagOf(name);
    const found = variables.find((variable) => flagOf(variable.name)?.name === name);
    const written = flag !== null && isRead(flag, definition, builder) ? found?.value : null;
    return written == null || written === '' ? null : (reader.resolve(written).text ?? written);
  };
  return { builder, text, isOn: (name) => isTrueWord(text(name) ?? '') };
}
