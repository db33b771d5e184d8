import { type FlagType, PLUGIN_FLAGS, type PluginFlag } from '../flags/index.ts';

/** How a plugin flag is written in the kaniko executor's command line. */
export interface KanikoFlag {
  readonly flag: PluginFlag;
  readonly argument: string;
  /** `on` writes the argument when the flag is true, `value` appends its value, `list` repeats it. */
  readonly form: 'on' | 'value' | 'list';
  /** Place in the executor's argument list. */
  readonly order: number;
  /** Written after the value, such as the unit of a time. */
  readonly suffix: string;
}

function formOf(type: FlagType, saysFalse: boolean): KanikoFlag['form'] {
  switch (type.kind) {
    case 'switch':
      return saysFalse ? 'value' : 'on';
    case 'list':
      return 'list';
    case 'text':
    case 'integer':
    case 'choice':
    case 'duration':
      return 'value';
    default:
      return type satisfies never;
  }
}

/**
 * The flags that become an argument of the kaniko executor, in the order in which the drone-kaniko
 * plugin writes them. Those that a field of the step sets are written by `kaniko.ts`.
 */
export const KANIKO_FLAGS: readonly KanikoFlag[] = PLUGIN_FLAGS.flatMap((flag) => {
  const { kaniko, type } = flag;
  return kaniko === undefined
    ? []
    : [
        {
          flag,
          argument: kaniko.argument,
          form: formOf(type, kaniko.saysFalse === true),
          order: kaniko.order,
          suffix: kaniko.suffix ?? '',
        },
      ];
}).toSorted((a, b) => a.order - b.order);
