import { existsSync } from 'node:fs';
import { execute, projectPath, succeeds } from '../lib/execute.mjs';
import { say } from '../lib/say.mjs';
import { ownBrowser, systemBrowser } from './browser.mjs';
import { debianFlavour, installCommand, installDebianPackages } from './debian.mjs';

/** What the tests with real builds and registries need, and how to see that it is there. */
const TOOLS = [
  { package: 'buildah', isThere: () => succeeds('buildah', ['--version']) },
  { package: 'docker-registry', isThere: () => succeeds('docker-registry', ['--version']) },
  { package: 'skopeo', isThere: () => succeeds('skopeo', ['--version']) },
  { package: 'openssl', isThere: () => succeeds('openssl', ['version']) },
  {
    package: 'busybox-static',
    isThere: async () => existsSync('/bin/busybox') || existsSync('/usr/bin/busybox'),
  },
];

/** Names of the tools that are not on this machine. */
async function missingTools() {
  const found = await Promise.all(TOOLS.map((tool) => tool.isThere()));
  return TOOLS.filter((_, index) => !found[index]).map((tool) => tool.package);
}

async function hasBrowser() {
  return systemBrowser() !== null || (await ownBrowser()) !== null;
}

/**
 * Installs what the tests need where that is allowed. The browser is the distribution's on Debian, because
 * Playwright's own download is large and not to be had everywhere.
 * @returns {Promise<readonly string[]>} what is still missing, in words; each is printed
 */
export async function prepareTestTools() {
  const wanted = await missingTools();
  const browser = await hasBrowser();
  const fromDistribution = [
    ...wanted,
    ...(!browser && debianFlavour() === 'debian' ? ['chromium'] : []),
  ];
  if (fromDistribution.length > 0) {
    await installDebianPackages(fromDistribution);
  }
  if (!(await hasBrowser())) {
    say("Installing Playwright's Chromium (playwright install chromium).");
    await execute('playwright', ['install', 'chromium'], { env: { PATH: projectPath() } });
  }
  const missing = [...(await missingTools()), ...((await hasBrowser()) ? [] : ['chromium'])];
  if (missing.length > 0) {
    say(
      `Missing for the tests: ${missing.join(', ')}. On Debian, type: ${installCommand(missing)}`,
    );
  }
  return missing;
}
