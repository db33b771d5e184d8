/** One stage of a Dockerfile: a `FROM` with what follows it. */
export interface DockerfileStage {
  /** What `AS` calls it; null for a stage without a name. */
  readonly name: string | null;
  /** The image or earlier stage behind `FROM`, as written. */
  readonly from: string;
  /** Images and earlier stages that it copies or mounts from, as written. */
  readonly uses: readonly string[];
  /** Line of its `FROM`, from 1. */
  readonly line: number;
}

/** One name of an `ARG` instruction. */
export interface DockerfileArgument {
  readonly name: string;
  /** Null when the build has to give one. */
  readonly defaultValue: string | null;
  /** Index of the stage that it belongs to; null in front of the first `FROM`, where only those see it. */
  readonly stage: number | null;
  /** Line of its `ARG`, from 1. */
  readonly line: number;
}

/** What a build needs to know of a Dockerfile. */
export interface Dockerfile {
  readonly stages: readonly DockerfileStage[];
  readonly args: readonly DockerfileArgument[];
}

/** An image that a build starts from or copies from. */
export interface BaseImage {
  /** As written, with variables. */
  readonly written: string;
  /** With build arguments and defaults in place; null while one has no value. */
  readonly reference: string | null;
  /** The registry that it is pulled from; null while it is not known. */
  readonly host: string | null;
  /** Line of the stage that needs it. */
  readonly line: number;
}

/** Dockerfiles that are at hand, by their path from the root of the codebase, without `./`. */
export type Dockerfiles = ReadonlyMap<string, Dockerfile>;

/** No Dockerfile at hand: nothing is said of any. */
export const NO_DOCKERFILES: Dockerfiles = new Map();
