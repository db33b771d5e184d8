import { type FieldDefinition, flagOf, flagsOf, type MapEntry } from '#core';
import { useEditor } from '../session/editor-context.tsx';
import { suggestFlags, suggestFlagValues } from './suggest/flags.ts';
import { firstOf, type Suggest } from './suggest/suggestion.ts';

/** What is offered in the two cells of an entry, and what its name means. */
export interface EntrySuggest {
  readonly name: Suggest | null;
  readonly value: Suggest | null;
  /** What the name stands for; null for a name of one's own. */
  readonly meaning: string | null;
  /** Whether the empty cells offer before anything is typed. */
  readonly offersWhenEmpty: boolean;
}

/**
 * What is offered for each entry of a map: expressions in values, and, where the names are flags of
 * the plugin, those of the step's type on its infrastructure with the values that each takes.
 */
export function useEntrySuggest(
  { kind }: FieldDefinition,
  expressions: Suggest | null,
): (entry: MapEntry, entries: readonly MapEntry[]) => EntrySuggest {
  const { editor } = useEditor();
  const hasFlags = kind.kind === 'map' && kind.names === 'flags';
  return ({ name }, entries) => {
    if (!hasFlags) {
      return { name: null, value: expressions, meaning: null, offersWhenEmpty: false };
    }
    const flag = flagOf(name);
    const taken = entries.map((entry) => entry.name).filter((other) => other !== name);
    return {
      name: (text, caret) => {
        const { definition, infrastructure } = editor.get().view;
        const flags = definition === null ? [] : flagsOf(definition, infrastructure);
        return suggestFlags(flags, taken)(text, caret);
      },
      value: flag === null ? expressions : firstOf(expressions, suggestFlagValues(flag)),
      meaning: flag?.meaning ?? null,
      offersWhenEmpty: true,
    };
  };
}
