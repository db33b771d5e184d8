import { useEffect, useRef } from 'react';
import type { EditorSession } from '../../editor/index.ts';
import { type FileLook, lookInto, type WritableFile } from '../documents/writable-file.ts';

/** What a look into the document's file finds. */
export interface DiskFindings {
  /** The file holds something else than it did; null when that is nothing that the editor opens. */
  readonly onChanged: (onDisk: string | null) => void;
  /** The file holds what is here, or again what was opened: nothing stands between the two. */
  readonly onSame: (onDisk: string) => void;
  /** The file was deleted, moved or renamed. */
  readonly onMissing: () => void;
}

/**
 * Looks into the document's file when the person comes back to the page, which is when another program
 * may have written it. `isBusy` tells that the file is being written from here. One change is told once.
 */
export function useDiskChanges(
  file: WritableFile | null,
  editor: EditorSession,
  isBusy: { readonly current: boolean },
  findings: DiskFindings,
): void {
  const latest = useRef(findings);
  latest.current = findings;
  const told = useRef<FileLook | null>(null);
  useEffect(() => {
    if (file === null) {
      return;
    }
    const look = async (): Promise<void> => {
      const { opened } = editor.get().session;
      const found = isBusy.current ? null : await lookInto(file).catch(() => null);
      const { session } = editor.get();
      // What was saved meanwhile makes the look an old one.
      if (found === null || isBusy.current || session.opened !== opened) {
        return;
      }
      if (isText(found, opened) || isText(found, session.text)) {
        told.current = null;
        latest.current.onSame(found.text);
      } else if (!isSameLook(found, told.current)) {
        told.current = found;
        if (found.kind === 'missing') {
          latest.current.onMissing();
        } else {
          latest.current.onChanged(found.text);
        }
      }
    };
    const comeBack = (): void => {
      if (document.visibilityState === 'visible') {
        void look();
      }
    };
    comeBack();
    window.addEventListener('focus', comeBack);
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      window.removeEventListener('focus', comeBack);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [file, editor, isBusy]);
}

function isText(look: FileLook, text: string): look is { kind: 'there'; text: string } {
  return look.kind === 'there' && look.text === text;
}

function isSameLook(a: FileLook, b: FileLook | null): boolean {
  return a.kind === 'missing' ? b?.kind === 'missing' : b?.kind === 'there' && a.text === b.text;
}
