import { useCallback, useMemo, useRef, useState } from 'react';
import { editsBetween } from '#core';
import { type EditorSession, useToast } from '../../editor/index.ts';
import { canSaveInPlace, pickPlace } from '../documents/file-system.ts';
import { saveFile } from '../documents/save-file.ts';
import { type WritableFile, writeFile } from '../documents/writable-file.ts';
import type { Draft } from '../drafts/draft.ts';
import { openDrafts } from '../drafts/keeper.ts';
import { useDiskChanges } from './useDiskChanges.ts';

/** What stands between the document and its file; nothing on disk was changed. */
export type SaveTrouble =
  /** Only the file changed: it can be read again. */
  | { readonly kind: 'newer'; readonly fileName: string; readonly onDisk: string }
  | { readonly kind: 'changed'; readonly fileName: string; readonly onDisk: string | null }
  | { readonly kind: 'missing' | 'forbidden' | 'failed'; readonly fileName: string };

/** Troubles that end by themselves when the file holds again what it did. */
const OF_THE_DISK: ReadonlySet<SaveTrouble['kind']> = new Set(['newer', 'changed', 'missing']);

/** The ways from the editor to a file. */
export interface FileSaving {
  /** Whether saving writes the file in its place, rather than download it. */
  readonly inPlace: boolean;
  readonly save: () => void;
  readonly download: () => void;
  readonly trouble: SaveTrouble | null;
  /** Writes over what is on disk, whatever it is. */
  readonly overwrite: () => void;
  /** Takes the text on disk; the way back is Undo. */
  readonly reload: () => void;
  readonly saveCopy: () => void;
  /** Goes on with the text here; saving it asks again. */
  readonly dismiss: () => void;
}

/** Saves the document where it came from: to its file on disk, to a place to choose, or as a download. */
export function useFileSaving(
  draft: Draft,
  editor: EditorSession,
  fileName: string,
  rename: (fileName: string) => void,
): FileSaving {
  const toast = useToast();
  const [file, setFile] = useState<WritableFile | null>(draft.file ?? null);
  const [trouble, setTrouble] = useState<SaveTrouble | null>(null);
  const isBusy = useRef(false);
  const { dispatch } = editor;
  const draftId = draft.summary.id;

  const download = useCallback(() => {
    const { text } = editor.get().session;
    saveFile(fileName, text);
    // A download of a document that has a file on disk is a copy.
    if (file === null) {
      dispatch({ type: 'saved', text });
    }
  }, [fileName, editor, file, dispatch]);

  const write = useCallback(
    async (target: WritableFile, text: string, expected: string | null): Promise<boolean> => {
      const name = target.name;
      const outcome = await writeFile(target, text, expected).catch(() => null);
      if (outcome?.kind === 'written') {
        setTrouble(null);
        toast({ text: `Saved ${name}.` });
        return true;
      }
      setTrouble(
        outcome === null ? { kind: 'failed', fileName: name } : { ...outcome, fileName: name },
      );
      return false;
    },
    [toast],
  );

  /** Saves at a place that the person chooses; the document belongs there from then on if `adopts`. */
  const saveAt = useCallback(
    async (adopts: boolean) => {
      const { text } = editor.get().session;
      const place = canSaveInPlace()
        ? await pickPlace(fileName).catch(() => 'download')
        : 'download';
      if (typeof place === 'string') {
        download();
        setTrouble(null);
      } else if (place !== null && (await write(place, text, null)) && adopts) {
        setFile(place);
        rename(place.name);
        dispatch({ type: 'saved', text });
        const { store } = await openDrafts();
        await store.keepFile(draftId, place).catch(() => undefined);
      }
    },
    [fileName, download, write, rename, editor, dispatch, draftId],
  );

  const saveTo = useCallback(
    async (target: WritableFile, expected: string | null) => {
      // What is typed while the file is written is not saved yet.
      const { text } = editor.get().session;
      if (await write(target, text, expected)) {
        dispatch({ type: 'saved', text });
      }
    },
    [write, editor, dispatch],
  );

  useDiskChanges(file, editor, isBusy, {
    onChanged: (onDisk) => {
      const { text, opened } = editor.get().session;
      const name = file?.name ?? fileName;
      setTrouble(
        onDisk !== null && text === opened
          ? { kind: 'newer', fileName: name, onDisk }
          : { kind: 'changed', fileName: name, onDisk },
      );
    },
    onMissing: () => setTrouble({ kind: 'missing', fileName: file?.name ?? fileName }),
    onSame: (onDisk) => {
      setTrouble((before) => (before !== null && OF_THE_DISK.has(before.kind) ? null : before));
      if (onDisk !== editor.get().session.opened) {
        dispatch({ type: 'saved', text: onDisk });
      }
    },
  });

  return useMemo(() => {
    const once = (work: () => Promise<void>) => () => {
      if (!isBusy.current) {
        isBusy.current = true;
        void work().finally(() => {
          isBusy.current = false;
        });
      }
    };
    return {
      inPlace: file !== null || canSaveInPlace(),
      trouble,
      download,
      save: once(() => (file === null ? saveAt(true) : saveTo(file, editor.get().session.opened))),
      overwrite: once(() => (file === null ? saveAt(true) : saveTo(file, null))),
      saveCopy: once(() => saveAt(trouble?.kind === 'missing')),
      reload: () => {
        const onDisk = trouble !== null && 'onDisk' in trouble ? trouble.onDisk : null;
        if (onDisk !== null) {
          const { text } = editor.get().session;
          dispatch({ type: 'edits-applied', edits: editsBetween(text, onDisk) });
          dispatch({ type: 'saved', text: onDisk });
          setTrouble(null);
        }
      },
      dismiss: () => setTrouble(null),
    };
  }, [file, trouble, download, saveAt, saveTo, editor, dispatch]);
}
