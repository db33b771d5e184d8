/** The builders that the product's plugins drive. */
export const BUILDERS = ['kaniko', 'docker', 'buildx'] as const;

/** One of the builders: kaniko on Kubernetes, docker elsewhere, buildx with layer caching. */
export type Builder = (typeof BUILDERS)[number];

/** One choice of a flag that takes a few words only. */
export interface FlagOption {
  readonly value: string;
  readonly label: string;
}

/** What a flag's value is; a value with an expression is not held to it. */
export type FlagType =
  | { readonly kind: 'switch' }
  | { readonly kind: 'text' }
  | { readonly kind: 'integer'; readonly unit?: 'hours' | 'seconds' }
  /** Items with a comma or a semicolon between them. */
  | { readonly kind: 'list'; readonly separator: ',' | ';' }
  | { readonly kind: 'choice'; readonly options: readonly FlagOption[] }
  /** A number with its unit, such as `10s` or `1m30s`. */
  | { readonly kind: 'duration' };

/** How a flag reaches the kaniko executor. */
export interface KanikoArgument {
  readonly argument: string;
  /** Place in the executor's argument list, from 1. */
  readonly order: number;
  /** The value of a switch follows the argument, so that `false` is said too. */
  readonly saysFalse?: true;
  /** Written after the value, such as the unit of a time. */
  readonly suffix?: string;
}

/** How a flag reaches `docker build` and `docker buildx build`. */
export interface DockerOption {
  readonly option: string;
  /** Place among the options behind the build context, from 1. */
  readonly order: number;
}

/** `all` plugins of a builder, or those of the named registries, by `StepDefinition.plugin`. */
export type FlagReaders = 'all' | readonly string[];

/** One setting of the plugins: the only place that knows its name, type, meaning and readers. */
export interface PluginFlag {
  /** The environment variable, such as `PLUGIN_PUSH_RETRY`. */
  readonly name: string;
  /** Other names that set the same. */
  readonly aliases?: readonly string[];
  /** Other names that only the kaniko plugins know. */
  readonly kanikoAliases?: readonly string[];
  readonly type: FlagType;
  /** What it does, in one or two sentences. */
  readonly meaning: string;
  readonly example: string;
  readonly readBy: Readonly<Partial<Record<Builder, FlagReaders>>>;
  /** The `setting` of the step's field that sets the same, where it is not the flag's own name. */
  readonly setting?: string;
  /** The documentation sets it as a stage variable outside Kubernetes, or everywhere. */
  readonly stageVariable?: 'outside-kubernetes' | 'everywhere';
  /** The product gives it a value itself, so that one in the step disturbs. */
  readonly internal?: true;
  /** The plugin takes it and does nothing with it. */
  readonly unused?: true;
  readonly kaniko?: KanikoArgument;
  readonly docker?: DockerOption;
  /** Another flag without which this one has no effect. */
  readonly needs?: string;
  /** A limit or a pitfall worth knowing. */
  readonly note?: string;
}

/** The type of a flag that is on or off. */
export const SWITCH = { kind: 'switch' } as const;
/** The type of a flag that takes any text. */
export const TEXT = { kind: 'text' } as const;
/** The type of a flag that takes a whole number. */
export const INTEGER = { kind: 'integer' } as const;
/** The type of a flag whose items stand between commas. */
export const COMMAS = { kind: 'list', separator: ',' } as const;
/** The type of a flag whose items stand between semicolons. */
export const SEMICOLONS = { kind: 'list', separator: ';' } as const;

/** Read by every plugin of every builder. */
export const EVERYWHERE = { kaniko: 'all', docker: 'all', buildx: 'all' } as const;
/** Read by the kaniko plugins only. */
export const KANIKO = { kaniko: 'all' } as const;
/** Read by the plugins that drive docker, with buildx or without. */
export const DOCKER = { docker: 'all', buildx: 'all' } as const;
/** Read by the buildx plugins only. */
export const BUILDX = { buildx: 'all' } as const;
