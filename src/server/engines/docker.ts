import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { argvOf } from '#core';
import { capture } from '../process.ts';
import { available, type Engine, type EngineSettings, unavailable } from './engine.ts';

/** `9: digest: sha256:… size: 123`, the last line of a push. */
const PUSHED = /^\S+: digest: (sha256:[0-9a-f]{64}) size: \d+$/;

/**
 * The environment that leads to the daemon that the account itself uses. Docker Desktop, colima and
 * rootless docker name theirs in a context of the home folder, which programs of a run do not see.
 */
async function daemonEnvironment({ env, accountEnv }: EngineSettings) {
  if (env.DOCKER_HOST !== undefined) {
    return env;
  }
  const argv = ['docker', 'context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'];
  const { ok, stdout } = await capture(argv, { ...env, ...accountEnv });
  const address = stdout.trim();
  return ok && /^(?:unix|npipe):\/\//.test(address) ? { ...env, DOCKER_HOST: address } : env;
}

/** Lets docker find the account's plugins: without buildx it would build in the old way. */
async function linkPlugins(accountEnv: EngineSettings['accountEnv'], folder: string) {
  const home = accountEnv.HOME ?? accountEnv.USERPROFILE ?? '';
  const settings = accountEnv.DOCKER_CONFIG ?? join(home, '.docker');
  // Where links can't be made docker still has the plugins of the system.
  await symlink(join(settings, 'cli-plugins'), join(folder, 'cli-plugins')).catch(() => {});
}

/** Uses the Docker daemon of the account, or the one that DOCKER_HOST names. */
export function createDocker(settings: EngineSettings): Engine {
  return {
    engine: 'docker',
    probe: async () => {
      const format = '{{.Server.Version}}';
      const argv = ['docker', 'version', '--format', format];
      const { ok, missing, stdout } = await capture(argv, await daemonEnvironment(settings));
      if (missing) {
        return unavailable('docker', 'docker is not installed.');
      }
      return ok
        ? available('docker', stdout.trim())
        : unavailable('docker', 'docker is installed, but its daemon does not answer.');
    },
    open: async ({ folder }) => {
      const env = await daemonEnvironment(settings);
      await linkPlugins(settings.accountEnv, folder);
      return {
        command: (step) => ({
          argv: argvOf(step),
          // The run's folder holds `config.json` with the logins.
          env: { ...env, ...step.env, DOCKER_CONFIG: folder },
        }),
        digest: async (_, output) =>
          output.map((line) => PUSHED.exec(line.trim())?.[1]).findLast(Boolean) ?? null,
        // The daemon removes the working containers of an abandoned build itself.
        close: async () => {},
      };
    },
  };
}
