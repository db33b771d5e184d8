import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { StartupError } from '../startup-error.ts';

/** Where a credential stands: a variable of the server's environment, or a file. Never a value. */
const credentialSchema = z.union([
  z.strictObject({ env: z.string().min(1) }),
  z.strictObject({ file: z.string().min(1) }),
]);

const entrySchema = z.strictObject({
  /** As the step's `connectorRef` writes it, scope included: `account.dockerhub`. */
  identifier: z.string().min(1),
  name: z.string().min(1).optional(),
  type: z.string().min(1),
  /** Registry host, or `*.` and a domain; without it, the hosts that the type is known for. */
  registry: z.string().min(1).nullable().optional(),
  username: credentialSchema.optional(),
  password: credentialSchema.optional(),
});

const fileSchema = z.union([
  z.array(entrySchema),
  z.strictObject({ connectors: z.array(entrySchema) }).transform((file) => file.connectors),
]);

/** Where a credential stands. */
export type CredentialSource = z.infer<typeof credentialSchema>;

/** One entry of a connectors file. */
export type ConnectorEntry = z.infer<typeof entrySchema>;

/** Reads a connectors file. @throws StartupError that names the file and what is wrong in it. */
export async function readConnectorsFile(file: string): Promise<readonly ConnectorEntry[]> {
  const fail = (reason: string): never => {
    throw new StartupError(`The connectors file ${file} ${reason}`);
  };
  const text = await readFile(file, 'utf8').catch(() => fail('can not be read.'));
  let content: unknown;
  try {
    content = parse(text);
  } catch {
    // The parser's message quotes the text, which may hold a secret that somebody put there.
    fail('is not valid YAML.');
  }
  const result = fileSchema.safeParse(content ?? []);
  if (!result.success) {
    return fail(
      `is not as expected. Each entry needs identifier and type, and may have name, registry, username and password; a credential is {env: NAME} or {file: PATH}.`,
    );
  }
  const identifiers = result.data.map((entry) => entry.identifier);
  const twice = identifiers.find((id, index) => identifiers.indexOf(id) !== index);
  return twice === undefined
    ? result.data.map((entry) => besideFile(entry, file))
    : fail(`names the connector ${twice} twice.`);
}

/** The entry with its files as paths from the folder of the connectors file, wherever the server starts. */
function besideFile(entry: ConnectorEntry, connectorsFile: string): ConnectorEntry {
  const place = (source: CredentialSource): CredentialSource =>
    'file' in source ? { file: resolve(dirname(connectorsFile), source.file) } : source;
  const { username, password } = entry;
  return {
    ...entry,
    ...(username && { username: place(username) }),
    ...(password && { password: place(password) }),
  };
}
