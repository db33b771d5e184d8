import type { PlanArgument } from '../model/plan.ts';
import { optionPair, readFlag } from './arguments.ts';
import { flagItems } from './docker-options.ts';
import type { BuildSettings, TracedEntry } from './settings.ts';

/** Build secrets as drone-docker words them: a raw one, then those from variables and from files. */
export function secretWords(
  settings: BuildSettings,
  builder: 'docker' | 'buildx',
): readonly PlanArgument[] {
  const why = 'A build secret.';
  const raw = readFlag(settings, 'PLUGIN_SECRET', builder);
  const listed = (flag: string, from: string): readonly PlanArgument[] => {
    const value = readFlag(settings, flag, builder);
    return flagItems(value?.text ?? '', ',').flatMap((item) => {
      const [id, ...rest] = item.split('=');
      // The plugin passes over an item without a name or a value.
      return value === null || !id || rest.join('=') === ''
        ? []
        : optionPair('--secret', value, why, `id=${id},${from}=${rest.join('=')}`);
    });
  };
  const own = (secrets: readonly TracedEntry[], from: string) =>
    secrets.flatMap((entry) =>
      optionPair('--secret', entry, why, `id=${entry.name},${from}=${entry.text}`),
    );
  return [
    ...(raw === null ? [] : optionPair('--secret', raw, why)),
    ...own(settings.variableSecrets, 'env'),
    ...listed('PLUGIN_SECRETS_FROM_ENV', 'env'),
    ...own(settings.fileSecrets, 'src'),
    ...listed('PLUGIN_SECRETS_FROM_FILE', 'src'),
  ];
}
