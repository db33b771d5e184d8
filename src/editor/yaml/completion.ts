import type { AssistItem, LineIndex } from '#core';
import { toEditorRange } from './line-map.ts';
import { monaco } from './monaco.ts';

/** Characters that may open the list by themselves; `isWanted` says when. */
export const TRIGGERS: readonly string[] = ['+', ' ', '.'];

const { CompletionItemKind: Kind, CompletionItemInsertTextRule: Rule } = monaco.languages;

const KINDS: Readonly<Record<AssistItem['kind'], monaco.languages.CompletionItemKind>> = {
  key: Kind.Property,
  value: Kind.Value,
  flag: Kind.Constant,
  expression: Kind.Variable,
  function: Kind.Function,
  snippet: Kind.Snippet,
};

const IN_EXPRESSIONS: ReadonlySet<AssistItem['kind']> = new Set(['expression', 'function']);

/**
 * Whether items are worth a list that nobody asked for: behind `<+` and the dots of an expression, and
 * behind the blank of `key: ` or `- ` where the values or the steps are known. Never in free text.
 */
export function isWanted(items: readonly AssistItem[], trigger: string | undefined): boolean {
  switch (trigger) {
    case '+':
    case '.':
      return items.every(({ kind }) => IN_EXPRESSIONS.has(kind));
    case ' ':
      return items.some(({ kind }) => kind === 'value' || kind === 'snippet');
    default:
      return true;
  }
}

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
