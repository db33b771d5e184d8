import { readFileSync } from 'node:fs';
import { packageFile } from './package-folder.ts';

/** The version of the package. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
  const found = manifest !== null && typeof manifest === 'object' && 'version' in manifest;
  return found ? String(manifest.version) : 'unknown';
}
