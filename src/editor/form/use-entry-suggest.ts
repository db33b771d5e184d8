import {
  argumentChoices,
  type FieldDefinition,
  flagOf,
  flagsOf,
  type LoopAxis,
  type MapEntry,
  readLoop,
} from '#core';
import { useEditor } from '../session/editor-context.tsx';
import type { EditorState } from '../session/editor-store.ts';
import { sameContent, useEditorState } from '../session/use-editor-state.ts';
import { suggestAxes, suggestAxisValues } from './suggest/axes.ts';
import { suggestArguments } from './suggest/dockerfile.ts';
import { suggestFlags, suggestFlagValues } from './suggest/flags.ts';
import { firstOf, type Suggest } from './suggest/suggestion.ts';

/** What is offered in the two cells of an entry, and what its name means. */
export interface EntrySuggest {
  readonly name: Suggest | null;
  readonly value: Suggest | null;
  /** What the name stands for; null for a name of one's own. */
  readonly meaning: string | null;
  /** What holds without a value; null where that is not known. */
  readonly whenEmpty: string | null;
  /** Whether the empty cells offer before anything is typed. */
  readonly offersWhenEmpty: boolean;
}

const NO_ARGUMENTS: ReturnType<typeof argumentChoices> = [];

function argumentsOf({ view }: EditorState): ReturnType<typeof argumentChoices> {
  const rows = view.sections.flatMap((section) => section.rows);
  const target = rows.find(({ field }) => field.key === 'spec.target')?.value;
  return view.dockerfile === null
    ? NO_ARGUMENTS
    : argumentChoices(view.dockerfile, target?.kind === 'scalar' ? target.text : '');
}

function axesOf({ session }: EditorState): readonly LoopAxis[] {
  return (session.lastGood && readLoop(session.lastGood)?.axes) ?? [];
}

/**
 * What is offered for each entry of a map: expressions in values, and, where the names are flags of
 * the plugin, those of the step's type on its infrastructure with the values that each takes; where
 * they are arguments, those of the Dockerfile while it is at hand; where they are axes, those of the
 * step's matrix with their values.
 */
export function useEntrySuggest(
  { kind }: FieldDefinition,
  expressions: Suggest | null,
): (entry: MapEntry, entries: readonly MapEntry[]) => EntrySuggest {
  const { editor } = useEditor();
  const names = kind.kind === 'map' ? kind.names : undefined;
  const declared = useEditorState(
    editor,
    (state) => (names === 'arguments' ? argumentsOf(state) : NO_ARGUMENTS),
    sameContent,
  );
  return ({ name }, entries) => {
    const taken = entries.map((entry) => entry.name).filter((other) => other !== name);
    if (names === 'axes') {
      const axes = axesOf(editor.get());
      return {
        name: suggestAxes(axes, taken),
        value: firstOf(expressions, suggestAxisValues(axes, name)),
        meaning: null,
        whenEmpty: null,
        offersWhenEmpty: true,
      };
    }
    if (names !== 'flags') {
      const choice = declared.find((one) => one.name === name);
      return {
        name: declared.length === 0 ? null : suggestArguments(declared, taken),
        value: expressions,
        meaning: null,
        whenEmpty: choice?.defaultValue ?? null,
        offersWhenEmpty: declared.length > 0,
      };
    }
    const flag = flagOf(name);
    return {
      name: (text, caret) => {
        const { definition, infrastructure } = editor.get().view;
        const flags = definition === null ? [] : flagsOf(definition, infrastructure);
        return suggestFlags(flags, taken)(text, caret);
      },
      value: flag === null ? expressions : firstOf(expressions, suggestFlagValues(flag)),
      meaning: flag?.meaning ?? null,
      whenEmpty: null,
      offersWhenEmpty: true,
    };
  };
}
