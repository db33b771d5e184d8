import { succeeds } from '../lib/execute.mjs';
import { say } from '../lib/say.mjs';
import { stampOf } from '../lib/stamp.mjs';
import { debianFlavour, installCommand, installDebianPackages } from './debian.mjs';

const ONE_DAY = 24 * 60 * 60 * 1000;

/** Programs that build images, and the question that only a usable one answers. */
const BUILDERS = /** @type {const} */ ([
  ['buildah', ['--version']],
  ['docker', ['version', '--format', '{{.Server.Version}}']],
  ['podman', ['version', '--format', '{{.Version}}']],
]);

/**
 * Makes sure that a builder is there for the Run feature: buildah is installed from the distribution where
 * that is allowed, else a usable docker or podman does. Says what is missing, and never stops the start.
 * @returns {Promise<string | null>} the builder's name; null when there is none
 */
export async function prepareBuilder() {
  const [preferred, ...others] = BUILDERS;
  if (await succeeds(...preferred)) {
    return 'buildah';
  }
  if (await tryInstalling()) {
    return 'buildah';
  }
  for (const [name, question] of others) {
    if (await succeeds(name, question)) {
      return name;
    }
  }
  say('No builder works on this machine, so Run is off; everything else works. To turn it on,');
  say(
    debianFlavour() === null
      ? 'start docker or podman, or install one of them: https://docs.docker.com/get-started/get-docker'
      : `type: ${installCommand(['buildah'])}`,
  );
  return null;
}

/** A failed attempt isn't repeated for a day: without a network each would delay the start. */
async function tryInstalling() {
  const failed = stampOf('builder-failed');
  if (Date.now() - Number(failed.read()) < ONE_DAY) {
    return false;
  }
  const installed =
    (await installDebianPackages(['buildah'])) && (await succeeds('buildah', ['--version']));
  if (!installed) {
    failed.write(String(Date.now()));
  }
  return installed;
}
