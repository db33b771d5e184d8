import { capture } from '../process.ts';
import { type ContainersTool, openContainersTool } from './containers.ts';
import { available, type Engine, type EngineSettings, unavailable } from './engine.ts';

/** Podman builds with buildah's code, in a store of its own. */
export function createPodman(settings: EngineSettings): Engine {
  let opened: Promise<ContainersTool> | null = null;
  const open = () => {
    opened ??= openContainersTool('podman', settings);
    return opened;
  };
  return {
    engine: 'podman',
    probe: async () => {
      const answer = await capture(['podman', '--version'], settings.env);
      if (!answer.ok) {
        const reason = answer.missing
          ? 'podman is not installed.'
          : `podman does not start: ${answer.stderr.trim()}`;
        return unavailable('podman', reason);
      }
      return available('podman', /version (\S+)/.exec(answer.stdout)?.[1] ?? answer.stdout.trim());
    },
    open: async ({ folder, loginFile }) => {
      const tool = await open();
      return {
        command: (step) => tool.command(step, folder, loginFile),
        digest: (step) => tool.digest(step, folder),
        close: async () => {
          await capture(['podman', 'container', 'prune', '--force'], tool.env);
        },
      };
    },
  };
}
