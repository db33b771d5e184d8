import { argvOf } from '#core';
import { capture } from '../process.ts';
import { available, type Engine, type EngineSettings, unavailable } from './engine.ts';

/** `9: digest: sha256:… size: 123`, the last line of a push. */
const PUSHED = /^\S+: digest: (sha256:[0-9a-f]{64}) size: \d+$/;

/** Uses the Docker daemon of this machine, or the one that DOCKER_HOST names. */
export function createDocker(settings: EngineSettings): Engine {
  return {
    engine: 'docker',
    probe: async () => {
      const format = '{{.Server.Version}}';
      const argv = ['docker', 'version', '--format', format];
      const { ok, missing, stdout } = await capture(argv, settings.env);
      if (missing) {
        return unavailable('docker', 'docker is not installed.');
      }
      return ok
        ? available('docker', stdout.trim())
        : unavailable('docker', 'docker is installed, but its daemon does not answer.');
    },
    open: async ({ folder }) => ({
      command: (step) => ({
        argv: argvOf(step),
        // The run's folder holds `config.json` with the logins.
        env: { ...settings.env, ...step.env, DOCKER_CONFIG: folder },
      }),
      digest: async (_, output) =>
        output.map((line) => PUSHED.exec(line.trim())?.[1]).findLast(Boolean) ?? null,
      // The daemon removes the working containers of an abandoned build itself.
      close: async () => {},
    }),
  };
}
