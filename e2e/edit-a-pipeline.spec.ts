import { EditorPage } from './support/editor-page.ts';
import { expect, test } from './support/fixtures.ts';
import { longPipeline } from './support/pipeline.ts';

const PIPELINE = longPipeline(2_000);

/** The lines that differ, by number from 1. */
function changedLines(before: string, after: string): readonly number[] {
  const old = before.split('\n');
  const now = after.split('\n');
  expect(now).toHaveLength(old.length);
  return now.flatMap((line, index) => (line === old[index] ? [] : [index + 1]));
}

test.describe('a step in a pipeline of 2,000 lines', () => {
  test.beforeEach(async ({ page, backend }) => {
    const editor = new EditorPage(page);
    await editor.pasteText(backend.url, PIPELINE);
    await editor.chooseStep('Push 30');
    await expect(page.getByRole('textbox', { name: 'YAML text' })).toBeAttached();
  });

  test('a change in the form changes one line, and undo gives every byte back', async ({
    page,
  }) => {
    const editor = new EditorPage(page);
    await editor.fill('Image name', 'team/renamed');
    const edited = await editor.yaml();
    expect(changedLines(PIPELINE, edited)).toHaveLength(1);
    expect(edited).toContain('imageName: team/renamed\n');
    await expect(page.getByText('1 line changed')).toBeVisible();

    await page.keyboard.press('Control+z');
    await expect(editor.field('Image name')).toHaveValue('team/service-30');
    expect(await editor.yaml()).toBe(PIPELINE);
  });

  test('typing in the YAML pane is followed by the form', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.placeCursor('imageName: team/service-30');
    await page.keyboard.type('-typed');
    await expect(editor.field('Image name')).toHaveValue('team/service-30-typed');
    expect(await editor.yaml()).toBe(
      PIPELINE.replace('team/service-30\n', 'team/service-30-typed\n'),
    );
    await page.keyboard.press('Control+z');
    await expect(editor.field('Image name')).toHaveValue('team/service-30');
  });

  test('broken text keeps the form and says where it is broken', async ({ page }) => {
    const editor = new EditorPage(page);
    const line = PIPELINE.slice(0, PIPELINE.indexOf('imageName: team/service-30')).split(
      '\n',
    ).length;
    await editor.placeCursor('imageName: team/service-30');
    await page.keyboard.press('Home');
    for (let step = 0; step < 'imageName: '.length; step += 1) {
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.type('"');
    await expect(page.getByText(`Line ${line.toLocaleString('en')} does not parse.`)).toBeVisible();
    await expect(editor.field('Image name')).toHaveValue('team/service-30');
    await expect(editor.field('Region')).toHaveValue('us-east-1');

    await page.keyboard.press('Backspace');
    await expect(page.getByText('does not parse')).toHaveCount(0);
    expect(await editor.yaml()).toBe(PIPELINE);
  });
});

test('a pipeline of 100,000 lines opens and changes by one line', async ({ page, backend }) => {
  const pipeline = longPipeline(100_000);
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, pipeline);
  await expect(editor.field('Image name')).toHaveValue('team/service-1', { timeout: 30_000 });
  await editor.fill('Image name', 'team/renamed');
  await expect(page.getByText('1 line changed')).toBeVisible();
  expect(changedLines(pipeline, await editor.yaml())).toHaveLength(1);

  await page.getByRole('searchbox', { name: 'Filter steps' }).fill('Push 2000');
  await editor.chooseStep('Push 2000');
});

test('5 MB on one line can be edited around', async ({ page, backend }) => {
  const text = `${longPipeline(100)}# ${'x'.repeat(4_900_000)}\n`;
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, text);
  await editor.fill('Image name', 'team/renamed');
  await expect(page.getByText('1 line changed')).toBeVisible();
});
