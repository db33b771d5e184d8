import { execFile } from 'node:child_process';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TEST_ACCOUNT } from './account.ts';

const run = promisify(execFile);

/** The image that test Dockerfiles start from. */
export const BASE_IMAGE = 'docker.io/library/busybox:1';

const DOCKERFILE = `FROM scratch
COPY busybox /bin/busybox
RUN ["/bin/busybox", "--install", "-s", "/bin"]
ENV PATH=/bin
CMD ["/bin/sh"]
`;

/** Builds `BASE_IMAGE` from Debian's busybox-static and pushes it, with buildah's store in `folder`. */
export async function pushBaseImage(
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const context = join(folder, 'context');
  await mkdir(context, { recursive: true });
  await copyFile('/bin/busybox', join(context, 'busybox'));
  await writeFile(join(context, 'Dockerfile'), DOCKERFILE);
  const store = ['--root', join(folder, 'root'), '--runroot', join(folder, 'run')];
  const vfs = ['--storage-driver', 'vfs'];
  const options = { env: { ...process.env, BUILDAH_ISOLATION: 'chroot', ...env } };
  const creds = `${TEST_ACCOUNT.username}:${TEST_ACCOUNT.password}`;
  await run('buildah', [...store, ...vfs, 'build', '-t', BASE_IMAGE, context], options);
  await run('buildah', [...store, ...vfs, 'push', '--creds', creds, BASE_IMAGE], options);
  await rm(folder, { recursive: true, force: true });
}
