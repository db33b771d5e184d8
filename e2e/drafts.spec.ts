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
