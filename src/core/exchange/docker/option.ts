import type { ImageBuild } from '../image-build.ts';

/** What an option of a build command does to the build that is read; null when its value makes no sense. */
export type Apply = (build: ImageBuild, value: string) => ImageBuild | null;

/** One option of `docker build`, `docker buildx build`, `podman build` or `buildah build`. */
export interface BuildOption {
  /** All ways to write it. */
  readonly names: readonly string[];
  readonly takesValue: boolean;
  /** A switch whose `false` says something too. */
  readonly saysFalse?: true;
  /** Carries the option over; absent for one that is left out. */
  readonly apply?: Apply;
  /** Said when it is left out, or of what is different; absent when nothing has to be said. */
  readonly note?: string;
  /** The note is said of these values only. */
  readonly noteOn?: (value: string) => boolean;
  /** Said when its value makes no sense here. */
  readonly refusal?: string;
}

function entryOf(text: string): { readonly name: string; readonly value: string } | null {
  const at = text.indexOf('=');
  return at < 1 ? null : { name: text.slice(0, at), value: text.slice(at + 1) };
}

/** Sets a plugin flag: to one value, or to all that are given with commas between them. */
export function withFlag(name: string, fixed?: string): Apply {
  return (build, value) => {
    const earlier = build.flags.find((flag) => flag.name === name);
    const text = fixed ?? (earlier === undefined ? value : `${earlier.value},${value}`);
    const others = build.flags.filter((flag) => flag !== earlier);
    return { ...build, flags: [...others, { name, value: text }] };
  };
}

/** Adds `NAME=VALUE` to the entries of a build; a name alone is a label without a value. */
export const withEntry =
  (key: 'buildArgs' | 'labels'): Apply =>
  (build, value) => {
    const isBare = key === 'labels' && !value.includes('=');
    const entry = entryOf(isBare ? `${value}=` : value);
    return (
      entry && { ...build, [key]: [...build[key].filter(({ name }) => name !== entry.name), entry] }
    );
  };

/** An option with a value behind it. */
export const VALUE = { takesValue: true } as const;
/** An option that stands alone, or with `=` and a value. */
export const SWITCH = { takesValue: false } as const;

/** Said of what a step has no setting for. */
export const NO_COUNTERPART = 'The step has no such setting. It was left out.';
