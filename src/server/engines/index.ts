import { join } from 'node:path';
import type { EngineStatus, RunEngine } from '#core';
import { createBuildah } from './buildah.ts';
import { createDocker } from './docker.ts';
import type { Engine, EngineSettings } from './engine.ts';
import { createPodman } from './podman.ts';

/** The engines of a server. */
export interface Engines {
  find(engine: RunEngine): Engine;
  /** The state of every engine; a working one is asked once, a missing one every time. */
  statuses(): Promise<EngineStatus[]>;
  status(engine: RunEngine): Promise<EngineStatus>;
}

/** Makes every engine; nothing is started before it is needed. */
export function createEngines(
  settings: Omit<EngineSettings, 'storeFolder'>,
  dataDir: string,
): Engines {
  const inFolder = (name: string) => ({ ...settings, storeFolder: join(dataDir, name) });
  const engines: Readonly<Record<RunEngine, Engine>> = {
    buildah: createBuildah(inFolder('buildah')),
    docker: createDocker(inFolder('docker')),
    podman: createPodman(inFolder('podman')),
  };
  const working = new Map<RunEngine, EngineStatus>();
  const status = async (engine: RunEngine): Promise<EngineStatus> => {
    const known = working.get(engine) ?? (await engines[engine].probe());
    if (known.available) {
      working.set(engine, known);
    }
    return known;
  };
  return {
    find: (engine) => engines[engine],
    status,
    statuses: () => Promise.all(Object.values(engines).map(({ engine }) => status(engine))),
  };
}
