import type { Environment } from '../settings.ts';

/** What programs get of the server's environment: how to find things and how to reach the network. */
const PASSED = [
  'PATH',
  'TMPDIR',
  'LANG',
  'XDG_RUNTIME_DIR',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'DOCKER_HOST',
  'DOCKER_CERT_PATH',
  'DOCKER_TLS_VERIFY',
  'CONTAINERS_REGISTRIES_CONF',
] as const;

/** Names the server in the environment of its programs, so that a later server finds orphans. */
export const OWNER_VARIABLE = 'WAYBILL_DATA_DIR';

/** The minimal environment of every program that the server starts. */
export function programEnvironment(
  environment: Environment,
  home: string,
  dataDir: string,
): Readonly<Record<string, string>> {
  return { ...valuesOf(environment, PASSED), HOME: home, [OWNER_VARIABLE]: dataDir };
}

/** Where docker looks for the account's own settings. */
const ACCOUNT = ['HOME', 'USERPROFILE', 'DOCKER_CONFIG', 'DOCKER_CONTEXT'] as const;

/** The part of the environment that leads to the account's docker settings. */
export function accountEnvironment(environment: Environment): Readonly<Record<string, string>> {
  return valuesOf(environment, ACCOUNT);
}

function valuesOf(environment: Environment, names: readonly string[]): Record<string, string> {
  const values = names.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(values);
}

/** Passwords inside proxy addresses, which builders print when a connection fails. */
export function proxyPasswords(environment: Environment): readonly string[] {
  return PASSED.filter((name) => /proxy$/i.test(name)).flatMap((name) => {
    const address = environment[name];
    const password = address && URL.canParse(address) ? new URL(address).password : '';
    return password === '' ? [] : [password, decodeURIComponent(password)];
  });
}
