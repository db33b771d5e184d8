import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { isDockerfileName, LIMITS, readDockerfile } from '#core';
import { HttpError } from '../http/http-error.ts';
import type { CodebaseFolder } from './codebases.ts';
import { locateDockerfile } from './confine.ts';

/** Text of a file that is no link; null past the limit. Waits for no pipe. */
export async function readText(path: string, limit: number): Promise<string | null> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const status = await file.stat();
    return !status.isFile() || status.size > limit ? null : await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

/**
 * The text of a Dockerfile of a codebase. A file that neither is called nor reads like a Dockerfile is
 * kept back: a codebase holds secrets too.
 * @throws HttpError `codebase-outside`, `dockerfile-missing` or `dockerfile-too-large`
 */
export async function readCodebaseDockerfile(
  codebase: CodebaseFolder,
  path: string,
): Promise<string> {
  const real = await locateDockerfile(codebase, path);
  const text = await readText(real, LIMITS.dockerfileBytes);
  if (text === null) {
    throw new HttpError('dockerfile-too-large', `${path} is too large for a Dockerfile.`, {
      hint: 'Set spec.dockerfile to the Dockerfile itself.',
    });
  }
  if (!isDockerfileName(basename(real)) && readDockerfile(text).stages.length === 0) {
    throw new HttpError('dockerfile-missing', `${path} is no Dockerfile.`, {
      hint: 'Set spec.dockerfile to the Dockerfile itself.',
    });
  }
  return text;
}
