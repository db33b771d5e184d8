import { MONACO_SHEETS } from './yaml/monaco-sheets.ts';

const SHEETS = import.meta.glob<string>('./**/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

const LAYERS = '@layer waybill.tokens, waybill.base, waybill.ui, waybill.editor, waybill.app;';

/** All styles of the editor as one sheet for a shadow root, where the page's styles do not come in. */
export function shadowStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([LAYERS, ...Object.values(MONACO_SHEETS), ...Object.values(SHEETS)].join('\n'));
  return sheet;
}

/** Monaco's icons, the only font that is loaded here: text is written in the fonts of the page. */
const ICON_FONT = /@font-face\s*\{[^}]*font-family:\s*"?(codicon)"?[^}]*?src:\s*(url\([^)]*\))/;

/** Brings Monaco's icon font to the page: a font that only a shadow root declares has no effect there. */
export function loadIconFont(): void {
  const [, name, source] = ICON_FONT.exec(Object.values(MONACO_SHEETS).join('\n')) ?? [];
  const isThere = [...document.fonts].some(({ family }) => family === name);
  if (name !== undefined && source !== undefined && !isThere) {
    document.fonts.add(new FontFace(name, source));
  }
}
