import { Copy, FlaskConical, Redo2, Server, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './editor-toolbar.module.css';
import { PaletteButton } from './palette/palette-button.tsx';
import { useCopyText } from './panels/use-copy-text.ts';
import type { EditorSession } from './session/editor-store.ts';
import {
  choiceOf,
  infrastructureChoices,
  infrastructureOf,
} from './session/infrastructure-choices.ts';
import { useEditorState, useLateEditorState } from './session/use-editor-state.ts';
import { STRINGS } from './strings.ts';
import { Button, commandKey, IconButton, Select } from './ui/index.ts';

/** What the toolbar takes. */
export interface EditorToolbarProps {
  readonly editor: EditorSession;
  readonly start?: ReactNode;
  readonly end?: ReactNode;
}

/** The bar of an embedded editor: infrastructure, sample values, history, the palette, copy. */
export function EditorToolbar({ editor, start, end }: EditorToolbarProps) {
  const chosen = useEditorState(editor, ({ infrastructure }) => infrastructure);
  const stage = useLateEditorState(editor, ({ view }) => view.stage);
  const samples = useEditorState(editor, (state) => state.samples);
  const canUndo = useLateEditorState(editor, ({ session }) => session.past.length > 0);
  const canRedo = useLateEditorState(editor, ({ session }) => session.future.length > 0);
  const copy = useCopyText();
  return (
    <div className={styles.bar}>
      {start}
      <Select
        label={STRINGS.panes.infrastructure}
        icon={<Server size={14} aria-hidden="true" />}
        options={infrastructureChoices(stage)}
        value={choiceOf(chosen)}
        onChange={(id) => editor.setInfrastructure(infrastructureOf(id))}
      />
      <Select
        label={STRINGS.panes.sampleValues}
        icon={<FlaskConical size={14} aria-hidden="true" />}
        options={samples.scenarios}
        value={samples.current.id}
        onChange={editor.selectScenario}
      />
      <span className={styles.space} />
      <IconButton
        label={STRINGS.panes.undo}
        shortcut={commandKey('Z')}
        isDisabled={!canUndo}
        onPress={() => editor.dispatch({ type: 'undo' })}
      >
        <Undo2 size={16} />
      </IconButton>
      <IconButton
        label={STRINGS.panes.redo}
        shortcut={commandKey('Y')}
        isDisabled={!canRedo}
        onPress={() => editor.dispatch({ type: 'redo' })}
      >
        <Redo2 size={16} />
      </IconButton>
      <PaletteButton />
      <Button
        icon={<Copy size={14} aria-hidden="true" />}
        onPress={() => {
          editor.demand();
          copy(editor.get().session.text, STRINGS.panes.copied);
        }}
      >
        {STRINGS.panes.copyYaml}
      </Button>
      {end}
    </div>
  );
}
