import { describe, expect, it } from 'vitest';
import { MAX_DOCUMENT_BYTES, pastedDocument, readDocument } from './read-file.ts';

const file = (...parts: BlobPart[]): File => new File(parts, 'p.yaml');

describe('reading a file', () => {
  it.each([
    ['plain text', 'a: 1\n'],
    ['mixed line ends', 'a: 1\r\nb: 2\rc: 3\n'],
    ['a byte-order mark', '\uFEFFa: 1\n'],
    ['nothing', ''],
    ['signs outside the basic plane', 'a: "🚢"\n'],
  ])('keeps %s as it is', async (_, text) => {
    expect(await readDocument(file(text))).toEqual({ fileName: 'p.yaml', text });
  });

  it.each([
    ['bytes that are no UTF-8', new Uint8Array([0x61, 0xff, 0xfe])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00])],
    ['a binary file', new Uint8Array([0x61, 0x00, 0x62])],
  ])('refuses %s and says what to do', async (_, bytes) => {
    await expect(readDocument(file(bytes))).rejects.toThrow('Save it as UTF-8');
  });

  it('says what may be so when the bytes are not to be had, as of a folder', async () => {
    const folder = file();
    folder.arrayBuffer = () => Promise.reject(new DOMException('no bytes', 'NotFoundError'));
    await expect(readDocument(folder)).rejects.toThrow('a file in it if it is a folder');
  });

  it('refuses more than the editor takes, with the size', async () => {
    await expect(readDocument(file('x'.repeat(MAX_DOCUMENT_BYTES + 1)))).rejects.toThrow('5.0 MB');
    await expect(readDocument(file('x'.repeat(MAX_DOCUMENT_BYTES)))).resolves.toBeDefined();
  });
});

describe('pasting', () => {
  it('takes text as it is', () => {
    expect(pastedDocument(' a: 1\r\n').text).toBe(' a: 1\r\n');
  });

  it.each(['', '  \n'])('refuses %j', (text) => {
    expect(() => pastedDocument(text)).toThrow('no text');
  });

  it('counts bytes, not signs', () => {
    expect(() => pastedDocument('€'.repeat(MAX_DOCUMENT_BYTES / 2))).toThrow('MB');
  });
});
