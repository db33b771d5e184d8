import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from './package-folder.ts';
import { missingRuntime } from './runtime.ts';

describe('the runtime of the command line', () => {
  it.each(['22.13.0', '22.20.1', '24.0.0'])('is good enough with %s', (version) => {
    expect(missingRuntime(version)).toBeNull();
  });

  it.each(['18.0.0', '20.20.2', '22.12.9'])('is too old with %s, and says so', (version) => {
    expect(missingRuntime(version)).toContain(`this is ${version}`);
  });

  it('is the one that package.json asks for', () => {
    const { engines } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
    expect(missingRuntime('0.0.0')).toContain(`Node.js ${engines.node.replace('>=', '')} or newer`);
  });
});
