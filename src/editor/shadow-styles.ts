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
