import type { Infrastructure, OperatingSystem } from '../model/infrastructure.ts';
import type { FieldMistake } from './mistake.ts';

/** One choice of a choice field. */
export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  /** What the option belongs to, such as the partition of a region; absent for the usual one. */
  readonly group?: string;
}

/** What a field can hold; each kind has one widget, one schema and one way into the YAML. */
export type FieldKind =
  /** A condition is a JEXL expression that gives true or false; a stage is one of the Dockerfile. */
  | { readonly kind: 'text'; readonly condition?: boolean; readonly names?: 'stage' }
  /** Closed: nothing but the options is legal. */
  | {
      readonly kind: 'choice';
      readonly options: readonly ChoiceOption[];
      readonly closed?: boolean;
    }
  | { readonly kind: 'switch' }
  /** With the least number that has a meaning; 0 when absent. */
  | { readonly kind: 'integer'; readonly minimum?: number }
  /**
   * With a connector type, the items are references of connectors of that type. With options, these
   * are the only legal items. With numbers, a number is as good as its text.
   */
  | {
      readonly kind: 'list';
      readonly connectorType?: ConnectorType;
      readonly options?: readonly ChoiceOption[];
      readonly numbers?: boolean;
    }
  /**
   * With flags as names, the entries are the flags of the step's plugin; with arguments, those of the
   * Dockerfile's ARG instructions; with axes, those of the step's matrix. Numbers: as in a list.
   */
  | {
      readonly kind: 'map';
      readonly names?: 'flags' | 'arguments' | 'axes';
      readonly numbers?: boolean;
    }
  | { readonly kind: 'quantity'; readonly unit: 'memory' | 'cpu' }
  | { readonly kind: 'duration' }
  | { readonly kind: 'connector'; readonly connectorType: ConnectorType }
  | Structure;

/** A field that holds other fields; the keys of its parts are relative to it, or to one item of it. */
export type Structure =
  /** Settings under one key, such as `when`. */
  | { readonly kind: 'mapping'; readonly parts: readonly PartDefinition[] }
  /** A list of mappings that have the same parts. */
  | {
      readonly kind: 'records';
      /** What one of them is called. */
      readonly item: string;
      readonly parts: readonly PartDefinition[];
    }
  /** Axes that a person names, each a list of texts, beside the parts. */
  | { readonly kind: 'matrix'; readonly parts: readonly PartDefinition[] }
  /** A list of maps of texts. */
  | { readonly kind: 'maps'; readonly item: string };

/** The connector types that the five steps accept. */
export type ConnectorType = 'Aws' | 'Azure' | 'DockerRegistry' | 'Gcp';

/** The form's sections in the order people know them. */
export const SECTIONS = ['identity', 'registry', 'optional', 'advanced'] as const;

/** One section of the form. */
export type Section = (typeof SECTIONS)[number];

/** The part that a field plays in an image reference; it gives the field its source colour. */
export type ReferenceRoleName = 'account' | 'region' | 'image' | 'tag';

/** A rule on the literal text of a value; text that holds an expression is not held to it. */
export interface FieldPattern {
  /** Source of an ECMAScript regular expression without flags. */
  readonly source: string;
  /** What a value that does not match is told, in plain words. */
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** A way of giving a value that the product does not take in every field. */
export type GivenLater = 'runtime' | 'expression' | 'execution-input';

/** One setting of a step: the only place that knows its key, words, shape and limits. */
export interface FieldDefinition<Key extends string = string> {
  /** Path in the step, such as `spec.region`. */
  readonly key: Key;
  readonly label: string;
  readonly help: string;
  readonly kind: FieldKind;
  readonly section: Section;
  readonly required?: boolean;
  /** Worth a hint while it is absent: `whenUnset` says what is missed then. */
  readonly recommended?: true;
  /** Another field that may stand in for this one, such as `registryRef` for `connectorRef`. */
  readonly replaceableBy?: string;
  /** An example that shows the form of the value; also the control's placeholder. */
  readonly example?: string;
  /** What holds while the field is absent, in words. */
  readonly whenUnset?: string;
  /** What an absent switch counts as where it has an effect. */
  readonly unsetAs?: 'true' | 'false';
  /** Infrastructures where the setting has an effect; all of them when absent. */
  readonly infrastructures?: readonly Infrastructure[];
  /** Why it has no effect on the others. */
  readonly elsewhere?: string;
  readonly pattern?: FieldPattern;
  /** Mistakes with words and a remedy of their own; the first that matches is told. */
  readonly mistakes?: readonly FieldMistake[];
  /** Ways of giving the value that the product refuses here; none when absent. */
  readonly refuses?: readonly GivenLater[];
  /** Heading of the step's documentation page that describes the setting; absent where none does. */
  readonly anchor?: string;
  readonly role?: ReferenceRoleName;
  /** May share a form row with its neighbour. */
  readonly short?: boolean;
  /** The flag of `docker build` that carries one entry of the map. */
  readonly flag?: '--build-arg' | '--label';
  /** The plugin environment variable that carries the value. */
  readonly setting?: string;
}

/** One setting inside a structured field. */
export interface PartDefinition extends FieldDefinition {
  /** It belongs to these values of another part of the same mapping. */
  readonly onlyWith?: { readonly part: string; readonly values: readonly string[] };
  /** Parts of one mapping with the same word here exclude each other. */
  readonly alternative?: string;
  /** Written along when the part starts to apply, so that what the form makes is complete. */
  readonly initial?: string | readonly string[];
}

/** A piece of the composed repository name. */
export type RepositoryPart<Key extends string> =
  | { readonly text: string }
  | { readonly field: Key }
  /** Text chosen by the value of a field: the first entry whose `prefix` it starts with, else `otherwise`. */
  | {
      readonly chosenBy: Key;
      readonly entries: readonly { readonly prefix: string; readonly text: string }[];
      readonly otherwise: string;
    };

/** Why a step type is given up, and how a step of it becomes one of its successor. */
export interface Deprecation {
  /** The successor's type. */
  readonly use: string;
  readonly why: string;
  /** How the same image is named there, by the value of a field. */
  readonly moves?: readonly {
    readonly when: { readonly key: string; readonly value: string };
    /** Fields with a new value. */
    readonly set: Readonly<Record<string, string>>;
    /** Fields that get a text before their value. */
    readonly prefix: Readonly<Record<string, string>>;
  }[];
}

/** Everything that Waybill knows of one step type. */
export interface StepDefinition<Key extends string = string> {
  /** The value of `type` in YAML. */
  readonly type: string;
  /** Three letters that stand for the registry on screen. */
  readonly code: string;
  /** The registry's name, such as `Amazon ECR`. */
  readonly label: string;
  /** What a person fills in, for the start page. */
  readonly summary: string;
  /** A sample reference for the start page. */
  readonly sample: string;
  /** Address of the step's documentation page. */
  readonly documentation: string;
  readonly infrastructures: readonly Infrastructure[];
  /** Operating systems of the stage that it runs on; all of them when absent. */
  readonly operatingSystems?: readonly OperatingSystem[];
  readonly deprecated?: Deprecation;
  /** In the conventional order of keys, which is also the order of the form. */
  readonly fields: readonly FieldDefinition<Key>[];
  /** How the repository part of a reference is composed, without the tag. */
  readonly repository: readonly RepositoryPart<NoInfer<Key>>[];
  /** The registry in the names of its plugins (`ecr` in `kaniko-ecr`), by which the flags tell their readers. */
  readonly plugin?: string;
  /** The list of tags. */
  readonly tags: NoInfer<Key>;
  /** The field that names a remote cache image, and the registry that goes before a name without a host. */
  readonly cache?: {
    readonly field: NoInfer<Key>;
    readonly registry: readonly RepositoryPart<NoInfer<Key>>[];
  };
}

/** Checks at compile time that every key that a definition mentions is one of its fields. */
export function defineStep<const Key extends string>(
  definition: StepDefinition<Key>,
): StepDefinition<Key> {
  return definition;
}

/** The address that documents a setting: its heading on the step's page; null where none does. */
export function documentationOf(
  definition: StepDefinition,
  { anchor }: FieldDefinition,
): string | null {
  return anchor === undefined ? null : `${definition.documentation}#${anchor}`;
}
