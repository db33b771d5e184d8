import { realpath, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { BuildPlan, ErrorCode } from '#core';
import { HttpError } from '../http/http-error.ts';
import type { CodebaseFolder } from './codebases.ts';

/** A path of the step, and what to call it. */
interface Wanted {
  readonly path: string;
  readonly what: 'Dockerfile' | 'build context';
  readonly key: 'spec.dockerfile' | 'spec.context';
  readonly missing: ErrorCode;
}

/** Whether a real path is a folder's own or lies in it. */
export function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** The real path of what the step names. Both the path as written and where its links lead count. */
async function locate({ root, name }: CodebaseFolder, wanted: Wanted): Promise<string> {
  const { path, what, key, missing } = wanted;
  const outside = () =>
    new HttpError('codebase-outside', `The ${what} ${path} lies outside the codebase ${name}.`, {
      hint: `Set ${key} to a path inside the codebase.`,
    });
  const written = resolve(root, path);
  if (!isInside(root, written)) {
    throw outside();
  }
  // A word that begins with a dash would be read as an option by the builder.
  const real = path.startsWith('-') ? null : await realpath(written).catch(() => null);
  if (real === null) {
    throw new HttpError(missing, `The codebase ${name} has no ${what} ${path}.`, {
      hint: `Set ${key} to a path from the root of the codebase.`,
    });
  }
  if (!isInside(root, real)) {
    throw outside();
  }
  return real;
}

/** What builders fetch from the network, even where a folder of that name is there. */
const ADDRESS = /^(?:https?:|git:|ssh:|git@|github\.com\/)/;

/**
 * The real path of a build context inside the codebase, also through symlinks.
 * @throws HttpError `codebase-outside` or `context-missing`
 */
export async function locateContext(codebase: CodebaseFolder, path: string): Promise<string> {
  const context = await locate(codebase, {
    path,
    what: 'build context',
    key: 'spec.context',
    missing: 'context-missing',
  });
  if (ADDRESS.test(path)) {
    throw new HttpError(
      'codebase-outside',
      `Builders read ${path} as an address, not as a folder.`,
      {
        hint: `Set spec.context to ./${path} to mean the folder.`,
      },
    );
  }
  if (!(await stat(context)).isDirectory()) {
    throw new HttpError('context-missing', `The build context ${path} is not a folder.`, {
      hint: 'Set spec.context to a folder of the codebase.',
    });
  }
  return context;
}

/**
 * The real path of a Dockerfile inside the codebase, also through symlinks.
 * @throws HttpError `codebase-outside` or `dockerfile-missing`
 */
export async function locateDockerfile(codebase: CodebaseFolder, path: string): Promise<string> {
  const dockerfile = await locate(codebase, {
    path,
    what: 'Dockerfile',
    key: 'spec.dockerfile',
    missing: 'dockerfile-missing',
  });
  if (!(await stat(dockerfile)).isFile()) {
    throw new HttpError('dockerfile-missing', `${path} is not a file.`, {
      hint: 'Set spec.dockerfile to the Dockerfile itself.',
    });
  }
  return dockerfile;
}

/**
 * Holds the Dockerfile and the build context of a plan inside the codebase.
 * @throws HttpError `codebase-outside`, `dockerfile-missing` or `context-missing`
 */
export async function confinePlan(codebase: CodebaseFolder, plan: BuildPlan): Promise<void> {
  await locateContext(codebase, plan.context);
  await locateDockerfile(codebase, plan.dockerfile);
}
