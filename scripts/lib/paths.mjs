import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const projectDirectory = fileURLToPath(new URL('../..', import.meta.url));

/** Where npm links the programs of the installed packages, the runtime among them. */
export const binDirectory = join(projectDirectory, 'node_modules', '.bin');

/**
 * A path in the checkout.
 * @param {...string} parts
 */
export function inProject(...parts) {
  return join(projectDirectory, ...parts);
}
