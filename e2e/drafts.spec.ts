import type { Page } from '@playwright/test';
import { EditorPage } from './support/editor-page.ts';
import { expect, test } from './support/fixtures.ts';

const stepNamed = (name: string): string => `step:
  type: BuildAndPushECR
  name: ${name}
  identifier: push
  spec:
    region: us-east-1
`;

/** Keeps the browser's database busy, so that nothing that is written from now on arrives in it. */
async function holdDatabase(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('waybill');
        opening.onsuccess = () => {
          const stores = [...opening.result.objectStoreNames];
          const drafts = opening.result.transaction(stores, 'readwrite').objectStore('drafts');
          const goOn = () => {
            drafts.get('none').onsuccess = goOn;
          };
          goOn();
          resolve();
        };
      }),
  );
}

/** Longer than a pause in typing, after which a draft is written. */
const PAUSE = 600;

test('what was typed is there after a reload in the middle of its saving', async ({
  page,
  backend,
}) => {
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, stepNamed('Push'));
  await expect(page.getByText('Draft saved on this device')).toBeVisible();
  await holdDatabase(page);
  await editor.fill('Region', 'eu-west-1');
  await page.waitForTimeout(PAUSE);
  await page.reload();
  await expect(editor.field('Region')).toHaveValue('eu-west-1');
  await expect(page.getByText('Draft saved on this device')).toBeVisible();
});

test('pages that are left together keep the words of each', async ({ page, context, backend }) => {
  const first = new EditorPage(page);
  await first.pasteText(backend.url, stepNamed('First'));
  const second = new EditorPage(await context.newPage());
  await second.pasteText(backend.url, stepNamed('Second'));
  for (const { page: either } of [first, second]) {
    await expect(either.getByText('Draft saved on this device')).toBeVisible();
  }
  await holdDatabase(second.page);
  const addresses: string[] = [];
  for (const [editor, region] of [
    [first, 'eu-west-1'],
    [second, 'eu-west-2'],
  ] as const) {
    await editor.fill('Region', region);
    addresses.push(editor.page.url());
  }
  await Promise.all([first.page.goto('about:blank'), second.page.goto('about:blank')]);

  const again = await context.newPage();
  for (const [index, region] of ['eu-west-1', 'eu-west-2'].entries()) {
    await again.goto(addresses[index] ?? '');
    await again.reload();
    await expect(new EditorPage(again).field('Region')).toHaveValue(region);
  }
});

test('a crash takes two seconds of what was typed without a pause, and another tab nothing', async ({
  page,
  context,
  backend,
}) => {
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, stepNamed('Push'));
  await expect(page.getByText('Draft saved on this device')).toBeVisible();
  const twin = new EditorPage(await context.newPage());
  await twin.page.goto(page.url());
  await expect(twin.field('Region')).toHaveValue('us-east-1');
  const words = 'eu-west-1 and all that follows';
  await editor.field('Region').fill('');
  await editor.field('Region').pressSequentially(words, { delay: PAUSE / 6 });
  const devTools = await context.newCDPSession(page);
  void devTools.send('Page.crash').catch(() => undefined);

  const again = new EditorPage(await context.newPage());
  await again.page.goto(twin.page.url());
  await expect(again.field('Region')).toHaveValue(/^eu-west-1/);

  const notice = twin.page.getByText('Another tab changed this draft in between.');
  await twin.fill('Name', 'Twin');
  await expect(notice).toBeVisible();
  await twin.fill('Name', 'Twin of a push');
  await twin.page.waitForTimeout(PAUSE);
  await twin.page.getByRole('button', { name: 'Got it' }).click();
  await expect(notice).toHaveCount(0);
  await twin.page.reload();
  await expect(twin.field('Name')).toHaveValue('Twin of a push');
});

test('a browser that forbids storage is said where the person types, and asks before it forgets', async ({
  page,
  backend,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('forbidden', 'InvalidStateError');
    };
  });
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, stepNamed('Push'));
  await expect(page.getByText('Lasts as long as this page')).toBeVisible();
  await expect(page.getByText('Download the file before you close it.')).toBeVisible();
  await editor.fill('Region', 'eu-west-1');
  const question = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  const dialog = await question;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await closing;
});
