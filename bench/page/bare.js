// Monaco as the YAML pane sets it up, about as large as there, and nothing else.
import { LANGUAGE, monaco, prepareMonaco } from '../../src/editor/yaml/monaco.ts';
import { OPTIONS } from '../../src/editor/yaml/options.ts';

prepareMonaco();
const host = document.createElement('div');
host.style.cssText = 'width: 576px; height: 600px';
document.body.append(host);

// A text to open, with the words to put the cursor behind.
document.addEventListener('open-text', ({ detail: { text, behind } }) => {
  const editor = monaco.editor.create(host, { ...OPTIONS, language: LANGUAGE, value: text });
  const place = editor.getModel().getPositionAt(text.indexOf(behind) + behind.length);
  editor.setPosition(place);
  editor.revealPositionInCenter(place);
  editor.focus();
});
