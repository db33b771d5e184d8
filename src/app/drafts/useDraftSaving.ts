import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { EditorSession } from '../../editor/index.ts';
import { newId } from '../shared/new-id.ts';
import { Watched } from '../shared/watched.ts';
import type { Draft } from './draft.ts';
import { writeJournal } from './journal.ts';
import { openDrafts } from './keeper.ts';
import { DRAFTS_KEY } from './useDrafts.ts';

const QUIET = 300;

/** Who types without a pause loses no more than the words of so long when the page crashes. */
const LONGEST_WAIT = 2_000;

/** How the draft stands: kept, about to be kept, or why it can't be. */
export type SavingState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waits' }
  /** Another tab changed the draft in between; this one goes on as a draft of its own. */
  | { readonly kind: 'copied' }
  /** The browser forbids storage: the draft lasts as long as the page. */
  | { readonly kind: 'fleeting' }
  | { readonly kind: 'failed'; readonly message: string };

/** The parts of a draft that the saving itself does not add. */
export type MakeDraft = (written: { readonly id: string; readonly savedAt: number }) => Draft;

/**
 * Keeps a draft in the browser: 300 ms after the latest change, every two seconds while changes go on,
 * when the page is left, and, at the last moment of a closing page, in the journal. `beside` is a value
 * that changes with what belongs to the draft and is not in the editor's session. The state is to be
 * followed where it is shown: it changes twice with each word that is typed.
 */
export function useDraftSaving(
  loaded: Draft,
  editor: EditorSession,
  beside: unknown,
  make: MakeDraft,
): Watched<SavingState> {
  const queries = useQueryClient();
  const [status] = useState(() => new Watched<SavingState>({ kind: 'saved' }));
  const name = useRef({ id: loaded.summary.id, since: loaded.summary.savedAt });
  const written = useRef(loaded);
  const latest = useRef(make);
  latest.current = make;
  /** How often the draft changed, and how many of these changes the database has. */
  const changes = useRef(0);
  const stored = useRef(0);
  const known = useRef(beside);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** When the oldest change that waits has to be written; null when none waits. */
  const due = useRef<number | null>(null);
  /** How the draft stands once all of it is written. */
  const rest = useRef<'saved' | 'copied' | 'fleeting'>('saved');

  const flush = useCallback(async () => {
    due.current = null;
    const revision = changes.current;
    if (revision === stored.current) {
      return;
    }
    const draft = latest.current({ id: name.current.id, savedAt: Date.now() });
    if (isSame(draft, written.current)) {
      stored.current = revision;
      if (status.get().kind === 'waits') {
        status.set({ kind: rest.current });
      }
      return;
    }
    try {
      if (await write(draft, name.current)) {
        rest.current = 'copied';
      }
      written.current = draft;
      stored.current = Math.max(stored.current, revision);
      const waits = rest.current === 'saved' && stored.current < changes.current;
      status.set({ kind: waits ? 'waits' : rest.current });
      void queries.invalidateQueries({ queryKey: [...DRAFTS_KEY, 'list'] });
    } catch (failure) {
      status.set({ kind: 'failed', message: explain(failure) });
    }
  }, [queries, status]);

  const tell = useCallback(() => {
    if (status.get().kind === 'saved' && stored.current < changes.current) {
      status.set({ kind: 'waits' });
    }
  }, [status]);

  const touch = useCallback(() => {
    changes.current += 1;
    const now = Date.now();
    due.current ??= now + LONGEST_WAIT;
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, Math.min(QUIET, due.current - now));
  }, [flush]);

  useEffect(() => {
    void openDrafts().then(({ durable }) => {
      if (!durable) {
        rest.current = 'fleeting';
        status.set({ kind: 'fleeting' });
      }
    });
  }, [status]);

  useEffect(() => {
    if (known.current !== beside) {
      known.current = beside;
      touch();
      tell();
    }
  }, [beside, touch, tell]);

  useEffect(() => {
    let { session } = editor.get();
    const unsubscribe = editor.subscribe(() => {
      const before = session;
      session = editor.get().session;
      const isSame =
        session.text === before.text &&
        session.opened === before.opened &&
        session.selected === before.selected;
      if (!isSame) {
        touch();
      }
    });
    // The letter that is typed is painted first, without these words.
    const unsubscribeLate = editor.subscribeLate(tell);
    return () => {
      unsubscribe();
      unsubscribeLate();
    };
  }, [editor, touch, tell]);

  useEffect(() => {
    const leave = (): void => {
      // A save that is under way may not end before the page does.
      if (stored.current < changes.current) {
        writeJournal(localStorage, latest.current({ id: name.current.id, savedAt: Date.now() }));
      }
      void flush();
    };
    const hide = (): void => {
      if (document.visibilityState === 'hidden') {
        void flush();
      }
    };
    const ask = (event: BeforeUnloadEvent): void => {
      const { session } = editor.get();
      const isKept = !['fleeting', 'failed'].includes(status.get().kind);
      // The browser asks the person: what nothing keeps is gone with the page.
      if (!isKept && session.text !== session.opened) {
        event.preventDefault();
      }
    };
    window.addEventListener('beforeunload', ask);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      void flush();
    };
  }, [flush, editor, status]);

  return status;
}

/** Whether two drafts hold the same; opening a draft must not make it the newest. */
function isSame(a: Draft, b: Draft): boolean {
  return (
    a.content.text === b.content.text &&
    a.content.opened === b.content.opened &&
    a.content.selected === b.content.selected &&
    a.summary.fileName === b.summary.fileName &&
    JSON.stringify(a.content.settings) === JSON.stringify(b.content.settings)
  );
}

/** Writes a draft; under a new name, and says so, when another tab wrote it in between. */
async function write(draft: Draft, name: { id: string; since: number }): Promise<boolean> {
  const { store } = await openDrafts();
  if ((await store.write(draft, name.since)) === 'saved') {
    name.since = draft.summary.savedAt;
    return false;
  }
  const id = newId();
  const file = (await store.read(name.id))?.file;
  const copy = {
    summary: { ...draft.summary, id },
    content: { ...draft.content, id },
    ...(file === undefined ? {} : { file }),
  };
  await store.write(copy, null);
  name.id = id;
  name.since = draft.summary.savedAt;
  // A reload shall find the copy; the editor itself goes on without being built anew.
  history.replaceState(null, '', `#/edit/${encodeURIComponent(id)}`);
  return true;
}

function explain(failure: unknown): string {
  return failure instanceof DOMException && failure.name === 'QuotaExceededError'
    ? 'No room on this device for the draft. Download the file to keep it.'
    : 'This draft can’t be kept on this device. Download the file to keep it.';
}
