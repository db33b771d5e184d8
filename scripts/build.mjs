/** `npm run build`: makes everything in dist; what has not changed is not made again. */
import { say } from './lib/say.mjs';
import { buildEverything } from './prepare/build.mjs';

if (await buildEverything()) {
  say('dist is up to date.');
} else {
  process.exitCode = 1;
}
