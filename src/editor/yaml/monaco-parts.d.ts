// Monaco ships these entry points without types of their own.
declare module 'monaco-editor/languages/definitions/yaml/yaml' {
  import type { languages } from 'monaco-editor/editor';

  export const conf: languages.LanguageConfiguration;
  export const language: languages.IMonarchLanguage;
}

// The list of completions has no entry point among Monaco's features.
declare module 'monaco-editor/editor/contrib/suggest/browser/suggestController';
