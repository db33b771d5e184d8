import type { languages } from 'monaco-editor/editor';

/** `<+…>` with one level of nesting, and the methods behind a runtime input. */
const EXPRESSION = /<\+(?:[^<>]|<\+[^<>]*>)*>(?:\.[a-zA-Z]+\((?:[^()]|\([^()]*\))*\))*/;

/** Monaco's YAML tokenizer that also sees expressions, the only purple in the text. */
export function withExpressions(language: languages.IMonarchLanguage): languages.IMonarchLanguage {
  const rule: languages.IMonarchLanguageRule = [EXPRESSION, 'expression'];
  const text: languages.IMonarchLanguageRule = [
    /.+?(?=(?:\s+#|<\+|$))/,
    { cases: { '@keywords': 'keyword', '@default': 'string' } },
  ];
  const root = language.tokenizer.root ?? [];
  const quoted = language.tokenizer.doubleQuotedString ?? [];
  return {
    ...language,
    tokenizer: {
      ...language.tokenizer,
      root: [rule, ...root.slice(0, -1), text],
      doubleQuotedString: [rule, [/[^\\"<]+/, 'string'], [/</, 'string'], ...quoted.slice(1)],
    },
  };
}
