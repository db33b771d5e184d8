import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a caller may say about the server; everything has a default. */
export interface ServerOptions {
  /** Address to listen on. Default `127.0.0.1`. */
  readonly host?: string | undefined;
  /** Port to listen on; 0 takes any free one. Default 7411. */
  readonly port?: number | undefined;
  /** Folders that may be built. Default: the bundled example. */
  readonly codebases?: readonly string[] | undefined;
  /** How many of the newest runs are kept. Default: all. */
  readonly keepRuns?: number | undefined;
  /** Where runs, logs and the builder's layers live. Default: the user's state folder. */
  readonly dataDir?: string | undefined;
  /** Folder of the built editor; without it the server answers the API alone. */
  readonly appDir?: string | undefined;
  /** YAML or JSON file that names connectors and where their credentials stand. */
  readonly connectorsFile?: string | undefined;
  /** Configuration with the organisation's policy. Default: the `waybill.config.yaml` of the working folder. */
  readonly configFile?: string | undefined;
  /** Folder of `*.crt` files that the builder trusts beside the system's. */
  readonly certDir?: string | undefined;
}

/** The environment of the process, handed in so that only `main.ts` reads it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The server's options with every default filled in, paths absolute. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly codebases: readonly string[];
  readonly keepRuns: number | null;
  readonly dataDir: string;
  readonly appDir: string | null;
  readonly connectorsFile: string | null;
  /** Null: the one of the working folder, if it is there. */
  readonly configFile: string | null;
  readonly certDir: string | null;
  readonly environment: Environment;
}

/** The port that Waybill listens on unless told otherwise. */
export const DEFAULT_PORT = 7411;

const EXAMPLE_CODEBASE = fileURLToPath(new URL('./example-codebase', import.meta.url));

/** Fills in the defaults. The data folder follows the XDG rules for state. */
export function resolveSettings(options: ServerOptions, environment: Environment): Settings {
  const stateHome = environment.XDG_STATE_HOME || join(homedir(), '.local', 'state');
  const absolute = (path: string | undefined) => (path === undefined ? null : resolve(path));
  return {
    host: options.host ?? '127.0.0.1',
    port: options.port ?? DEFAULT_PORT,
    codebases: options.codebases?.length ? options.codebases : [EXAMPLE_CODEBASE],
    keepRuns: options.keepRuns ?? null,
    dataDir: resolve(options.dataDir ?? join(stateHome, 'waybill')),
    appDir: absolute(options.appDir),
    connectorsFile: absolute(options.connectorsFile),
    configFile: absolute(options.configFile),
    certDir: absolute(options.certDir),
    environment,
  };
}
