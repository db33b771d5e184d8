import type { Page } from '@playwright/test';
import { EditorPage } from './support/editor-page.ts';
import { expect, inOnePage as test } from './support/fixtures.ts';
import { longPipeline } from './support/pipeline.ts';

const PIPELINE = longPipeline(200);
/** The last line of every step of the pipeline. */
const LAST_LINE = '                      limits: {memory: 1Gi, cpu: "1"}\n';

/** The pipeline with lines at the end of its first step, in the column of the step's keys. */
function withLines(...lines: readonly string[]): string {
  const added = lines.map((line) => `${' '.repeat(18)}${line}\n`).join('');
  return PIPELINE.replace(LAST_LINE, () => LAST_LINE + added);
}

/** Opens or closes the form of conditions, of loops or the like. */
async function toggle(page: Page, name: string): Promise<void> {
  await page
    .getByRole('form')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
}

/** Takes back every change, to the last byte. */
async function undoAll(page: Page, text: string): Promise<void> {
  const editor = new EditorPage(page);
  await expect(async () => {
    await page.keyboard.press('Control+z');
    expect(await editor.yaml()).toBe(text);
  }).toPass();
}

// Lists of this pipeline have their dashes in the column of the key, so new ones do too.
const STRATEGY = [
  'failureStrategies:',
  '- onFailure:',
  '    errors:',
  '    - AllErrors',
  '    action:',
  '      type: Retry',
  '      spec:',
  '        retryCount: 3',
  '        retryIntervals:',
  '        - 10s',
  '        onRetryFailure:',
  '          action:',
  '            type: Abort',
];
const MATRIX = ['strategy:', '  matrix:', '    jdk:', '    - "17"', '    - "21"'];

test.describe('an existing step', () => {
  test.beforeEach(async ({ page, backend }) => {
    const editor = new EditorPage(page);
    await editor.pasteText(backend.url, PIPELINE);
    await expect(editor.field('Name')).toHaveValue('Push 1');
    await expect(page.getByRole('textbox', { name: 'YAML text' })).toBeAttached();
  });

  test('gets a failure strategy with retries, and undo gives every byte back', async ({ page }) => {
    const editor = new EditorPage(page);
    await toggle(page, 'Failure strategies');
    await page.getByRole('button', { name: 'Add failure strategy' }).click();
    await editor.fill('Do', 'Retry');
    await editor.fill('Retries', '3');
    expect(await editor.yaml()).toBe(withLines(...STRATEGY));
    await expect(
      page.getByRole('button', { name: 'Failure strategies Retry 3 times, then abort' }),
    ).toBeVisible();
    await undoAll(page, PIPELINE);
  });

  test('gets a matrix by the keyboard, whose axis can be renamed', async ({ page }) => {
    const editor = new EditorPage(page);
    await toggle(page, 'Looping strategy');
    await page.getByRole('radio', { name: 'Matrix' }).press('Space');
    await page.getByRole('textbox', { name: 'Name of a new axis' }).fill('jdk');
    await page.keyboard.press('Enter');
    await page.keyboard.type('17\n');
    const values = page
      .getByRole('group', { name: 'Axis jdk' })
      .getByLabel('Values', { exact: true });
    await expect(page.getByRole('button', { name: 'Looping strategy 1 matrix' })).toBeVisible();
    await expect(values).toBeFocused();
    await page.keyboard.type('21\n');
    await expect(page.getByRole('button', { name: 'Looping strategy 2 matrix' })).toBeVisible();
    expect(await editor.yaml()).toBe(withLines(...MATRIX));

    await page.getByRole('textbox', { name: 'Name of the axis jdk' }).fill('java');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add exclusion' }).click();
    expect(await editor.yaml()).toBe(
      withLines(
        ...MATRIX.map((line) => line.replace('jdk', 'java')),
        '    exclude:',
        '    - java: "17"',
      ),
    );
    await undoAll(page, PIPELINE);
  });

  test('gets a condition, with the status that it needs', async ({ page }) => {
    const editor = new EditorPage(page);
    await toggle(page, 'Conditional execution');
    await editor.fill('And if this condition holds', '<+codebase.branch> == "main"');
    expect(await editor.yaml()).toBe(
      withLines('when:', '  stageStatus: Success', '  condition: <+codebase.branch> == "main"'),
    );
    await undoAll(page, PIPELINE);
  });

  test('can ask for its failure strategies at run time', async ({ page }) => {
    const editor = new EditorPage(page);
    await page.getByRole('button', { name: 'More for Failure strategies' }).click();
    await page.getByRole('menuitem', { name: 'Runtime input' }).click();
    expect(await editor.yaml()).toBe(withLines('failureStrategies: <+input>'));
  });
});

test('what the form can’t show is kept and shown as it is', async ({ page, backend }) => {
  const editor = new EditorPage(page);
  const text = withLines(
    ...STRATEGY.slice(0, -3),
    '        own: # of a tool',
    '          - {a: 1}',
  );
  await editor.pasteText(backend.url, text);
  await expect(editor.field('Name')).toHaveValue('Push 1');
  await toggle(page, 'Failure strategies');
  await expect(page.getByRole('form').getByText('Kept as it is')).toBeVisible();
  await expect(page.getByRole('form').locator('pre')).toHaveText('own: # of a tool\n  - {a: 1}');

  await editor.fill('Retries', '5');
  expect(await editor.yaml()).toBe(text.replace('retryCount: 3', 'retryCount: 5'));
});

test('the only axis of an exclusion can be typed anew', async ({ page, backend }) => {
  const editor = new EditorPage(page);
  const text = withLines(
    'strategy:',
    '  matrix:',
    '    os: [linux, windows]',
    '    jdk: [a, b]',
    '    exclude:',
    '    - os: linux',
  );
  await editor.pasteText(backend.url, text);
  await expect(editor.field('Name')).toHaveValue('Push 1');
  await toggle(page, 'Looping strategy');
  const name = page.getByLabel('Exclusion 1, name 1', { exact: true });
  await name.fill('');
  expect(await editor.yaml()).toBe(text);
  await name.fill('jdk');
  await page.getByLabel('Exclusion 1, value 1', { exact: true }).fill('a');
  expect(await editor.yaml()).toBe(text.replace('- os: linux', '- jdk: a'));

  await name.fill('');
  await editor.field('Name').focus();
  await expect(name).toHaveValue('jdk');
});

test('a problem of a failure strategy leads to its field', async ({ page, backend }) => {
  const editor = new EditorPage(page);
  await editor.pasteText(
    backend.url,
    withLines(...STRATEGY.map((line) => line.replace('retryCount: 3', 'retryCount: many'))),
  );
  await editor.openTab('Problems');
  await editor.dock.getByText('Retries is a whole number').click();
  await expect(editor.field('Retries')).toBeFocused();
});
