import type { AssistItem, LineIndex } from '#core';
import { toEditorRange } from './line-map.ts';
import { monaco } from './monaco.ts';

const { CompletionItemKind: Kind, CompletionItemInsertTextRule: Rule } = monaco.languages;

const KINDS: Readonly<Record<AssistItem['kind'], monaco.languages.CompletionItemKind>> = {
  key: Kind.Property,
  value: Kind.Value,
  flag: Kind.Constant,
  expression: Kind.Variable,
  function: Kind.Function,
  snippet: Kind.Snippet,
};

/** An item of ours as one of Monaco's list. */
export function completionOf(
  item: AssistItem,
  text: string,
  lines: LineIndex,
): monaco.languages.CompletionItem {
  return {
    label: { label: item.label, description: item.detail },
    kind: KINDS[item.kind],
    documentation: { value: item.documentation },
    insertText: item.text,
    insertTextRules: Rule.InsertAsSnippet | Rule.KeepWhitespace,
    range: toEditorRange(text, lines, item.range),
    sortText: String(item.order).padStart(4, '0'),
    ...(item.opens ? { command: { id: 'editor.action.triggerSuggest', title: item.label } } : {}),
  };
}
