import { readFlag } from './arguments.ts';
import { flagItems } from './docker-options.ts';
import type { BuildSettings } from './settings.ts';

/** The settings with the layer caches that only flags name; a field of the step goes before its flag. */
export function withFlagCaches(
  settings: BuildSettings,
  builder: 'docker' | 'buildx',
): BuildSettings {
  const { cacheFrom, cacheTo } = settings;
  const sources = readFlag(settings, 'PLUGIN_CACHE_FROM', builder);
  const listed =
    sources === null || cacheFrom.length > 0
      ? []
      : flagItems(sources.text, ',').map((text) => ({ ...sources, text }));
  return {
    ...settings,
    cacheFrom: [...cacheFrom, ...listed],
    cacheTo: cacheTo ?? readFlag(settings, 'PLUGIN_CACHE_TO', builder),
  };
}
