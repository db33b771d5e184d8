import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Address of the page that holds Monaco alone. */
export const BARE_PAGE = '/bench/page/bare.html';

/**
 * Builds the app together with the page of Monaco alone, so that both load the very same Monaco.
 * @returns the folder to serve
 */
export async function buildPages(): Promise<string> {
  const outDir = `${PROJECT}.cache/bench/app`;
  await build({
    root: PROJECT,
    configFile: `${PROJECT}vite.config.ts`,
    logLevel: 'error',
    build: {
      outDir,
      rolldownOptions: { input: [`${PROJECT}index.html`, `${PROJECT}${BARE_PAGE.slice(1)}`] },
    },
  });
  return outDir;
}
