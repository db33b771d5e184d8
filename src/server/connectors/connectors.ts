import { readFile } from 'node:fs/promises';
import { type Connector, type Secret, secret } from '#core';
import { HttpError } from '../http/http-error.ts';
import type { Environment } from '../settings.ts';
import {
  type ConnectorEntry,
  type CredentialSource,
  readConnectorsFile,
} from './connectors-file.ts';
import { mayUse } from './registry-host.ts';

/** What a registry asks for. */
export interface Login {
  readonly username: string;
  readonly password: Secret;
}

/** The connectors that this server has credentials for, by reference. */
export interface Connectors {
  list(): Connector[];
  /** @throws HttpError `connector-unknown`, `connector-mismatch` */
  check(identifier: string, hosts: readonly string[]): void;
  /**
   * Reads the credentials where they stand, at the time of the run; null for a connector without.
   * @throws HttpError `connector-unreadable`
   */
  login(identifier: string): Promise<Login | null>;
}

/** Opens a connectors file; without one there is no connector. @throws StartupError */
export async function openConnectors(
  file: string | null,
  environment: Environment,
): Promise<Connectors> {
  const entries = file === null ? [] : await readConnectorsFile(file);
  const find = (identifier: string): ConnectorEntry => {
    const found = entries.find((entry) => entry.identifier === identifier);
    if (!found) {
      throw new HttpError(
        'connector-unknown',
        `There are no credentials for the connector ${identifier}.`,
        {
          hint:
            file === null
              ? 'Name the connector in a file, and give that with --connectors.'
              : 'Add it to the file of --connectors; a server reads that when it starts.',
        },
      );
    }
    return found;
  };
  return {
    list: () =>
      entries.map(({ identifier, name, type, registry }) => ({
        identifier,
        name: name ?? identifier,
        type,
        registry: registry ?? null,
      })),
    check: (identifier, hosts) => {
      const { type, registry, password } = find(identifier);
      const wrong = hosts.find((host) => !mayUse(type, registry ?? null, host));
      if (wrong !== undefined && password !== undefined) {
        throw new HttpError(
          'connector-mismatch',
          `The connector ${identifier} is for ${registry ?? type}, not for ${wrong}.`,
          {
            hint: "Choose the registry's own connector, or name the registry in the connectors file.",
          },
        );
      }
    },
    login: async (identifier) => {
      const { username, password } = find(identifier);
      if (!username || !password) {
        return null;
      }
      return {
        username: await readCredential(identifier, username, environment),
        password: secret(await readCredential(identifier, password, environment)),
      };
    },
  };
}

async function readCredential(
  identifier: string,
  source: CredentialSource,
  environment: Environment,
): Promise<string> {
  const [from, value] =
    'env' in source
      ? [`the environment variable ${source.env}`, environment[source.env]]
      : [`the file ${source.file}`, await readFile(source.file, 'utf8').catch(() => undefined)];
  const trimmed = value?.replace(/\r?\n$/, '') ?? '';
  if (trimmed === '') {
    throw new HttpError(
      'connector-unreadable',
      `The connector ${identifier} takes its credentials from ${from}, which is empty or not there.`,
      { hint: 'Set it where the server runs, then try again.' },
    );
  }
  return trimmed;
}
