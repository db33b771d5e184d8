import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How often the file is looked at, in milliseconds. */
const INTERVAL = 50;

/** Size in bytes at which the file starts again; far more than what is kept of a log. */
const LIMIT = 64 * 1024 * 1024;

/** A file that programs write to and this process follows. */
export interface OutputFile {
  /** The open file, to hand to programs for both of their streams. */
  readonly stream: WriteStream;
  /** Reads what is left and closes the file. Rejects when it could not be read. */
  finish(): Promise<void>;
}

/**
 * Takes the output of programs through a file, not a pipe: buildah drops the end of a RUN's output
 * when its reader is slower than the RUN (with chroot isolation, tried on pipes and sockets), and a
 * file never makes it wait. The file has no name once it is open, so nothing of it can stay behind.
 * @param folder a private folder
 */
export async function openOutputFile(
  folder: string,
  onChunk: (chunk: Uint8Array) => void,
): Promise<OutputFile> {
  const path = join(folder, `output-${randomUUID()}`);
  // Appending, so that the programs go on at the new end when the file starts again.
  const stream = createWriteStream(path, { flags: 'ax', mode: 0o600 });
  await once(stream, 'open');
  const reader = await open(path, 'r+');
  await unlink(path);
  const buffer = Buffer.alloc(256 * 1024);
  let position = 0;
  const finished = new AbortController();

  const readOn = async (): Promise<void> => {
    for (;;) {
      const { bytesRead } = await reader.read(buffer, 0, buffer.length, position);
      if (bytesRead === 0) {
        return;
      }
      position += bytesRead;
      onChunk(buffer.subarray(0, bytesRead));
      if (position >= LIMIT) {
        await reader.truncate(0);
        position = 0;
      }
    }
  };

  const follow = async (): Promise<void> => {
    while (!finished.signal.aborted) {
      await readOn();
      await wait(INTERVAL, undefined, { signal: finished.signal }).catch(() => undefined);
    }
    await readOn();
  };
  const following = follow();
  // A failure is told by `finish`; until then it must not count as unhandled.
  following.catch(() => undefined);

  return {
    stream,
    finish: async () => {
      finished.abort();
      await following.finally(async () => {
        stream.destroy();
        await reader.close();
      });
    },
  };
}
