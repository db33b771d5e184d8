import { useMemo } from 'react';
import {
  declaredVariables,
  EXPRESSION_FUNCTIONS,
  EXPRESSION_VARIABLES,
  type FieldDefinition,
  stageChoices,
} from '#core';
import { useEditor } from '../../session/editor-context.tsx';
import { suggestConnectors } from './connectors.ts';
import { suggestStages } from './dockerfile.ts';
import { suggestExpressions } from './expressions.ts';
import { firstOf, type Suggest } from './suggestion.ts';
import { suggestAmounts } from './units.ts';

/** What is offered in the control of a field; null for a field that takes neither list nor expression. */
export function useSuggest({ kind, refuses }: FieldDefinition): Suggest | null {
  const { editor, connectors } = useEditor();
  return useMemo(() => {
    if (refuses?.includes('expression') === true) {
      return null;
    }
    const expressions: Suggest = (text, caret) => {
      const { view, session, samples } = editor.get();
      const step = session.lastGood;
      const declared = view.stage && step ? declaredVariables(view.stage, step) : [];
      return suggestExpressions({
        variables: [...declared, ...EXPRESSION_VARIABLES],
        functions: EXPRESSION_FUNCTIONS,
        values: { ...view.documentValues, ...samples.current.values },
      })(text, caret);
    };
    const listed =
      kind.kind === 'list' && kind.connectorType !== undefined
        ? suggestConnectors(connectors, kind.connectorType)
        : null;
    const stages: Suggest | null =
      kind.kind === 'text' && kind.names === 'stage'
        ? (text, caret) => {
            const { dockerfile } = editor.get().view;
            return dockerfile === null
              ? null
              : suggestStages(stageChoices(dockerfile))(text, caret);
          }
        : null;
    return firstOf(expressions, suggestAmounts(kind), listed, stages);
  }, [editor, connectors, kind, refuses]);
}
