import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncomingDocument } from '../documents/read-file.ts';
import { base64UrlOf, bytesOfBase64Url } from './base64-url.ts';
import { readShareData, shareData } from './share-data.ts';
import { linkTo, MAX_LINK } from './share-link.ts';

const PAGE = 'https://waybill.test/app/';
const STEP: IncomingDocument = {
  fileName: 'release.yaml',
  text: '\u{feff}# kept 🚢\r\nstep:\r\n  type: BuildAndPushECR\n  spec: {}',
};

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.constantFrom('a: 1', '\r\n', '\n', '\r', '🚢', '\u{feff}', '\u0000', '\ud800'))
    .map((parts) => parts.join('')),
);

async function roundTrip(document: IncomingDocument): Promise<unknown> {
  return readShareData(await shareData(document));
}

describe('the data of a link', () => {
  it('gives every character back, and the name of the file', async () => {
    await fc.assert(
      fc.asyncProperty(texts, texts, async (fileName, text) => {
        const document = { fileName, text };
        expect(await roundTrip(document)).toEqual({ kind: 'document', document });
      }),
    );
  });

  it.each([1, 5])('holds a text of %d MB', async (megabytes) => {
    const line = 'tags: [ "1.10", \'0777\' ]  # 🚢\r\n';
    const text = line.repeat((megabytes * 1024 * 1024) / new Blob([line]).size);
    const document = { fileName: 'a.yaml', text };
    expect(await roundTrip(document)).toEqual({ kind: 'document', document });
  });

  it('is letters, digits, minus and underscore behind its version', async () => {
    expect(await shareData(STEP)).toMatch(/^1\.[\w-]+$/);
  });

  it('that is cut short anywhere is broken', async () => {
    const data = await shareData(STEP);
    for (let length = 0; length < data.length; length += 1) {
      const read = await readShareData(data.slice(0, length));
      expect(read, `${length} characters`).toEqual({ kind: 'broken' });
    }
  });

  it('that is anything else is told, never thrown', async () => {
    expect(await readShareData('2.abc')).toEqual({ kind: 'unknown-version', version: '2' });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (data) => {
        expect((await readShareData(`1.${data}`)).kind).toBe('broken');
      }),
    );
  });

  it('does not blow up to more than a document may hold', async () => {
    const bomb = { fileName: 'a', text: ' '.repeat(32 * 1024 * 1024) };
    expect(await roundTrip(bomb)).toEqual({ kind: 'broken' });
  });

  it('base64url gives any bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        expect(bytesOfBase64Url(base64UrlOf(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
  });
});

describe('a link', () => {
  it('is the address of the page with the data behind the #', async () => {
    const data = await shareData(STEP);
    const address = `${PAGE}#/share/${data}`;
    expect(await linkTo(STEP, `${PAGE}#/edit/a1`)).toEqual({ kind: 'link', address });
  });

  it('is refused for each secret in clear, with its line', async () => {
    const text = `${STEP.text}\nenv:\n  ID: AKIAIOSFODNN7EXAMPLE\n# password: correct-horse`;
    expect(await linkTo({ fileName: 'a', text }, PAGE)).toMatchObject({
      kind: 'secrets',
      secrets: [
        { kind: 'an AWS access key', line: 6 },
        { kind: 'a secret', line: 7 },
      ],
    });
  });

  it('that would be too long is refused with its length', async () => {
    const text = Array.from({ length: 20_000 }, (_, line) => `${line}: ${line * line}`).join('\n');
    const link = await linkTo({ fileName: 'a', text }, PAGE);
    expect(link.kind === 'too-long' && link.length).toBeGreaterThan(MAX_LINK);
  });
});
