import { STRINGS } from '../strings.ts';
import type { monaco } from './monaco.ts';

/** How Monaco is set up in the YAML pane: nothing that guesses, underlines or completes by itself. */
export const OPTIONS: monaco.editor.IStandaloneEditorConstructionOptions = {
  ariaLabel: STRINGS.panes.yamlText,
  automaticLayout: true,
  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  bracketPairColorization: { enabled: false },
  editContext: false,
  fixedOverflowWidgets: true,
  fontFamily:
    "'JetBrains Mono Variable', ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  fontLigatures: false,
  fontSize: 12.5,
  glyphMargin: true,
  guides: { indentation: false },
  lineDecorationsWidth: 10,
  lineHeight: 20,
  lineNumbersMinChars: 4,
  links: false,
  minimap: { enabled: false },
  occurrencesHighlight: 'off',
  overviewRulerLanes: 2,
  quickSuggestions: false,
  renderLineHighlight: 'none',
  renderWhitespace: 'none',
  scrollBeyondLastLine: false,
  scrollbar: { verticalScrollbarSize: 12, horizontalScrollbarSize: 10, useShadows: false },
  selectionHighlight: false,
  stickyScroll: { enabled: false },
  tabSize: 2,
  trimAutoWhitespace: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
  unusualLineTerminators: 'off',
  wordBasedSuggestions: 'off',
};
