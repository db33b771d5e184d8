import { fileURLToPath } from 'node:url';

/** A file of the package; its folder is two up from here and from the built file alike. */
export function packageFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
