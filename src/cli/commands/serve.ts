import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import type { CommandContext } from '../command-context.ts';
import type { Console } from '../console.ts';
import { Failure } from '../failure.ts';
import { gather } from '../options.ts';
import { packageFile } from '../package-folder.ts';
import { untilStopped } from '../until-stopped.ts';

interface ServeOptions {
  readonly port?: number;
  readonly host?: string;
  readonly codebase: readonly string[];
  readonly connectors?: string;
  readonly config?: string;
  readonly dataDir?: string;
  readonly keepRuns?: number;
  readonly certDir?: string;
  readonly app?: string;
}

function portOf(typed: string): number {
  const port = Number(typed);
  if (!/^\d+$/.test(typed) || port > 65_535) {
    throw new InvalidArgumentError('A port is a number from 0 to 65535; 0 takes any free one.');
  }
  return port;
}

function countOf(typed: string): number {
  const count = Number(typed);
  if (!/^\d+$/.test(typed) || count < 1) {
    throw new InvalidArgumentError('A number of runs is 1 or more.');
  }
  return count;
}

/** The built app of the package, when it is there. */
function builtApp(console: Console): string | undefined {
  const folder = packageFile('dist/app');
  if (existsSync(folder)) {
    return folder;
  }
  console.message('The editor is not built, so only the API is served. To build it: npm run build');
  return undefined;
}

async function serve(options: ServeOptions, console: Console): Promise<void> {
  // Loaded here, because no other command needs the server and it takes longest to load.
  const { startServer, StartupError } = await import('../../server/main.ts');
  try {
    const server = await startServer({
      host: options.host,
      port: options.port,
      codebases: options.codebase,
      connectorsFile: options.connectors,
      configFile: options.config,
      dataDir: options.dataDir,
      keepRuns: options.keepRuns,
      certDir: options.certDir,
      appDir: options.app ?? builtApp(console),
    });
    console.data(`Waybill is at ${server.url} (Ctrl-C stops it)\n`);
    if (!server.isLoopback) {
      console.message(
        'It asks for no login: whoever reaches this address can run steps with its connectors.',
      );
    }
    await untilStopped();
    console.message('Stopping.');
    await server.close();
  } catch (error) {
    throw error instanceof StartupError ? new Failure(error.message) : error;
  }
}

/** `serve`: the editor and the backend on one port, until it is stopped. */
export function serveCommand({ console }: CommandContext): Command {
  return new Command('serve')
    .description('Serve the editor and the backend that runs steps, on this machine.')
    .option('--port <n>', 'port; 0 takes any free one (default: 7411)', portOf)
    .option('--host <h>', 'address to listen on (default: 127.0.0.1)')
    .option('--codebase <dir>', 'folder that may be built; may be given several times', gather, [])
    .option('--connectors <file>', 'file that says where the credentials of connectors stand')
    .option('--config <file>', 'configuration (default: waybill.config.yaml of this folder)')
    .option('--data-dir <dir>', 'where runs and logs are kept')
    .option(
      '--keep-runs <n>',
      'delete the oldest runs beyond this number (default: keep all)',
      countOf,
    )
    .option('--cert-dir <dir>', 'folder of *.crt files that the builder trusts')
    .option('--app <dir>', 'folder of the built editor')
    .action((options: ServeOptions) => serve(options, console));
}
