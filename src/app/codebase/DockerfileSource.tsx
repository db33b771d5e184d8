import { FileText, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { type ContextSize, scalar } from '#core';
import {
  Button,
  type EditorSession,
  EmptyState,
  Select,
  setField,
  useEditorState,
} from '../../editor/index.ts';
import { bytes, count, counted } from '../shared/format.ts';
import { Notice } from '../shared/Notice.tsx';
import styles from './DockerfileSource.module.css';
import { canOpenFolder, pickFolder } from './open-folder.ts';
import { pickDockerfile } from './pick-dockerfile.ts';
import type { CodebaseFiles } from './useCodebase.ts';

/** What the source of the Dockerfile takes. */
export interface DockerfileSourceProps {
  readonly editor: EditorSession;
  readonly files: CodebaseFiles;
}

/** Where the step's Dockerfile comes from: a codebase, a folder or a file; and the size of its context. */
export function DockerfileSource({ editor, files }: DockerfileSourceProps) {
  const { state, path, context } = files;
  const isSelected = useEditorState(editor, ({ session }) => session.selected !== null);
  if (state === 'none') {
    const isOpen = isSelected && path === null;
    return (
      <div className={styles.empty}>
        <EmptyState
          icon={<FileText size={16} strokeWidth={1.75} aria-hidden="true" />}
          title={isOpen ? 'The path of the Dockerfile is not known yet' : 'No Dockerfile yet'}
          actions={<Choices files={files} />}
        >
          {isOpen
            ? 'Give its expressions sample values.'
            : 'Choose a codebase or open a folder to see its Dockerfile. What you open stays on this device.'}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={styles.source}>
      <div className={styles.bar}>
        <Choices files={files} />
        {path === null ? null : <code className={styles.path}>{path}</code>}
        {state === 'there' && context !== null ? <ContextFact context={context} /> : null}
      </div>
      {state === 'missing' ? <Missing editor={editor} files={files} /> : null}
      {state === 'failed' ? <Notice tone="error">{files.failure}</Notice> : null}
    </div>
  );
}

const FOLDER = 'folder';

function Choices({ files }: { readonly files: CodebaseFiles }) {
  const { codebases, codebase, chooseCodebase, folder, openFolder, takeText } = files;
  const [failure, setFailure] = useState<string | null>(null);
  const open = () => {
    setFailure(null);
    pickFolder().then(
      (picked) => {
        if (picked !== null) {
          openFolder(picked);
        }
      },
      () => setFailure('The browser does not let this page open folders.'),
    );
  };
  const options = [
    ...codebases.map(({ id, name }) => ({ id, label: name })),
    ...(folder === null ? [] : [{ id: FOLDER, label: folder.name, note: 'folder on this device' }]),
  ];
  return (
    <>
      {options.length === 0 ? null : (
        <Select
          label="Codebase"
          options={options}
          value={folder === null ? (codebase?.id ?? '') : FOLDER}
          onChange={(id) => {
            if (id !== FOLDER) {
              openFolder(null);
              chooseCodebase(id);
            }
          }}
        />
      )}
      {canOpenFolder() ? (
        <Button
          icon={<FolderOpen size={14} strokeWidth={1.75} aria-hidden="true" />}
          onPress={open}
        >
          Open folder
        </Button>
      ) : (
        <Button
          icon={<FileText size={14} strokeWidth={1.75} aria-hidden="true" />}
          onPress={() => pickDockerfile(takeText)}
        >
          Choose Dockerfile
        </Button>
      )}
      {failure === null ? null : <Notice tone="error">{failure}</Notice>}
    </>
  );
}

/** Files and bytes of the build context, and what is left out of it. */
function ContextFact({ context }: { readonly context: ContextSize }) {
  const { files, bytes: size, complete, ignoreFile, leftOut, leftOutCount } = context;
  const more = leftOutCount - leftOut.length;
  const names = more > 0 ? [...leftOut, `${count(more)} more`] : leftOut;
  return (
    <span className={styles.context}>
      Build context {complete ? '' : 'over '}
      {bytes(size)} in {counted(files, 'file')}.{' '}
      {ignoreFile === null ? (
        'No .dockerignore.'
      ) : (
        <span title={names.join('\n')}>
          <code>{ignoreFile}</code> leaves out{' '}
          {leftOutCount === 0 ? 'nothing' : names.slice(0, 3).join(', ')}
          {names.length > 3 ? ` and ${count(leftOutCount - 3)} more` : ''}.
        </span>
      )}
    </span>
  );
}

function Missing({ editor, files }: DockerfileSourceProps) {
  const { path, placeName, found } = files;
  return (
    <Notice
      tone="warning"
      hint={
        found.length === 0 ? (
          'No other Dockerfile was found near its root.'
        ) : (
          <span className={styles.found}>
            {found.slice(0, 6).map((one) => (
              <Button
                key={one}
                size="small"
                onPress={() => setField(editor, 'spec.dockerfile', scalar(one))}
              >
                Use {one}
              </Button>
            ))}
          </span>
        )
      }
    >
      {placeName} has no Dockerfile at <code>{path}</code>.
    </Notice>
  );
}
