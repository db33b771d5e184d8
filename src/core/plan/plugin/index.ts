import type { Builder } from '../../flags/index.ts';
import type { Engine, Infrastructure } from '../../model/infrastructure.ts';
import type { PlanStep, PluginCall } from '../../model/plan.ts';
import type { BuildSettings } from '../settings.ts';
import { buildxPluginSteps } from './buildx.ts';
import { readByPlugin } from './commas.ts';
import { dockerPluginSteps } from './docker.ts';
import { pluginEnvironment } from './environment.ts';
import { kanikoPluginSteps } from './kaniko.ts';

interface Plugin {
  readonly builder: Builder;
  /** What stands before the registry in the plugin's name. */
  readonly prefix: string;
  readonly steps: (settings: BuildSettings, infrastructure: Infrastructure) => readonly PlanStep[];
}

/** The engines that are a plugin of the product; the others are Waybill's own. */
const PLUGINS: Readonly<Partial<Record<Engine, Plugin>>> = {
  kaniko: { builder: 'kaniko', prefix: 'kaniko', steps: kanikoPluginSteps },
  docker: { builder: 'docker', prefix: 'drone', steps: dockerPluginSteps },
  buildx: { builder: 'buildx', prefix: 'buildx', steps: buildxPluginSteps },
};

/**
 * What the product's plugin for an engine gets and executes; null for Waybill's own engines.
 * @param isEnded the plugin ends with an error, or without a build, before it executes anything
 */
export function pluginCall(
  settings: BuildSettings,
  engine: Engine,
  infrastructure: Infrastructure,
  isEnded: boolean,
): PluginCall | null {
  const plugin = PLUGINS[engine];
  if (plugin === undefined) {
    return null;
  }
  const { builder, prefix, steps } = plugin;
  return {
    name: `${prefix}-${settings.definition.plugin ?? settings.definition.code.toLowerCase()}`,
    environment: pluginEnvironment(settings, builder, infrastructure),
    steps: isEnded ? [] : steps(readByPlugin(settings), infrastructure),
  };
}
