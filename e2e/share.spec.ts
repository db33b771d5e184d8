import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { EditorPage, readClipboard } from './support/editor-page.ts';
import { longPipeline } from './support/pipeline.ts';
import { type StaticSite, startStaticSite } from './support/static-site.ts';

/** Bytes that a careless way would change: a byte-order mark, both line ends, letters of four bytes. */
const TEXT = `\u{feff}# kept 🚢\r\nstep:\r\n  type: BuildAndPushECR\n  name: Push
  identifier: push   # the team's own
  spec:
    connectorRef: account.aws
    region: us-east-1
    account: '012345678901'
    imageName: team/app
    tags: [ "1.10", '0777' ]`;

let site: StaticSite;

test.beforeAll(async () => {
  site = await startStaticSite();
});

test.afterAll(async () => {
  await site.stop();
});

async function copyLink(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy link' }).click();
}

async function linkOf(page: Page, text: string): Promise<string> {
  await new EditorPage(page).pasteText(site.url, text);
  await expect(page.getByRole('button', { name: 'pasted.yaml, rename' })).toBeVisible();
  await copyLink(page);
  await expect(page.getByText('nothing was sent anywhere')).toBeVisible();
  return readClipboard(page);
}

test('a link holds every byte, and nobody is told of them', async ({ page, browser }) => {
  const link = await linkOf(page, TEXT);
  const [, data = ''] = /#\/share\/(1\.[\w-]+)$/.exec(link) ?? [];
  expect(data).not.toBe('');

  const context = await browser.newContext({ acceptDownloads: true });
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const other = await context.newPage();
  await other.goto(link);
  await expect(new EditorPage(other).field('Region')).toHaveValue('us-east-1');
  await expect(other.getByRole('button', { name: 'pasted.yaml, rename' })).toBeVisible();
  const download = other.waitForEvent('download');
  await other.keyboard.press('Control+s');
  const file = await download;
  expect(file.suggestedFilename()).toBe('pasted.yaml');
  expect((await readFile(await file.path())).equals(Buffer.from(TEXT, 'utf8'))).toBe(true);
  expect(site.asked.filter((asked) => asked.includes(data.slice(0, 20)))).toEqual([]);
  expect(site.asked.filter((asked) => !asked.startsWith('GET '))).toEqual([]);
  await context.close();
});

test('a link that is opened twice makes one draft, and leaves a changed one alone', async ({
  page,
}) => {
  const link = await linkOf(page, TEXT);
  const drafts = page.getByRole('link', { name: 'pasted.yaml' });
  const open = async (): Promise<EditorPage> => {
    await page.goto('about:blank');
    await page.goto(link);
    const editor = new EditorPage(page);
    await expect(editor.field('Region')).toHaveValue('us-east-1');
    return editor;
  };
  await open();
  await open();
  await page.goto(site.url);
  await expect(drafts).toHaveCount(2);

  const editor = await open();
  await editor.fill('Region', 'eu-west-1');
  await expect(page.getByText('Draft saved on this device')).toBeVisible();
  await open();
  await page.goto(site.url);
  await expect(drafts).toHaveCount(3);
});

test('a secret in clear in a step of any type is refused with its line', async ({ page }) => {
  const text = longPipeline(40).replace('npm test', 'npm test --key AKIAIOSFODNN7EXAMPLE');
  const line = text.slice(0, text.indexOf('AKIA')).split('\n').length;
  await new EditorPage(page).pasteText(site.url, text);
  await expect(new EditorPage(page).field('Name')).toBeVisible();
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await copyLink(page);
  const alert = page.getByRole('alert').filter({ hasText: 'No link was made' });
  await expect(alert).toContainText(`Line ${line} looks like an AWS access key.`);
  await expect.poll(() => readClipboard(page)).toBe('before');
  await alert.getByRole('button', { name: 'Close' }).click();
  await expect(alert).toHaveCount(0);
});

test('a text that is too long for a link is offered as a file', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const noise = Array.from({ length: 30_000 }, (_, index) => `# ${index ** 3 % 1_000_003}`);
  await new EditorPage(page).pasteText(site.url, `${TEXT}\n${noise.join('\n')}\n`);
  await expect(new EditorPage(page).field('Region')).toHaveValue('us-east-1');
  await copyLink(page);
  const alert = page.getByRole('alert').filter({ hasText: 'No link was made' });
  await expect(alert).toContainText(/it would have \d+,\d+ characters/);
  const download = page.waitForEvent('download');
  await alert.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('pasted.yaml');
});

test('a link that was cut, and one of another version, say so', async ({ page }) => {
  const link = await linkOf(page, TEXT);
  await page.goto(link.slice(0, -9));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This link does not hold a whole document.',
  );
  await page.goto(link.replace('/share/1.', '/share/7.'));
  await expect(page.getByText('It is of version 7')).toBeVisible();
  await page.getByRole('link', { name: 'Go to the start page' }).click();
  await expect(page.getByRole('heading', { name: 'Where does the image go?' })).toBeVisible();
});
