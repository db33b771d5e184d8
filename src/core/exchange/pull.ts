import { isFalseWord } from '../flags/index.ts';
import type { MapEntry } from '../model/value.ts';

/** Said of a build that says itself whether it looks for newer base images. */
export const PULL_NOTE =
  'It became the plugin flag PLUGIN_PULL_IMAGE, as a step looks for newer base images otherwise. kaniko on Kubernetes does so in any case.';

/**
 * The plugin flag for what a build says of looking for newer base images, which a step does by itself; null
 * where it says the same. buildah and podman have words for it beside true and false.
 */
export function pullFlag(value: string): MapEntry | null {
  const isOff = isFalseWord(value) || /^(?:missing|never)$/i.test(value);
  const text = isOff ? 'false' : value;
  return isOff || value.includes('<+') ? { name: 'PLUGIN_PULL_IMAGE', value: text } : null;
}
