import type { LogLine } from '#core';

/** Consecutive lines of one phase: what the log folds. */
export interface LogSegment {
  /** `index` of the phase. */
  readonly phase: number;
  /** Index of its first line in the log. */
  readonly first: number;
  readonly count: number;
}

/** A log as it is at one moment. `lines` grows in place; `version` tells one moment from another. */
export interface LogSnapshot {
  readonly version: number;
  readonly lines: readonly LogLine[];
  readonly count: number;
  readonly segments: readonly LogSegment[];
}

/** A growing log that tells its listeners of many additions at once. */
export interface LogStore {
  /** Adds lines; those that are there already (a stream that starts over) are passed over. */
  append(lines: readonly LogLine[]): void;
  subscribe(listener: () => void): () => void;
  snapshot(): LogSnapshot;
}

/**
 * Creates an empty log. `schedule` runs a task a little later: a hundred thousand lines that
 * arrive in thousands of events are shown in as few steps as the eye can tell apart.
 */
export function createLogStore(schedule: (task: () => void) => void): LogStore {
  const lines: LogLine[] = [];
  let segments: LogSegment[] = [];
  let snapshot: LogSnapshot = { version: 0, lines, count: 0, segments };
  let scheduled = false;
  const listeners = new Set<() => void>();

  const publish = (): void => {
    scheduled = false;
    snapshot = { version: snapshot.version + 1, lines, count: lines.length, segments };
    for (const listener of listeners) {
      listener();
    }
  };

  return {
    append(added) {
      const before = lines.length;
      for (const line of added) {
        if (line.number > (lines.at(-1)?.number ?? 0)) {
          lines.push(line);
        }
      }
      if (lines.length === before) {
        return;
      }
      segments = extendSegments(segments, lines, before);
      if (!scheduled) {
        scheduled = true;
        schedule(publish);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => snapshot,
  };
}

/** The segments after lines were added at index `from`. */
function extendSegments(
  segments: readonly LogSegment[],
  lines: readonly LogLine[],
  from: number,
): LogSegment[] {
  const extended = [...segments];
  let open = extended.pop() ?? null;
  for (let index = from; index < lines.length; index += 1) {
    const phase = lines[index]?.phase ?? 0;
    if (open?.phase !== phase) {
      if (open) {
        extended.push({ ...open, count: index - open.first });
      }
      open = { phase, first: index, count: 0 };
    }
  }
  return open ? [...extended, { ...open, count: lines.length - open.first }] : extended;
}
