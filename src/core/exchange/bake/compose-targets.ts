import { linesOf, recordOf, textOf } from '../plain.ts';

type Target = Readonly<Record<string, unknown>>;

/** Settings that Compose and bake files call differently. */
const NAMES: Readonly<Record<string, string>> = {
  cache_from: 'cache-from',
  cache_to: 'cache-to',
  no_cache: 'no-cache',
  extra_hosts: 'extra-hosts',
  dockerfile_inline: 'dockerfile-inline',
  shm_size: 'shm-size',
  secrets: 'secret',
};

/** The services of a Compose file that are built, as the targets of a bake file. */
export function composeTargets(services: Target): Target {
  return Object.fromEntries(
    Object.entries(services).flatMap(([name, value]) => {
      const service = recordOf(value);
      if (service.build === undefined || service.build === null) {
        return [];
      }
      const build =
        typeof service.build === 'string' ? { context: service.build } : recordOf(service.build);
      const image = textOf(service.image);
      const tags = [...(image === '' ? [] : [image]), ...linesOf(build.tags)];
      const settings = Object.entries({
        ...(service.platform === undefined ? {} : { platforms: [service.platform] }),
        ...build,
        tags,
      }).map(([key, setting]) => [NAMES[key] ?? key, setting] as const);
      return [[name, Object.fromEntries(settings)]];
    }),
  );
}
