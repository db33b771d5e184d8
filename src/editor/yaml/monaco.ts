import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/gotoLine/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/lineSelection/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/longLinesHelper/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/snippet/register';
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/tokenization/register';
import 'monaco-editor/features/wordHighlighter/register';
import 'monaco-editor/features/wordOperations/register';
import { loader } from '@monaco-editor/react';
import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import { conf, language } from 'monaco-editor/languages/definitions/yaml/yaml';
import { withExpressions } from './tokens.ts';

export { monaco };

/** YAML with expressions, under a name of its own so that a page's own YAML stays as it is. */
export const LANGUAGE = 'waybill-yaml';

let ready = false;

/** Prepares Monaco once: our own copy, its worker through the bundler, YAML with expressions. */
export function prepareMonaco(): void {
  if (ready) {
    return;
  }
  ready = true;
  const holder: { MonacoEnvironment?: monaco.Environment | undefined } = globalThis;
  holder.MonacoEnvironment ??= { getWorker: () => new EditorWorker() };
  loader.config({ monaco });
  monaco.languages.register({ id: LANGUAGE });
  monaco.languages.setLanguageConfiguration(LANGUAGE, conf);
  monaco.languages.setMonarchTokensProvider(LANGUAGE, withExpressions(language));
}
