import { describe, expect, it } from 'vitest';
import { isWritableFile, lookInto, type WritableFile, writeFile } from './writable-file.ts';

interface FakeDisk {
  content: string | Uint8Array<ArrayBuffer>;
  /** Writes that were given up. */
  aborted: number;
}

/** A fake of a file handle: keeps its content in memory and fails as it is told. */
function fakeFile(
  disk: FakeDisk,
  {
    permission = 'granted',
    asked = 'granted',
    failure = null,
    full = false,
  }: {
    readonly permission?: PermissionState;
    readonly asked?: PermissionState;
    readonly failure?: DOMException | null;
    readonly full?: boolean;
  } = {},
): WritableFile {
  return {
    name: 'p.yaml',
    queryPermission: async () => permission,
    requestPermission: async () => asked,
    getFile: async () => {
      if (failure) {
        throw failure;
      }
      return new File([disk.content], 'p.yaml');
    },
    createWritable: async () => {
      let written = '';
      return {
        write: async (text) => {
          if (full) {
            throw new DOMException('full', 'QuotaExceededError');
          }
          written = text;
        },
        close: async () => {
          disk.content = written;
        },
        abort: async () => {
          disk.aborted += 1;
        },
      };
    },
  };
}

const holding = (content: FakeDisk['content']): FakeDisk => ({ content, aborted: 0 });

describe('saving a file in its place', () => {
  it.each([
    ['plain text', 'a: 1\n', 'a: 2\n'],
    ['a byte-order mark and mixed line ends', '\uFEFFa: 1\r\nb: 2\n', '\uFEFFa: 2\r\nb: 2\n'],
    ['an empty file', '', 'a: 1\n'],
  ])('writes %s when the file holds what was opened', async (_, opened, text) => {
    const disk = holding(opened);
    expect(await writeFile(fakeFile(disk), text, opened)).toEqual({ kind: 'written' });
    expect(disk.content).toBe(text);
  });

  it.each<[string, FakeDisk['content'], string | null]>([
    ['another text', 'a: 3\n', 'a: 3\n'],
    ['the same with other line ends', 'a: 1\r\n', 'a: 1\r\n'],
    ['no UTF-8', new Uint8Array([0x61, 0xff]), null],
    ['more than the editor takes', 'x'.repeat(5_300_000), null],
  ])('writes nothing when the file holds %s', async (_, content, onDisk) => {
    const disk = holding(content);
    expect(await writeFile(fakeFile(disk), 'a: 2\n', 'a: 1\n')).toEqual({
      kind: 'changed',
      onDisk,
    });
    expect(disk.content).toBe(content);
  });

  it('writes over anything when it is told to', async () => {
    const disk = holding('a: 3\n');
    expect(await writeFile(fakeFile(disk), 'a: 2\n', null)).toEqual({ kind: 'written' });
    expect(disk.content).toBe('a: 2\n');
  });

  it.each([
    ['is asked for and given', 'prompt', 'granted', 'written'],
    ['is asked for and refused', 'prompt', 'denied', 'forbidden'],
  ] as const)('permission %s', async (_, permission, asked, kind) => {
    const disk = holding('a: 1\n');
    const file = fakeFile(disk, { permission, asked });
    expect((await writeFile(file, 'a: 2\n', 'a: 1\n')).kind).toBe(kind);
    expect(disk.content).toBe(kind === 'written' ? 'a: 2\n' : 'a: 1\n');
  });

  it.each([
    ['NotFoundError', 'missing'],
    ['NotAllowedError', 'forbidden'],
  ] as const)('a %s means %s', async (name, kind) => {
    const file = fakeFile(holding('a: 1\n'), { failure: new DOMException('', name) });
    expect(await writeFile(file, 'a: 2\n', 'a: 1\n')).toEqual({ kind });
  });

  it('gives up a write that fails, and leaves the file as it was', async () => {
    const disk = holding('a: 1\n');
    await expect(writeFile(fakeFile(disk, { full: true }), 'a: 2\n', 'a: 1\n')).rejects.toThrow(
      'full',
    );
    expect(disk).toEqual({ content: 'a: 1\n', aborted: 1 });
  });
});

it.each([
  ['a file handle', fakeFile(holding('')), true],
  ['nothing', null, false],
  ['a folder handle', { name: 'folder', getFileHandle: null }, false],
  ['text', 'p.yaml', false],
])('takes %s for what it is', (_, thing, expected) => {
  expect(isWritableFile(thing)).toBe(expected);
});

describe('looking into a file', () => {
  const gone = new DOMException('gone', 'NotFoundError');
  const locked = new DOMException('locked', 'NotReadableError');

  it.each([
    ['its text', holding('a: 1\n'), {}, { kind: 'there', text: 'a: 1\n' }],
    ['that it holds no text', holding(new Uint8Array([0xff])), {}, { kind: 'there', text: null }],
    ['nothing without permission', holding('a: 1\n'), { permission: 'prompt' as const }, null],
    ['that it is gone', holding('a: 1\n'), { failure: gone }, { kind: 'missing' }],
    ['nothing when it fails otherwise', holding('a: 1\n'), { failure: locked }, null],
  ])('gives %s', async (_, disk, options, expected) => {
    expect(await lookInto(fakeFile(disk, options))).toEqual(expected);
  });
});
