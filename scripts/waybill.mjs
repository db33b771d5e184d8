/**
 * `npm run waybill`: the command line from a clone. npm moves to the checkout's folder; files are meant from
 * where the person stands.
 */
import { pathToFileURL } from 'node:url';
import { inProject } from './lib/paths.mjs';

process.chdir(process.env.INIT_CWD ?? process.cwd());
await import(pathToFileURL(inProject('src', 'cli', 'main.ts')).href);
