import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { EditorPage, readClipboard } from './support/editor-page.ts';
import { expect, test } from './support/fixtures.ts';
import { longPipeline } from './support/pipeline.ts';

/** Bytes that a careless editor would change: a byte-order mark, both line ends, no final one. */
const TEXT = `\uFEFF# kept\r\nstep:\r\n  type: BuildAndPushECR\r\n  name: Push\r
  identifier: push   # the team's own
  spec:
    connectorRef: account.aws
    region: us-east-1
    account: '012345678901'
    imageName: team/app
    tags: [ "1.10", '0777' ]
    own:   {b: 1,  a: 2}`;
const EDITED = TEXT.replace('us-east-1', 'eu-west-1');
const NAME = 'release.yaml';

/** Writes a real file of the browser's own file system. */
async function writeDisk(page: Page, text: string): Promise<void> {
  await page.evaluate(
    async ([name, content]) => {
      const root = await navigator.storage.getDirectory();
      const file = await root.getFileHandle(name, { create: true });
      const stream = await file.createWritable();
      await stream.write(content);
      await stream.close();
    },
    [NAME, text] as const,
  );
}

/** The text of that file, byte-order mark included. */
async function readDisk(page: Page): Promise<string> {
  const bytes = await page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const file = await (await root.getFileHandle(name)).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  }, NAME);
  return Buffer.from(bytes).toString('utf8');
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
}

test.describe('a browser that gives no handles of files', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'showOpenFilePicker');
      Reflect.deleteProperty(window, 'showSaveFilePicker');
    });
  });

  test('a file is opened by the file chooser and downloaded with its one change', async ({
    page,
    backend,
  }) => {
    await page.goto(backend.url);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a file' }).click();
    await (await chooser).setFiles({
      name: NAME,
      mimeType: 'application/yaml',
      buffer: Buffer.from(TEXT, 'utf8'),
    });
    const editor = new EditorPage(page);
    await expect(editor.field('Region')).toHaveValue('us-east-1');
    await editor.fill('Region', 'eu-west-1');
    await expect(page.getByText('1 line changed')).toBeVisible();

    const download = page.waitForEvent('download');
    await save(page);
    const file = await download;
    expect(file.suggestedFilename()).toBe(NAME);
    expect((await readFile(await file.path())).equals(Buffer.from(EDITED, 'utf8'))).toBe(true);
    await expect(page.getByText('1 line changed')).toHaveCount(0);
  });

  test('a file that is no UTF-8 is refused with what to do', async ({ page, backend }) => {
    await page.goto(backend.url);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a file' }).click();
    await (await chooser).setFiles({
      name: NAME,
      mimeType: 'application/yaml',
      buffer: Buffer.from([0x61, 0xff, 0xfe]),
    });
    await expect(page.getByText('Save it as UTF-8 and open it again.')).toBeVisible();
  });
});

test.describe('a file that the browser may write', () => {
  test.beforeEach(async ({ page, backend }) => {
    // The system's dialog can't be driven: a real handle from the browser's own file system stands in.
    await page.addInitScript((name) => {
      Object.assign(window, {
        showOpenFilePicker: async () => [
          await (await navigator.storage.getDirectory()).getFileHandle(name),
        ],
      });
    }, NAME);
    await page.goto(backend.url);
    await writeDisk(page, TEXT);
    await page.getByRole('button', { name: 'Open a file' }).click();
    await expect(new EditorPage(page).field('Region')).toHaveValue('us-east-1');
  });

  test('is saved in its place, also after a reload', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.fill('Region', 'eu-west-1');
    await save(page);
    await expect(page.getByText(`Saved ${NAME}.`)).toBeVisible();
    await expect(page.getByText('1 line changed')).toHaveCount(0);
    expect(await readDisk(page)).toBe(EDITED);

    await editor.fill('Region', 'eu-west-2');
    await expect(page.getByText('Draft saved on this device')).toBeVisible();
    await page.reload();
    await expect(editor.field('Region')).toHaveValue('eu-west-2');
    await expect(page.getByText('1 line changed')).toBeVisible();
    await save(page);
    await expect(page.getByText('1 line changed')).toHaveCount(0);
    expect(await readDisk(page)).toBe(TEXT.replace('us-east-1', 'eu-west-2'));
  });

  test('is not overwritten when it changed on disk, until the person says so', async ({ page }) => {
    const editor = new EditorPage(page);
    const other = `${TEXT}\n    dockerfile: other.Dockerfile`;
    await editor.fill('Region', 'eu-west-1');
    await writeDisk(page, other);
    await save(page);
    await expect(page.getByText('changed on disk since it was opened here')).toBeVisible();
    expect(await readDisk(page)).toBe(other);
    await expect(page.getByText('1 line changed')).toBeVisible();

    await page.getByRole('button', { name: 'Overwrite' }).click();
    await expect(page.getByText('changed on disk')).toHaveCount(0);
    expect(await readDisk(page)).toBe(EDITED);
  });

  test('that changed on disk is read again, and undo brings the own text back', async ({
    page,
  }) => {
    const editor = new EditorPage(page);
    await editor.fill('Region', 'eu-west-1');
    await writeDisk(page, TEXT.replace('team/app', 'team/web'));
    await save(page);
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(editor.field('Image name')).toHaveValue('team/web');
    await expect(editor.field('Region')).toHaveValue('us-east-1');
    await expect(page.getByText(/lines? changed/)).toHaveCount(0);

    await page.getByRole('button', { name: 'Undo' }).first().click();
    expect(await editor.yaml()).toBe(EDITED);
    await save(page);
    await expect(page.getByText(`Saved ${NAME}.`)).toBeVisible();
    expect(await readDisk(page)).toBe(EDITED);
  });
});

/** Comes back to the page, as from the program that wrote the file meanwhile. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
}

test.describe('a file that changes on disk while it is open', () => {
  const CHANGED = TEXT.replace('team/app', 'team/web');
  const notice = (page: Page) => page.getByText('changed on disk since it was opened here');

  test.beforeEach(async ({ page, backend }) => {
    await page.addInitScript((name) => {
      Object.assign(window, {
        showOpenFilePicker: async () => [
          await (await navigator.storage.getDirectory()).getFileHandle(name),
        ],
      });
    }, NAME);
    await page.goto(backend.url);
    await writeDisk(page, TEXT);
    await page.getByRole('button', { name: 'Open a file' }).click();
    await expect(new EditorPage(page).field('Region')).toHaveValue('us-east-1');
  });

  test('is offered anew when the person comes back, and undo gives the old text', async ({
    page,
  }) => {
    const editor = new EditorPage(page);
    await comeBack(page);
    await writeDisk(page, CHANGED);
    await expect(notice(page)).toHaveCount(0);
    await comeBack(page);
    await expect(notice(page)).toBeVisible();
    await expect(editor.field('Image name')).toHaveValue('team/app');

    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(editor.field('Image name')).toHaveValue('team/web');
    await expect(notice(page)).toHaveCount(0);
    await expect(page.getByText(/lines? changed/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    expect(await editor.yaml()).toBe(TEXT);
  });

  test('is said once when the person does not want it, and again when it changes again', async ({
    page,
  }) => {
    await writeDisk(page, CHANGED);
    await comeBack(page);
    await page.getByRole('button', { name: 'Not now' }).click();
    await comeBack(page);
    await expect(notice(page)).toHaveCount(0);
    await writeDisk(page, `${CHANGED}\n`);
    await comeBack(page);
    await expect(notice(page)).toBeVisible();
    await writeDisk(page, TEXT);
    await comeBack(page);
    await expect(notice(page)).toHaveCount(0);
  });

  test('is missed when it was deleted, until it is there again', async ({ page }) => {
    const missed = page.getByText(`${NAME} is no longer where it was`);
    await comeBack(page);
    await page.evaluate(async (name) => {
      await (await navigator.storage.getDirectory()).removeEntry(name);
    }, NAME);
    await comeBack(page);
    await expect(missed).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save a copy' })).toBeVisible();
    await writeDisk(page, TEXT);
    await comeBack(page);
    await expect(missed).toHaveCount(0);
  });

  test('is a conflict when both changed, and nothing is overwritten', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.fill('Region', 'eu-west-1');
    await writeDisk(page, CHANGED);
    await comeBack(page);
    await expect(notice(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Overwrite' })).toBeVisible();
    await expect(editor.field('Region')).toHaveValue('eu-west-1');
    expect(await readDisk(page)).toBe(CHANGED);
    expect(await editor.yaml()).toBe(EDITED);
  });
});

test('a file that is dropped with another is opened alone and saved in its place', async ({
  page,
  backend,
}) => {
  await page.addInitScript((name) => {
    Object.assign(DataTransferItem.prototype, {
      getAsFileSystemHandle: async () =>
        (await navigator.storage.getDirectory()).getFileHandle(name),
    });
  }, NAME);
  await page.goto(backend.url);
  await writeDisk(page, TEXT);
  await expect(page.getByRole('heading', { name: 'Where does the image go?' })).toBeVisible();
  await page.evaluate(
    ([name, text]) => {
      const dataTransfer = new DataTransfer();
      for (const each of [name, 'other.yaml']) {
        dataTransfer.items.add(new File([text], each));
      }
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    },
    [NAME, TEXT] as const,
  );
  await expect(page.getByText(`Opened ${NAME} alone. Drop the 1 other file`)).toBeVisible();
  const editor = new EditorPage(page);
  await expect(editor.field('Region')).toHaveValue('us-east-1');
  await editor.fill('Region', 'eu-west-1');
  await save(page);
  await expect(page.getByText(`Saved ${NAME}.`)).toBeVisible();
  expect(await readDisk(page)).toBe(EDITED);
});

test('a text without a file gets one on the first save, and a lost file is noticed', async ({
  page,
  backend,
}) => {
  await page.addInitScript((name) => {
    Object.assign(window, {
      showSaveFilePicker: async () =>
        (await navigator.storage.getDirectory()).getFileHandle(name, { create: true }),
    });
  }, NAME);
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, TEXT.replace('\uFEFF', ''));
  await expect(editor.field('Region')).toHaveValue('us-east-1');
  await save(page);
  await expect(page.getByText(`Saved ${NAME}.`)).toBeVisible();
  await expect(page.getByRole('button', { name: `${NAME}, rename` })).toBeVisible();
  await page.evaluate(async (name) => {
    await (await navigator.storage.getDirectory()).removeEntry(name);
  }, NAME);

  await editor.fill('Region', 'eu-west-1');
  await page.reload();
  await expect(editor.field('Region')).toHaveValue('eu-west-1');
  await save(page);
  await expect(
    page.getByText('is no longer where it was. The draft here holds everything.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Save a copy' }).click();
  await expect(page.getByText('is no longer where it was')).toHaveCount(0);
  expect(await readDisk(page)).toBe(EDITED.replace('\uFEFF', ''));
  await expect(page.getByText('1 line changed')).toHaveCount(0);
});

for (const [theme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const) {
  test.describe(`what changed, ${theme}, ${width} px wide`, () => {
    test.use({ colorScheme: theme, viewport: { width, height: 900 } });

    test('in words, line by line, as a patch, and back', async ({ page, backend }) => {
      const editor = new EditorPage(page);
      await editor.pasteText(backend.url, TEXT);
      await expect(editor.field('Region')).toHaveValue('us-east-1');
      await editor.fill('Region', 'eu-west-1');
      await page.getByRole('button', { name: '1 line changed' }).click();
      const dialog = page.getByRole('dialog', { name: 'Changes in pasted.yaml' });
      await expect(
        dialog.getByText('Region of push: us-east-1 → eu-west-1; 2 references changed'),
      ).toBeVisible();
      const lines = dialog.getByRole('region', { name: 'Line by line' });
      await expect(lines.getByText('added: region: eu-west-1')).toBeVisible();
      await expect(lines.getByText('removed: region: us-east-1')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);

      await dialog.getByRole('button', { name: 'Copy as a patch' }).click();
      await expect(page.getByText('Copied the patch.')).toBeVisible();
      await expect
        .poll(() => readClipboard(page))
        .toContain('\n-    region: us-east-1\n+    region: eu-west-1\n');
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);

      await page.getByRole('button', { name: '1 line changed' }).click();
      await dialog.getByRole('button', { name: 'Undo all' }).click();
      await expect(dialog).toHaveCount(0);
      await expect(editor.field('Region')).toHaveValue('us-east-1');
      await expect(page.getByText('1 line changed')).toHaveCount(0);
      await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
      await expect(editor.field('Region')).toHaveValue('eu-west-1');
    });

    test('says so when nothing did', async ({ page, backend }) => {
      await new EditorPage(page).pasteText(backend.url, TEXT);
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Show what changed' }).click();
      await expect(page.getByText('Nothing changed since the file was opened.')).toBeVisible();
    });
  });
}

test('a pipeline of 20,000 lines that changed everywhere is shown at once', async ({
  page,
  backend,
}) => {
  await new EditorPage(page).pasteText(backend.url, longPipeline(20_000));
  await page.getByRole('textbox', { name: 'YAML text' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: /lines changed/ }).click();
  const lines = page.getByRole('region', { name: 'Line by line' });
  await expect(lines.getByText('removed:').first()).toBeAttached({ timeout: 10_000 });
  expect(await lines.locator('code').count()).toBeLessThan(200);
});
