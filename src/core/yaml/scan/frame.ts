import type { YamlPath } from '../../model/step.ts';

/** An item of a sequence whose dash is the first thing on its line. */
export interface LineItem {
  readonly list: Frame;
  readonly index: number;
  /** Start of the dash's line. */
  readonly start: number;
  /** Start of the line that ends it: the next item's, or that of what follows the sequence. */
  end: number;
}

/** A mapping or sequence that is open while the text is read, and what is known of it. */
export interface Frame {
  readonly kind: 'map' | 'list';
  /** Set anew only when a sequence that was read by itself takes its place in the document. */
  parent: Frame | null;
  /** Key or index in the parent. */
  readonly key: string | number;
  /** Column of its keys or dashes; -1 inside a flow collection. */
  readonly column: number;
  readonly start: number;
  readonly document: number;
  end: number;
  /** Offset of the newest entry. */
  entryStart: number;
  /** The newest entry's key (its span in the text, quotes not included). */
  keyStart: number;
  keyEnd: number;
  /** Whether the newest entry has no value yet. */
  pending: boolean;
  /** Anchor in front of the newest entry's value. */
  anchor: string | null;
  /** Index of a sequence's newest item; in a mapping, that of the sequence read for its newest key. */
  index: number;
  /** A sequence's newest item, when it starts its line. */
  item: LineItem | null;
  type: string | null;
  identifier: string | null;
  name: string | null;
  /** Offset of the entry that gave the newest of these three. */
  namedAt: number;
  /** Anchored mappings that are merged into this one. */
  merged: readonly Frame[];
}

/** An opened frame without entries. */
export function openFrame(
  kind: Frame['kind'],
  parent: Frame | null,
  place: Pick<Frame, 'key' | 'column' | 'start' | 'document'>,
): Frame {
  return {
    kind,
    parent,
    key: place.key,
    column: place.column,
    start: place.start,
    document: place.document,
    end: place.start,
    entryStart: place.start,
    keyStart: 0,
    keyEnd: 0,
    pending: false,
    anchor: null,
    index: -1,
    item: null,
    type: null,
    identifier: null,
    name: null,
    namedAt: -1,
    merged: NOTHING_MERGED,
  };
}

const NOTHING_MERGED: readonly Frame[] = [];

/** The keys that say what a mapping is. */
type NamingKey = 'type' | 'identifier' | 'name';

/** Whether a key is one of those. */
export function isNamingKey(key: string): key is NamingKey {
  return key === 'type' || key === 'identifier' || key === 'name';
}

/** The `type` of a mapping, its own or a merged one. */
export function typeOf(frame: Frame): string | null {
  return frame.type ?? inherited(frame, typeOf);
}

/** The `identifier` of a mapping, its own or a merged one. */
export function identifierOf(frame: Frame): string | null {
  return frame.identifier ?? inherited(frame, identifierOf);
}

/** The `name` of a mapping, its own or a merged one. */
export function nameOf(frame: Frame): string | null {
  return frame.name ?? inherited(frame, nameOf);
}

/** Whether a mapping is, or merges, another one: an alias inside its own anchor makes a circle. */
export function takesFrom(frame: Frame, other: Frame): boolean {
  return frame === other || frame.merged.some((merged) => takesFrom(merged, other));
}

function inherited(frame: Frame, read: (merged: Frame) => string | null): string | null {
  for (const merged of frame.merged) {
    const value = read(merged);
    if (value !== null) {
      return value;
    }
  }
  return null;
}

/** Whether a mapping is what the key `pipeline` of the root holds. */
export function isPipeline({ key, parent }: Frame): boolean {
  return key === 'pipeline' && parent?.kind === 'map' && !parent.parent;
}

/** The frames around a frame, outermost first, without itself. */
export function framesAround(frame: Frame): readonly Frame[] {
  const around: Frame[] = [];
  for (let outer = frame.parent; outer; outer = outer.parent) {
    around.push(outer);
  }
  return around.reverse();
}

/** Keys and indexes from the root to a frame. */
export function pathOf(frame: Frame): YamlPath {
  return [...framesAround(frame), frame].slice(1).map((one) => one.key);
}
