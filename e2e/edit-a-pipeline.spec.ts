import type { Locator, Page } from '@playwright/test';
import { EditorPage } from './support/editor-page.ts';
import { expect, inOnePage as test } from './support/fixtures.ts';
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

/** The row of a field, by its key. */
function row(page: Page, key: string): Locator {
  return page.locator(`[data-field-key="${key}"]`);
}

/** The YAML pane's lines that can be seen, from the first one. */
async function shownLines(page: Page): Promise<readonly string[]> {
  const numbers = await page.locator('.monaco-editor .line-numbers').allTextContents();
  return numbers.toSorted((a, b) => Number(a) - Number(b));
}

test.describe('undo and redo in a pipeline of 2,000 lines', () => {
  test.beforeEach(async ({ page, backend }) => {
    const editor = new EditorPage(page);
    await editor.pasteText(backend.url, PIPELINE);
    await editor.chooseStep('Push 30');
    await expect(page.getByRole('textbox', { name: 'YAML text' })).toBeAttached();
  });

  for (const pane of ['shown', 'hidden'] as const) {
    test(`give the focus back to the field that changed, with the YAML pane ${pane}`, async ({
      page,
    }) => {
      const editor = new EditorPage(page);
      if (pane === 'hidden') {
        await page.getByRole('button', { name: 'Hide the YAML pane' }).click();
      }
      await editor.fill('Region', 'eu-west-1');
      await editor.fill('Image name', 'team/renamed');
      await editor.field('Name').focus();
      await page.keyboard.press('Control+z');
      await expect(editor.field('Image name')).toBeFocused();
      await expect(editor.field('Image name')).toHaveValue('team/service-30');
      await page.keyboard.press('Control+z');
      await expect(editor.field('Region')).toBeFocused();
      await expect(editor.field('Region')).toHaveValue('us-east-1');
      await page.keyboard.press('Control+Shift+z');
      await page.keyboard.press('Control+Shift+z');
      await expect(editor.field('Image name')).toBeFocused();
      await expect(editor.field('Image name')).toHaveValue('team/renamed');
    });
  }

  test('come back to the step that changed', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.fill('Region', 'eu-west-1');
    await editor.chooseStep('Push 31');
    await editor.field('Name').focus();
    await page.keyboard.press('Control+z');
    await expect(editor.field('Name')).toHaveValue('Push 30');
    await expect(editor.field('Region')).toBeFocused();
    await editor.chooseStep('Push 31');
    await expect(page.getByRole('row', { name: 'Push 31' })).toBeFocused();
  });

  test('leave a person who presses the button there, and show the field', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.fill('Region', 'eu-west-1');
    await editor.fill('Name', 'Renamed');
    await editor.field('Dockerfile').scrollIntoViewIfNeeded();
    const undo = page.getByRole('button', { name: 'Undo', exact: true }).first();
    await undo.press('Enter');
    await expect(editor.field('Name')).toHaveValue('Push 30');
    await expect(editor.field('Name')).toBeInViewport();
    await expect(undo).toBeFocused();
  });

  test('put the cursor of the YAML pane where the text changed', async ({ page }) => {
    const editor = new EditorPage(page);
    const pane = page.getByRole('textbox', { name: 'YAML text' });
    await editor.placeCursor('imageName: team/service-30');
    await page.keyboard.type('-typed');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+z');
    await expect(pane).toBeFocused();
    await expect(row(page, 'spec.imageName')).toHaveAttribute('data-linked', '');
    await page.keyboard.type('-again');
    const again = PIPELINE.replace('team/service-30\n', 'team/service-30-again\n');
    expect(await editor.yaml()).toBe(again);

    // A change of the form is undone from the pane, and the person stays there.
    await editor.fill('Region', 'eu-west-1');
    await pane.focus();
    await page.keyboard.press('Control+z');
    await expect(pane).toBeFocused();
    await expect(row(page, 'spec.region')).toHaveAttribute('data-linked', '');
    expect(await editor.yaml()).toBe(again);
  });
});

test('a step that is added above leaves the form and what waits in it alone', async ({
  page,
  backend,
}) => {
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, PIPELINE);
  await editor.chooseStep('Push 30');
  await expect(page.getByRole('textbox', { name: 'YAML text' })).toBeAttached();
  const toImageName = async () => {
    await editor.placeCursor('team/service-30');
    await page.keyboard.press('Home');
    for (let column = 0; column < 'imageName: '.length; column += 1) {
      await page.keyboard.press('ArrowRight');
    }
  };
  await toImageName();
  await page.keyboard.type('"');
  await editor.fill('Region', 'eu-west-1');
  await expect(page.getByText('Not in the YAML yet.').first()).toBeVisible();

  await editor.placeCursor('name: Test 29');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Control+ArrowLeft');
  await page.keyboard.insertText('BuildAndPushECR');
  await expect(page.getByRole('row', { name: 'Test 29' })).toBeVisible();
  await expect(editor.field('Region')).toHaveValue('eu-west-1');

  await toImageName();
  await page.keyboard.press('Delete');
  await expect(page.getByText('does not parse')).toHaveCount(0);
  await expect(editor.field('Name')).toHaveValue('Push 30');
  await expect(editor.field('Region')).toHaveValue('eu-west-1');
  const before = PIPELINE.indexOf('name: "Push 30"');
  const run = PIPELINE.lastIndexOf('type: Run\n', PIPELINE.indexOf('name: Test 29\n'));
  expect(await editor.yaml()).toBe(
    PIPELINE.slice(0, run) +
      PIPELINE.slice(run, before).replace('type: Run', 'type: BuildAndPushECR') +
      PIPELINE.slice(before).replace('us-east-1', 'eu-west-1'),
  );
});

test('form edits leave folds, scroll and cursor of the YAML pane, and the two stay linked', async ({
  page,
  backend,
}) => {
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, PIPELINE);
  await editor.chooseStep('Push 30');
  await editor.placeCursor('identifier: test_30');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Shift+BracketLeft');
  const folds = page.locator('.monaco-editor [class*="codicon-folding"][class*="collapsed"]');
  await expect(folds).toHaveCount(1);
  const lines = await shownLines(page);

  await editor.fill('Region', 'eu-west-1');
  await editor.add('Tags', 'stable');
  await expect(page.getByRole('button', { name: 'stable, 3 of 3' })).toBeVisible();
  await expect(folds).toHaveCount(1);
  expect((await shownLines(page))[0]).toBe(lines[0]);

  // The form's field is the tinted line, and the cursor's line is the linked field.
  await editor.field('Region').focus();
  const tinted = page.locator('.monaco-editor .view-overlays [class*="linked"]');
  await expect(tinted).toHaveCount(1);
  await editor.placeCursor('imageName: team/service-30');
  await expect(row(page, 'spec.imageName')).toHaveAttribute('data-linked', '');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'spec.tags')).toHaveAttribute('data-linked', '');
  await editor.placeCursor('imageName: team/service-31');
  await expect(editor.field('Name')).toHaveValue('Push 31');
  await expect(row(page, 'spec.imageName')).toHaveAttribute('data-linked', '');
  await page.keyboard.press('Control+z');
  await expect(editor.field('Name')).toHaveValue('Push 30');
  await expect(page.getByRole('button', { name: '1.10, 2 of 2' })).toBeVisible();
  await expect(folds).toHaveCount(1);

  // A press in the outline shows its step also to who was typing in the pane.
  await editor.chooseStep('Push 26');
  await expect(
    page.locator('.monaco-editor .view-line').filter({ hasText: 'identifier: push_26' }),
  ).toBeInViewport();
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

/** A pipeline of one line, its steps in braces. */
function onOneLine(steps: number, note: string): string {
  const step = (index: number) =>
    `{step: {type: BuildAndPushECR, name: Push ${index}, identifier: push_${index}, spec: {connectorRef: account.aws, region: us-east-1, account: "123456789012", imageName: team/app-${index}, tags: [1.10], labels: {note: ${note}}}}}`;
  const all = Array.from({ length: steps }, (_, index) => step(index));
  return `pipeline: {stages: [{stage: {spec: {execution: {steps: [${all.join(', ')}]}}}}]}\n`;
}

test('a pipeline of 5 MB on one line opens and changes, and says what is too large', async ({
  page,
  backend,
}) => {
  const editor = new EditorPage(page);
  const text = onOneLine(2_000, 'x'.repeat(2_200)).replace('us-east-1', '&region us-east-1');
  await editor.pasteText(backend.url, text);
  await editor.fill('Image name', 'team/renamed');
  await expect(page.getByText('1 line changed')).toBeVisible();
  expect(await editor.yaml()).toBe(text.replace('team/app-0', 'team/renamed'));

  await editor.pasteText(backend.url, text.replace('1.10', '!!str 1.10'));
  await expect(page.getByText(/^More than half a megabyte in braces/).first()).toBeVisible();
});
