#!/usr/bin/env node
/** The command line: what the editor knows, for pull requests, hooks and scripts. */
import * as nodeModule from 'node:module';
import { missingRuntime } from './runtime.ts';

// A reader that has seen enough (`| head`) is no mistake.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? process.exitCode : 2);
  });
}

const missing = missingRuntime(process.versions.node);
if (missing === null) {
  nodeModule.enableCompileCache();
  const { run } = await import('./run.ts');
  process.exitCode = await run(process.argv.slice(2));
} else {
  process.stderr.write(`${missing}\n`);
  process.exitCode = 2;
}
