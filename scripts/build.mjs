/** `npm run build`: makes dist/app, dist/lib and dist/cli; what has not changed is not made again. */
import { say } from './lib/say.mjs';
import { buildEverything } from './prepare/build.mjs';

if (await buildEverything()) {
  say('dist/app, dist/lib and dist/cli are up to date.');
} else {
  process.exitCode = 1;
}
