import { entriesOf, itemsOf, linesOf, recordOf, textOf } from '../plain.ts';

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

/** Setting of a target that lists the arguments whose value is the shell's. */
export const UNSET_ARGUMENTS = 'args from the environment';

/** A service with those that it extends in the same file, whose settings its own go before. */
function extended(services: Target, name: string, seen: readonly string[] = []): Target {
  const own = recordOf(services[name]);
  const source = textOf(own.extends) || textOf(recordOf(own.extends).service);
  const isHere =
    source !== '' && recordOf(own.extends).file === undefined && !seen.includes(source);
  const base = isHere ? extended(services, source, [...seen, name]) : {};
  const builds = [base.build, own.build].map((build) =>
    typeof build === 'string' ? { context: build } : recordOf(build),
  );
  const isBuilt = [base.build, own.build].some((build) => build !== undefined && build !== null);
  return {
    ...base,
    ...own,
    ...(isBuilt ? { build: Object.assign({}, ...builds) } : {}),
    extends: isHere ? undefined : own.extends,
  };
}

/** The arguments of a build without a value, which Compose takes from the shell. */
function unsetArguments(args: unknown): readonly string[] {
  return Array.isArray(args)
    ? entriesOf(args).flatMap(({ name, isBare }) => (isBare === true ? [name] : []))
    : Object.entries(recordOf(args)).flatMap(([name, value]) => (value === null ? [name] : []));
}

/** A secret of a service's build with where the file says that it comes from. */
function secretOf(use: unknown, secrets: Target): Target {
  const { source: named, target } = recordOf(use);
  const source = textOf(use) || textOf(named);
  const { file, environment } = recordOf(secrets[source]);
  return {
    // The Dockerfile knows the secret by another name where the service says so.
    id: textOf(target) || source,
    ...(environment === undefined ? {} : { env: textOf(environment) }),
    ...(file === undefined ? {} : { src: textOf(file) }),
  };
}

/** The services of a Compose file that are built, as the targets of a bake file. */
export function composeTargets(root: Target): Target {
  const secrets = recordOf(root.secrets);
  const services = recordOf(root.services);
  return Object.fromEntries(
    Object.keys(services).flatMap((name) => {
      const service = extended(services, name);
      if (service.build === undefined || service.build === null) {
        return [];
      }
      // The settings that only bake has stand in an extension of the file.
      const { 'x-bake': more, ...written } = recordOf(service.build);
      const build: Target = { ...written, ...recordOf(more) };
      const image = textOf(service.image);
      const tags = [...(image === '' ? [] : [image]), ...linesOf(build.tags)];
      const settings = Object.entries({
        ...(service.platform === undefined ? {} : { platforms: [service.platform] }),
        ...build,
        ...(build.secrets === undefined
          ? {}
          : { secrets: itemsOf(build.secrets).map((use) => secretOf(use, secrets)) }),
        // Here a label without a value is an empty one.
        labels: Object.fromEntries(entriesOf(build.labels).map((one) => [one.name, one.value])),
        tags,
        extends: service.extends,
        [UNSET_ARGUMENTS]: unsetArguments(build.args),
      }).map(([key, setting]) => [NAMES[key] ?? key, setting] as const);
      return [[name, Object.fromEntries(settings)]];
    }),
  );
}
