import { Button } from '../../editor/index.ts';
import { Notice } from '../shared/Notice.tsx';
import styles from './SaveNotice.module.css';
import type { FileSaving, SaveTrouble } from './useFileSaving.ts';

/** What stands between the document and its file, and the ways on; mostly nothing. */
export function SaveNotice({ saving }: { readonly saving: FileSaving }) {
  const { trouble } = saving;
  if (trouble === null) {
    return null;
  }
  const canReload = 'onDisk' in trouble && trouble.onDisk !== null;
  return (
    <Notice
      tone={trouble.kind === 'newer' ? 'warning' : 'error'}
      hint={canReload ? 'Reload takes the text on disk; Undo brings yours back.' : undefined}
      action={
        <span className={styles.ways}>
          {canReload ? <Button onPress={saving.reload}>Reload</Button> : null}
          {trouble.kind === 'newer' ? (
            <Button onPress={saving.dismiss}>Not now</Button>
          ) : (
            <Button onPress={saving.saveCopy}>Save a copy</Button>
          )}
          {trouble.kind === 'changed' ? (
            <Button onPress={saving.overwrite}>Overwrite</Button>
          ) : null}
          {trouble.kind === 'forbidden' || trouble.kind === 'failed' ? (
            <Button onPress={saving.save}>Try again</Button>
          ) : null}
        </span>
      }
    >
      <Words trouble={trouble} />
    </Notice>
  );
}

function Words({ trouble }: { readonly trouble: SaveTrouble }) {
  const name = <code>{trouble.fileName}</code>;
  switch (trouble.kind) {
    case 'newer':
      return <>{name} changed on disk since it was opened here.</>;
    case 'changed':
      return (
        <>
          {name} changed on disk since it was opened here
          {trouble.onDisk === null ? ', to something that the editor can’t open' : ''}. Nothing was
          written.
        </>
      );
    case 'missing':
      return <>{name} is no longer where it was. The draft here holds everything.</>;
    case 'forbidden':
      return <>The browser may not write {name}. Allow it, or save a copy.</>;
    case 'failed':
      return <>{name} could not be written. The draft here holds everything.</>;
    default:
      return trouble satisfies never;
  }
}
