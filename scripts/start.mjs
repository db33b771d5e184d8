/**
 * `npm start`: from a bare clone to the running editor. Plain JavaScript for Node 18 and newer, because the
 * runtime that the rest needs is one of the things that it installs.
 */
import { spawn } from 'node:child_process';
import { projectPath } from './lib/execute.mjs';
import { inProject } from './lib/paths.mjs';
import { say } from './lib/say.mjs';
import { buildPart } from './prepare/build.mjs';
import { prepareBuilder } from './prepare/builder.mjs';
import { prepareDependencies } from './prepare/dependencies.mjs';
import { prepareRuntime } from './prepare/runtime.mjs';
import { systemWorks } from './prepare/system.mjs';

/**
 * Ends the server when npm has ended: a signal that is sent to npm alone stops at the shell between them.
 * @param {import('node:child_process').ChildProcess} server
 */
function endWithNpm(server) {
  const parent = process.ppid;
  const watch = () => process.ppid === parent || server.kill('SIGTERM');
  if (process.env.npm_lifecycle_event !== undefined) {
    setInterval(watch, 500).unref();
  }
}

/**
 * Runs the server until it ends; a terminal's Ctrl-C reaches it by itself, other signals are passed on.
 * @param {string} node
 * @param {readonly string[]} args
 */
function serve(node, args) {
  const child = spawn(node, [inProject('src', 'cli', 'main.ts'), 'serve', ...args], {
    // npm moves to the checkout's folder; paths are meant from where the person stands.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: projectPath() },
  });
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGTERM'));
  endWithNpm(child);
  child.on('error', (error) => {
    say(`The server could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}

const node = systemWorks() && (await prepareDependencies()) && (await prepareRuntime());
if (node) {
  await prepareBuilder();
}
if (node && (await buildPart('app'))) {
  serve(node, ['--app', inProject('dist', 'app'), ...process.argv.slice(2)]);
} else {
  process.exitCode = 1;
}
