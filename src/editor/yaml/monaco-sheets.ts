/** Monaco's style sheets as text; Monaco itself puts them in the page, where a shadow root does not see them. */
export const MONACO_SHEETS = import.meta.glob<string>(
  '/node_modules/monaco-editor/esm/vs/**/*.css',
  { query: '?inline', import: 'default', eager: true },
);
