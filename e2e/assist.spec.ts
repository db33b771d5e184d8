import type { Locator, Page } from '@playwright/test';
import { EditorPage } from './support/editor-page.ts';
import { expect, inOnePage as test } from './support/fixtures.ts';
import { type BuiltSite, openPortal, startBuiltSite } from './support/portal.ts';

const STEP = `step:
  type: BuildAndPushECR
  name: Push
  identifier: push
  spec:
    connectorRef: account.aws
    region: us-east-1
    account: "123456789012"
    imageName: team/app
    tags:
      - v1
`;

/** The list of completions, and the box that explains what the pointer is at. */
function listIn(page: Page): Locator {
  return page.locator('.suggest-widget.visible');
}

function entry(page: Page, name: string): Locator {
  return listIn(page).getByRole('option', { name }).first();
}

function hoverIn(page: Page): Locator {
  return page.locator('.monaco-hover:not(.hidden)');
}

/** A word of the text as Monaco draws it. */
function word(page: Page, text: string): Locator {
  return page.locator('.view-line').getByText(text, { exact: true }).first();
}

test.describe('help in the YAML pane', () => {
  let site: BuiltSite;

  test.beforeAll(async () => {
    site = await startBuiltSite();
  });

  test.afterAll(() => site.stop());

  async function open(page: Page, text: string): Promise<EditorPage> {
    const editor = new EditorPage(page);
    await editor.pasteText(`${site.url}app/index.html`, text);
    await expect(page.locator('.view-lines')).toContainText('connectorRef', {
      timeout: 30_000,
    });
    return editor;
  }

  test('completes a key with its value, which the form shows', async ({ page }) => {
    const editor = await open(page, STEP);
    await editor.placeCursor('team/app');
    await page.keyboard.type('\nopti');
    await expect(entry(page, 'optimize')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(entry(page, 'false')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await editor.yaml()).toBe(STEP.replace('team/app\n', 'team/app\n    optimize: false\n'));
    await expect(editor.field('Optimize')).not.toBeChecked();
  });

  test('offers the keys that are missing, with the parts to fill in', async ({ page }) => {
    const editor = await open(page, STEP.replace('    imageName: team/app\n', ''));
    await editor.placeCursor('"123456789012"');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Space');
    await expect(listIn(page).getByRole('option').first()).toContainText('imageName');
    await page.keyboard.press('Enter');
    await page.keyboard.type('shop/api');
    expect(await editor.yaml()).toBe(STEP.replace('team/app', 'shop/api'));
  });

  test('completes a region by what is typed of it', async ({ page }) => {
    const editor = await open(page, STEP.replace('us-east-1', ''));
    await editor.placeCursor('region:');
    await page.keyboard.press('End');
    await page.keyboard.type('eu-cen');
    await expect(entry(page, 'eu-central-1')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(editor.field('Region')).toHaveValue('eu-central-1');
  });

  test('completes an expression and closes it', async ({ page }) => {
    const editor = await open(page, STEP);
    await editor.placeCursor('- v1');
    await page.keyboard.type('-<+');
    await expect(entry(page, 'pipeline.sequenceId')).toBeVisible();
    await page.keyboard.type('codebase.sho');
    await expect(entry(page, 'codebase.shortCommitSha')).toBeVisible();
    await page.keyboard.press('Enter');
    expect(await editor.yaml()).toBe(STEP.replace('v1', 'v1-<+codebase.shortCommitSha>'));
  });

  test('leaves free text alone', async ({ page }) => {
    const editor = await open(page, STEP);
    await editor.placeCursor('team/app');
    await page.keyboard.type('lication. It is true');
    // The list would be there by now: where it is wanted, it comes with the first letter.
    await page.waitForTimeout(500);
    await expect(listIn(page)).toHaveCount(0);
    expect(await editor.yaml()).toContain('imageName: team/application. It is true\n');
  });

  test('tells what a key, an expression and a tag are', async ({ page }) => {
    await open(page, STEP.replace('v1', '<+pipeline.sequenceId>'));
    await word(page, 'region').hover();
    await expect(hoverIn(page)).toContainText('AWS region of the registry.');
    await expect(hoverIn(page).getByRole('link', { name: 'Documentation' })).toBeVisible();
    await word(page, '<+pipeline.sequenceId>').hover();
    await expect(hoverIn(page)).toContainText('9 with the sample values');
  });

  test('mends a problem from the keyboard, and undo gives it back', async ({ page }) => {
    const wrong = STEP.replace('    imageName', '    dockerFile: build/Dockerfile\n    imageName');
    const editor = await open(page, wrong);
    await editor.placeCursor('dockerFile');
    await page.keyboard.press('Control+.');
    const fix = page.getByText('Rename to dockerfile', { exact: true });
    await expect(fix.last()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(word(page, 'dockerfile')).toBeVisible();
    expect(await editor.yaml()).toBe(wrong.replace('dockerFile', 'dockerfile'));
    await page.locator('.view-lines').click();
    await page.keyboard.press('Control+z');
    await expect(word(page, 'dockerFile')).toBeVisible();
    expect(await editor.yaml()).toBe(wrong);
  });

  test('mends a problem from the bulb', async ({ page }) => {
    const wrong = STEP.replace('    imageName', '    dockerFile: build/Dockerfile\n    imageName');
    const editor = await open(page, wrong);
    await editor.placeCursor('dockerFile');
    await page.locator('.codicon-light-bulb, .codicon-lightbulb-autofix').first().click();
    await page.getByText('Rename to dockerfile', { exact: true }).last().click();
    await expect(word(page, 'dockerfile')).toBeVisible();
    expect(await editor.yaml()).toBe(wrong.replace('dockerFile', 'dockerfile'));
  });

  test('works inside the custom element on a page of its own', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await openPortal(page, site.url, STEP);
    await word(page, 'us-east-1').click();
    await page.keyboard.press('End');
    await page.keyboard.type('0');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+Space');
    await expect(entry(page, 'us-east-1')).toBeVisible();

    const line = await word(page, 'us-east-1').boundingBox();
    const list = await listIn(page).boundingBox();
    expect(Math.abs((list?.y ?? 0) - (line?.y ?? 0))).toBeLessThan(60);
    expect(Math.abs((list?.x ?? 0) - (line?.x ?? 0))).toBeLessThan(120);
    const colour = await listIn(page).evaluate((box) => getComputedStyle(box).backgroundColor);
    expect(Math.max(...(colour.match(/\d+/g) ?? []).slice(0, 3).map(Number))).toBeLessThan(90);
    await page.keyboard.press('Escape');

    await word(page, 'imageName').hover();
    await expect(hoverIn(page)).toContainText('Repository in the registry');
    const box = await hoverIn(page).boundingBox();
    const key = await word(page, 'imageName').boundingBox();
    expect(Math.abs((box?.x ?? 0) - (key?.x ?? 0))).toBeLessThan(60);
    expect(errors).toEqual([]);
  });
});
