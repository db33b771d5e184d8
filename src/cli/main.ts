#!/usr/bin/env node
/** The command line: what the editor knows, for pull requests, hooks and scripts. */
import { enableCompileCache } from 'node:module';

enableCompileCache();

// A reader that has seen enough (`| head`) is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? process.exitCode : 2);
});

const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2));
