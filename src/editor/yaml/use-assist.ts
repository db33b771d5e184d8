import { useEffect, useRef } from 'react';
import { type AssistContext, completeAt, hoverAt, indexLines } from '#core';
import type { ConnectorChoice } from '../session/editor-context.tsx';
import type { EditorSession, EditorState } from '../session/editor-store.ts';
import { completionOf } from './completion.ts';
import { toEditorRange, toOffset } from './line-map.ts';
import { LANGUAGE, monaco } from './monaco.ts';
import { isWanted, TRIGGERS } from './triggers.ts';

function contextOf(
  { session, view, samples }: EditorState,
  connectors: readonly ConnectorChoice[],
): AssistContext {
  const { text, outline, definitions } = session;
  const { values } = samples.current;
  const { infrastructure, dockerfile } = view;
  return { text, outline, definitions, connectors, infrastructure, values, dockerfile };
}

/** Completion and hover for this editor's text alone: a page may hold several, and other editors. */
export function useAssist(
  editor: monaco.editor.IStandaloneCodeEditor | null,
  owner: EditorSession,
  connectors: readonly ConnectorChoice[],
): void {
  const offered = useRef(connectors);
  offered.current = connectors;
  useEffect(() => {
    const own = editor?.getModel();
    if (!own) {
      return;
    }
    const completion = monaco.languages.registerCompletionItemProvider(LANGUAGE, {
      triggerCharacters: [...TRIGGERS],
      provideCompletionItems: (model, position, { triggerCharacter }) => {
        if (model !== own) {
          return null;
        }
        const context = contextOf(owner.get(), offered.current);
        const lines = indexLines(context.text);
        const offset = toOffset(context.text, lines, position.lineNumber, position.column);

        const items = completeAt(context, offset);
        return isWanted(items, triggerCharacter)
          ? { suggestions: items.map((item) => completionOf(item, context.text, lines)) }
          : null;
      },
    });
    const hover = monaco.languages.registerHoverProvider(LANGUAGE, {
      provideHover: (model, position) => {
        if (model !== own) {
          return null;
        }
        const context = contextOf(owner.get(), offered.current);
        const lines = indexLines(context.text);
        const offset = toOffset(context.text, lines, position.lineNumber, position.column);
        const found = hoverAt(context, offset);
        return found === null
          ? null
          : {
              range: toEditorRange(context.text, lines, found.range),
              contents: [{ value: found.markdown }],
            };
      },
    });
    return () => {
      completion.dispose();
      hover.dispose();
    };
  }, [editor, owner]);
}
