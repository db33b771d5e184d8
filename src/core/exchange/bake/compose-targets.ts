import { itemsOf, linesOf, recordOf, textOf } from '../plain.ts';

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

/** A secret of a service's build with where the file says that it comes from. */
function secretOf(use: unknown, secrets: Target): Target {
  const source = textOf(use) || textOf(recordOf(use).source);
  const { file, environment } = recordOf(secrets[source]);
  return {
    id: source,
    ...(environment === undefined ? {} : { env: textOf(environment) }),
    ...(file === undefined ? {} : { src: textOf(file) }),
  };
}

/** The services of a Compose file that are built, as the targets of a bake file. */
export function composeTargets(root: Target): Target {
  const secrets = recordOf(root.secrets);
  return Object.fromEntries(
    Object.entries(recordOf(root.services)).flatMap(([name, value]) => {
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
        ...(build.secrets === undefined
          ? {}
          : { secrets: itemsOf(build.secrets).map((use) => secretOf(use, secrets)) }),
        tags,
      }).map(([key, setting]) => [NAMES[key] ?? key, setting] as const);
      return [[name, Object.fromEntries(settings)]];
    }),
  );
}
