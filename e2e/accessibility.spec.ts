import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { EditorPage } from './support/editor-page.ts';
import { expect, test } from './support/fixtures.ts';

const BROKEN = 'step:\n  type: BuildAndPushECR\n  spec:\n    region: "open\n';

/** What an automatic audit objects to, as short as a failure message should be. */
async function objections(page: Page): Promise<readonly string[]> {
  // Monaco brings its own accessible mode; its markup is not ours to mend.
  const { violations } = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test.describe(`${colorScheme}, ${width} px wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test('the start page, a new step and broken text', async ({ page, backend }) => {
        const editor = new EditorPage(page);
        await page.goto(backend.url);
        await expect(page.getByRole('heading', { name: 'Where does the image go?' })).toBeVisible();
        expect(await objections(page)).toEqual([]);

        await editor.startStep(backend.url, 'Amazon ECR');
        expect(await objections(page)).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);

        await editor.pasteText(backend.url, BROKEN);
        await expect(page.getByText('does not parse').first()).toBeVisible();
        expect(await objections(page)).toEqual([]);
      });
    });
  }
}

test('every panel of the dock', async ({ page, backend }) => {
  const editor = new EditorPage(page);
  await editor.startStep(backend.url, 'Amazon ECR');
  await editor.add('Tags', '1.4.2');
  for (const tab of ['Images', 'Commands', 'Problems', 'Run'] as const) {
    await editor.openTab(tab);
    expect(await objections(page), tab).toEqual([]);
  }
});

test('a step is made with the keyboard alone', async ({ page, backend }) => {
  await page.goto(backend.url);
  const card = page.getByRole('button', { name: 'Amazon ECR' });
  while (!(await card.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  const editor = new EditorPage(page);
  await expect(editor.field('Name')).toBeVisible();
  const region = editor.field('Region');
  while (!(await region.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('eu-cent');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(region).toHaveValue('eu-central-1');
  expect(await editor.yaml()).toContain('region: eu-central-1\n');
});
