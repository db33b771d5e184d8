import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Dialog, Input, Radio, RadioGroup, TextField } from 'react-aria-components';
import {
  Button,
  type EditorSession,
  IconButton,
  SearchInput,
  sameContent,
  TextInput,
  useEditorState,
} from '../../editor/index.ts';
import styles from './SampleValuesTable.module.css';
import { sampleRows } from './sample-rows.ts';

/** The scenarios to choose from and the values of the chosen one, each changeable. */
export function SampleValuesTable({ editor }: { readonly editor: EditorSession }) {
  const samples = useEditorState(editor, (state) => state.samples);
  const references = useEditorState(editor, ({ view }) => view.references, sameContent);
  const documentValues = useEditorState(editor, ({ view }) => view.documentValues, sameContent);
  const [filter, setFilter] = useState('');
  const rows = sampleRows(samples.current.values, documentValues, references, filter);
  return (
    <Dialog className={styles.dialog ?? ''} aria-label="Sample values">
      <RadioGroup
        aria-label="Kind of build"
        className={styles.scenarios ?? ''}
        value={samples.current.id}
        onChange={editor.selectScenario}
      >
        {samples.scenarios.map((scenario) => (
          <Radio key={scenario.id} value={scenario.id} className={styles.scenario ?? ''}>
            {scenario.label}
          </Radio>
        ))}
      </RadioGroup>
      <p className={styles.note}>
        What expressions come to in previews, checks and runs from here; null is what this kind of
        build has no value for. Nothing of it goes into the YAML.
      </p>
      <SearchInput label="Filter expressions" value={filter} onChange={setFilter} />
      <div className={styles.rows}>
        {rows.map(({ path, value, from }) => (
          <div key={path} className={styles.row}>
            <span className={styles.path} title={`<+${path}>`}>
              {path}
              {from === 'document' ? <em className={styles.origin}>YAML</em> : null}
            </span>
            <TextField
              aria-label={path}
              value={value}
              onChange={(text) => editor.setSample(path, text)}
              className={styles.field ?? ''}
            >
              <Input
                className={value === 'null' ? (styles.nothing ?? '') : (styles.value ?? '')}
                placeholder={from === 'missing' ? 'needed here' : 'empty'}
                spellCheck="false"
              />
            </TextField>
            <IconButton
              size="small"
              label={`Remove ${path}`}
              isDisabled={from !== 'scenario'}
              onPress={() => editor.setSample(path, null)}
            >
              <X size={13} strokeWidth={1.75} />
            </IconButton>
          </div>
        ))}
        {rows.length === 0 ? <p className={styles.none}>No expression has this name.</p> : null}
      </div>
      <NewValue onAdd={(path) => editor.setSample(path, '')} />
    </Dialog>
  );
}

function NewValue({ onAdd }: { readonly onAdd: (path: string) => void }) {
  const [path, setPath] = useState('');
  const clean = path.trim().replace(/^<\+|>$/g, '');
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (clean !== '') {
          onAdd(clean);
          setPath('');
        }
      }}
    >
      <TextInput
        label="Another expression"
        hideLabel
        mono
        value={path}
        onChange={setPath}
        placeholder="pipeline.variables.version"
        className={styles.addInput}
      />
      <Button
        type="submit"
        isDisabled={clean === ''}
        icon={<Plus size={14} strokeWidth={1.75} aria-hidden="true" />}
      >
        Add
      </Button>
    </form>
  );
}
