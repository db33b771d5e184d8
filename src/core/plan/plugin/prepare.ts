import type { PlanArgument, PlanStep } from '../../model/plan.ts';
import { carrying, fixed, readFlag, variableArgument, wordOf } from '../arguments.ts';
import type { BuildSettings, Traced } from '../settings.ts';
import { baseImageConnectors, pushRegistry } from './environment.ts';
import { BASE_IMAGE_LOGIN, CONNECTOR_LOGINS } from './logins.ts';

/** A docker command that makes ready for the build. */
export function prepareStep(why: string, ...args: readonly PlanArgument[]): PlanStep {
  return { program: 'docker', args, env: {}, why, phase: 'prepare', reference: null };
}

const STANDARD_INPUT =
  'The plugin gives the password as -p; standard input keeps it out of the process list.';

function loginStep(
  why: string,
  user: PlanArgument,
  registry: PlanArgument,
  input: string,
): PlanStep {
  const key = user.key;
  const words = [
    fixed('login', 'Logs in to a registry.'),
    { ...fixed('-u', 'The user to log in as.'), key },
    user,
    { ...fixed('--password-stdin', STANDARD_INPUT), key },
    registry,
  ];
  return { ...prepareStep(why, ...words), input };
}

function baseImageLogin(settings: BuildSettings): readonly PlanStep[] {
  const [first] = baseImageConnectors(settings);
  if (first === undefined) {
    return [];
  }
  const { registry, user, password } = BASE_IMAGE_LOGIN;
  const why = `Logs in for base images with ${first.text}.`;
  const word = (name: string) => variableArgument(name, first.key, why);
  return [loginStep(why, word(user), word(registry), password)];
}

function pushLogin(settings: BuildSettings): readonly PlanStep[] {
  const field = settings.definition.fields.find(({ kind }) => kind.kind === 'connector');
  if (field?.kind.kind !== 'connector' || settings.connectorRef === null) {
    return [];
  }
  const login = CONNECTOR_LOGINS[field.kind.connectorType];
  const why = `Logs in for the push with ${settings.connectorRef}.`;
  const connector: Traced = { text: '', key: field.key, resolved: false };
  const user =
    'text' in login.user
      ? wordOf(login.user.text, connector, why)
      : variableArgument(login.user.variable, field.key, why);
  const host = login.namesRegistry ? null : pushRegistry(settings);
  const registry =
    host === null
      ? variableArgument('PLUGIN_REGISTRY', field.key, why)
      : carrying('', host, 'The registry to log in to.');
  return [loginStep(`${why} ${login.passwordFrom}`, user, registry, login.password)];
}

/** What drone-docker and drone-buildx execute before the build: logins, base images' first, and a look at docker. */
export function preparation(settings: BuildSettings): readonly PlanStep[] {
  const version = 'Tells docker’s version in the log.';
  const info = 'Tells the daemon’s settings in the log.';
  return [
    ...baseImageLogin(settings),
    ...pushLogin(settings),
    prepareStep(version, fixed('version', version)),
    prepareStep(info, fixed('info', info)),
  ];
}

/** The name of a local image that PLUGIN_PUSH_ONLY pushes, with latest where it has no tag. */
export function sourceImage(settings: BuildSettings, builder: 'docker' | 'buildx'): Traced | null {
  const source = readFlag(settings, 'PLUGIN_SOURCE_IMAGE', builder);
  // A colon before the last slash belongs to a port.
  const hasTag = source !== null && /:[^/]*$/.test(source.text);
  return source === null || hasTag ? source : { ...source, text: `${source.text}:latest` };
}
