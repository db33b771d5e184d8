import { describe, expect, it } from 'vitest';
import { createMemoryDraftStore } from '../drafts/store.ts';
import { openShare } from './open-share.ts';

const SHARED = { fileName: 'release.yaml', text: 'step:\n  type: BuildAndPushECR\n' };

async function names(store: ReturnType<typeof createMemoryDraftStore>): Promise<readonly string[]> {
  return (await store.list()).drafts.map(({ fileName }) => fileName);
}

describe('opening a link', () => {
  it('makes a draft named like the file', async () => {
    const store = createMemoryDraftStore();
    const draft = await store.read(await openShare(store, SHARED));
    expect(draft?.summary.fileName).toBe('release.yaml');
    expect(draft?.content).toMatchObject({ text: SHARED.text, opened: null });
  });

  it('again leads to the same draft', async () => {
    const store = createMemoryDraftStore();
    expect(await openShare(store, SHARED)).toBe(await openShare(store, SHARED));
    expect(await names(store)).toEqual(['release.yaml']);
  });

  it('leaves a draft alone that was changed since', async () => {
    const store = createMemoryDraftStore();
    const id = await openShare(store, SHARED);
    const draft = await store.read(id);
    if (!draft) {
      throw new Error('No draft.');
    }
    await store.write({ ...draft, content: { ...draft.content, text: 'mine: 1\n' } }, null);
    const other = await openShare(store, SHARED);
    expect(other).not.toBe(id);
    expect((await store.read(id))?.content.text).toBe('mine: 1\n');
    expect((await store.read(other))?.content.text).toBe(SHARED.text);
  });

  it('of another file name makes another draft', async () => {
    const store = createMemoryDraftStore();
    await openShare(store, SHARED);
    await openShare(store, { ...SHARED, fileName: 'other.yaml' });
    expect((await names(store)).toSorted()).toEqual(['other.yaml', 'release.yaml']);
  });
});
