import { capture } from '../process.ts';
import { type ContainersTool, openContainersTool } from './containers.ts';
import { available, type Engine, type EngineSettings, unavailable } from './engine.ts';

/** Builds without a daemon, as root or as a plain user. */
export function createBuildah(settings: EngineSettings): Engine {
  let opened: Promise<ContainersTool> | null = null;
  const open = () => {
    opened ??= openContainersTool('buildah', settings);
    return opened;
  };
  return {
    engine: 'buildah',
    probe: async () => {
      const { ok, missing, stdout, stderr } = await capture(['buildah', '--version'], settings.env);
      if (!ok) {
        const reason = missing
          ? 'buildah is not installed. On Debian or Ubuntu: sudo apt-get install buildah'
          : `buildah does not start: ${stderr.trim()}`;
        return unavailable('buildah', reason);
      }
      return available('buildah', /version (\S+)/.exec(stdout)?.[1] ?? stdout.trim());
    },
    open: async ({ folder, loginFile, references }) => {
      const tool = await open();
      return {
        command: (step) => tool.command(step, folder, loginFile),
        digest: (step) => tool.digest(step, folder),
        close: async () => {
          // A build that was killed leaves its working container behind, mounted.
          await capture(['buildah', 'rm', '--all'], tool.env);
          // What was built is in the registry, and no later build starts from it: without this the store
          // would grow with every run. What was pulled stays, and so do the names of other runs' images.
          await capture(['buildah', 'rmi', ...references], tool.env);
          await capture(['buildah', 'rmi', '--prune'], tool.env);
        },
      };
    },
  };
}
