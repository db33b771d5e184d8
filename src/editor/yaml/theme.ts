import type { editor } from 'monaco-editor/editor';

/** Our tokens by the name that Monaco gives the part. */
const COLOURS = {
  'editor.background': '--wb-surface',
  'editor.foreground': '--wb-ink',
  'editorLineNumber.foreground': '--wb-ink-3',
  'editorLineNumber.activeForeground': '--wb-ink',
  'editorCursor.foreground': '--wb-accent',
  'editor.selectionBackground': '--wb-accent-tint',
  'editor.inactiveSelectionBackground': '--wb-hover',
  'editor.wordHighlightBackground': '--wb-hover',
  'editor.findMatchBackground': '--wb-warn-tint',
  'editor.findMatchHighlightBackground': '--wb-warn-tint',
  'editorIndentGuide.background1': '--wb-line',
  'editorIndentGuide.activeBackground1': '--wb-line-2',
  'editorWidget.background': '--wb-raised',
  'editorWidget.border': '--wb-line-2',
  'editorHoverWidget.background': '--wb-raised',
  'editorHoverWidget.border': '--wb-line-2',
  'editorHoverWidget.foreground': '--wb-ink',
  'editorSuggestWidget.background': '--wb-raised',
  'editorSuggestWidget.border': '--wb-line-2',
  'editorSuggestWidget.foreground': '--wb-ink',
  'editorSuggestWidget.highlightForeground': '--wb-accent',
  'editorSuggestWidget.focusHighlightForeground': '--wb-accent',
  'editorSuggestWidget.selectedBackground': '--wb-accent-tint',
  'editorSuggestWidget.selectedForeground': '--wb-ink',
  'editorSuggestWidget.selectedIconForeground': '--wb-ink',
  'editorLightBulb.foreground': '--wb-warn',
  'editorLightBulbAutoFix.foreground': '--wb-accent',
  'editorActionList.background': '--wb-raised',
  'editorActionList.foreground': '--wb-ink',
  'editorActionList.focusBackground': '--wb-accent-tint',
  'editorActionList.focusForeground': '--wb-ink',
  'list.hoverBackground': '--wb-hover',
  'textLink.foreground': '--wb-accent',
  'textLink.activeForeground': '--wb-accent',
  'textCodeBlock.background': '--wb-hover',
  'textPreformat.foreground': '--wb-ink',
  'textPreformat.background': '--wb-hover',
  'input.background': '--wb-raised',
  'input.border': '--wb-line-2',
  focusBorder: '--wb-accent',
  'menu.background': '--wb-raised',
  'menu.foreground': '--wb-ink',
  'menu.selectionBackground': '--wb-accent-tint',
  'menu.selectionForeground': '--wb-ink',
  'menu.border': '--wb-line-2',
  'editorError.foreground': '--wb-error',
  'editorWarning.foreground': '--wb-warn',
  'editorInfo.foreground': '--wb-accent',
  'editorOverviewRuler.border': '--wb-line',
  'editorOverviewRuler.errorForeground': '--wb-error',
  'editorOverviewRuler.warningForeground': '--wb-warn',
  'editorOverviewRuler.infoForeground': '--wb-accent',
  'scrollbarSlider.background': '--wb-line',
  'scrollbarSlider.hoverBackground': '--wb-line-2',
  'scrollbarSlider.activeBackground': '--wb-rule',
  'editorBracketMatch.background': '--wb-hover',
  'editorBracketMatch.border': '--wb-line-2',
} as const;

const SYNTAX = {
  type: '--wb-code-key',
  string: '--wb-code-str',
  number: '--wb-code-num',
  keyword: '--wb-code-num',
  expression: '--wb-code-expr',
  comment: '--wb-ink-3',
  operators: '--wb-ink-3',
  delimiter: '--wb-ink-3',
  namespace: '--wb-code-key',
  tag: '--wb-code-key',
  meta: '--wb-ink-3',
} as const;

function hexOf(channels: readonly number[]): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** The present colour of a token, as Monaco wants it. */
function readColour(probe: HTMLElement, token: string): string {
  probe.style.color = `var(${token})`;
  const channels =
    getComputedStyle(probe)
      .color.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  return hexOf(channels.slice(0, 3));
}

/** Monaco's theme from the tokens that hold at an element, and the name it goes by. */
export function readTheme(at: HTMLElement): {
  readonly name: string;
  readonly data: editor.IStandaloneThemeData;
} {
  const probe = at.ownerDocument.createElement('span');
  probe.style.display = 'none';
  at.append(probe);
  const colours = Object.fromEntries(
    Object.entries(COLOURS).map(([part, token]) => [part, readColour(probe, token)]),
  );
  // Monaco's own themes colour some of YAML's tokens by their full name.
  const names = Object.entries(SYNTAX).flatMap(([token, variable]) => [
    [token, variable] as const,
    [`${token}.yaml`, variable] as const,
  ]);
  const rules = names.map(([token, variable]) => ({
    token,
    foreground: readColour(probe, variable).slice(1),
    ...(token.startsWith('comment') ? { fontStyle: 'italic' } : {}),
  }));
  probe.remove();
  const background = colours['editor.background'] ?? '#ffffff';
  const dark = Number.parseInt(background.slice(1, 3), 16) < 128;
  return {
    name: dark ? 'waybill-dark' : 'waybill-light',
    data: { base: dark ? 'vs-dark' : 'vs', inherit: true, rules, colors: colours },
  };
}
