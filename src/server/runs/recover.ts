import { readdir, readFile } from 'node:fs/promises';
import { OWNER_VARIABLE } from '../engines/environment.ts';
import type { Store } from '../store/store.ts';
import { closingEvents, INTERRUPTED } from './closing.ts';
import { now } from './recorder.ts';

/** Marks the runs that a killed server left open as interrupted; gives their ids. */
export async function closeInterruptedRuns(store: Store): Promise<readonly string[]> {
  const open = await store.openRuns();
  for (const run of open) {
    await store.append(run.id, closingEvents(run, INTERRUPTED, now()));
  }
  return open.map((run) => run.id);
}

/**
 * Ends the builders that a killed server of the same data folder left behind, so that an interrupted
 * run does not push later. They carry the folder's name in their environment. Linux only; elsewhere
 * it does nothing. Call it while holding the folder's lock.
 */
export async function endOrphans(dataDir: string): Promise<number> {
  const mark = `${OWNER_VARIABLE}=${dataDir}`;
  const entries = await readdir('/proc').catch(() => []);
  let ended = 0;
  for (const pid of entries.filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)) {
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    if (environment.split('\0').includes(mark) && (await endGroup(pid))) {
      ended += 1;
    }
  }
  return ended;
}

/** Kills the process group of a program; the server starts each in a group of its own. */
async function endGroup(pid: string): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in parentheses may hold blanks; state, parent and group follow it.
  const group = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
  if (!Number.isSafeInteger(group) || group <= 1) {
    return false;
  }
  try {
    process.kill(-group, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}
