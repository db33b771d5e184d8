import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { EditorPage } from './support/editor-page.ts';
import { expect, test } from './support/fixtures.ts';

/** Two steps, the second one in a group. */
const TEXT = readFileSync(
  new URL('../src/editor/palette/testing/payments.yaml', import.meta.url),
  'utf8',
);

/** The palette as a person uses it. */
class Palette {
  readonly page: Page;
  readonly line: Locator;

  constructor(page: Page) {
    this.page = page;
    this.line = page.getByRole('combobox', { name: 'Find anything' });
  }

  /** Opens it with its key, from wherever the focus is. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.line).toBeFocused();
  }

  /** Opens it, types and takes the first line. */
  async take(text: string): Promise<void> {
    await this.open();
    await this.line.fill(text);
    await this.line.press('Enter');
    await expect(this.line).toHaveCount(0);
  }
}

test.describe('the palette', () => {
  test.beforeEach(async ({ page, backend }) => {
    await new EditorPage(page).pasteText(backend.url, TEXT);
    await expect(page.getByRole('textbox', { name: 'YAML text' })).toBeAttached();
  });

  test('finds fields by label and key, opens what hides them, and gives the focus back', async ({
    page,
  }) => {
    const editor = new EditorPage(page);
    const palette = new Palette(page);
    await editor.field('Name').focus();
    await palette.open();
    await palette.line.fill('REGION go');
    await expect(page.getByRole('option')).toHaveText([/^Go to Region/]);
    await palette.line.fill('no such thing');
    await expect(page.getByRole('dialog').getByText('Nothing matches.')).toBeVisible();
    await palette.line.press('Escape');
    await expect(editor.field('Name')).toBeFocused();
    await palette.open();
    await page.keyboard.press('Control+k');
    await expect(editor.field('Name')).toBeFocused();

    await editor.field('Region').focus();
    await palette.open();
    await page.keyboard.press('Escape');
    await expect(editor.field('Region')).toBeFocused();

    const section = page.getByRole('button', { name: 'Optional Configuration' });
    await section.click();
    await expect(section).toHaveAttribute('aria-expanded', 'false');
    await palette.take('spec.dockerfile');
    await expect(editor.field('Dockerfile')).toBeFocused();
    await expect(section).toHaveAttribute('aria-expanded', 'true');

    await page.getByRole('button', { name: 'Only what is set' }).first().click();
    await expect(editor.field('Target')).toHaveCount(0);
    await palette.take('go target');
    await expect(editor.field('Target')).toBeFocused();

    await palette.take('failure strategies');
    await expect(page.getByRole('button', { name: /^Failure strategies/ })).toHaveAttribute(
      'aria-expanded',
      'true',
    );

    await palette.take('region expression');
    await expect(editor.field('Region')).toBeFocused();
    await page.keyboard.type('env.REGION');
    await expect(editor.field('Region')).toHaveValue('<+env.REGION>');
    expect(await editor.yaml()).toBe(TEXT.replace('us-east-1', '<+env.REGION>'));
  });

  test('opens from the YAML pane, goes back there, and leads to a step with the arrow keys', async ({
    page,
  }) => {
    const editor = new EditorPage(page);
    const palette = new Palette(page);
    await editor.placeCursor('us-east-1');
    await palette.open();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: 'YAML text' })).toBeFocused();
    await page.keyboard.type('a');
    await expect(editor.field('Region')).toHaveValue('us-east-1a');

    await palette.open();
    await palette.line.fill('build images');
    const steps = page.getByRole('group', { name: 'Steps' }).getByRole('option');
    await expect(steps).toHaveText([
      /Payments API.*Build images/,
      /Mirror to Europe.*Build images › Mirrors/,
    ]);
    await expect(steps.first()).toHaveAttribute('aria-selected', 'true');
    await palette.line.press('ArrowDown');
    await expect(steps.last()).toHaveAttribute('aria-selected', 'true');
    await palette.line.press('Enter');
    await expect(editor.field('Name')).toHaveValue('Mirror to Europe');
    await expect(editor.field('Name')).toBeFocused();
  });

  test('applies a fix, takes it back, and does what buttons and menus do', async ({ page }) => {
    const editor = new EditorPage(page);
    const palette = new Palette(page);
    await editor.field('Name').focus();
    await palette.take('use payments/api');
    await expect(page.getByText('Use payments/api: done.')).toBeVisible();
    expect(await editor.yaml()).toBe(TEXT.replace('Payments/api', 'payments/api'));
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    expect(await editor.yaml()).toBe(TEXT);

    await palette.take('redo');
    await expect(editor.field('Image name')).toHaveValue('payments/api');
    await palette.take('undo');
    await expect(editor.field('Image name')).toHaveValue('Payments/api');

    await palette.take('theme dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('.monaco-editor').first()).toHaveCSS(
      'background-color',
      'rgb(20, 24, 28)',
    );
    await palette.take('switch step google artifact');
    await expect(page.getByText('Now a step for Google Artifact Registry.')).toBeVisible();
    await expect(editor.field('Name')).toBeFocused();
    await palette.take('show changed');
    await expect(page.getByRole('dialog', { name: 'Changes in pasted.yaml' })).toBeVisible();
  });

  test('opens with its button, and where nothing has the focus', async ({ page }) => {
    const palette = new Palette(page);
    const button = page.getByRole('button', { name: 'Find anything' });
    await button.click();
    await expect(palette.line).toBeFocused();
    await palette.line.press('Escape');
    await expect(button).toBeFocused();
    await button.evaluate((element) => element.blur());
    await palette.open();
    await page.mouse.click(4, 700);
    await expect(palette.line).toHaveCount(0);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test.describe(`${colorScheme}, ${width} px wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });

      test('an audit of the palette finds nothing', async ({ page, backend }) => {
        await new EditorPage(page).pasteText(backend.url, TEXT);
        await page.getByRole('button', { name: 'Find anything' }).click();
        const dialog = page.getByRole('dialog', { name: 'Find anything' });
        await expect(dialog.getByRole('option').first()).toBeVisible();
        const box = await dialog.boundingBox();
        expect(Math.round(box?.width ?? 0)).toBe(width === 390 ? 390 : 558);
        const audit = async () => {
          const { violations } = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze();
          return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
        };
        expect(await audit()).toEqual([]);
        await page.keyboard.type('xyz');
        await expect(dialog.getByText('Nothing matches.')).toBeVisible();
        expect(await audit()).toEqual([]);
        await page.keyboard.press('Escape');

        // Where the form is a tab, or in the pane beside it.
        await page.getByRole('tab', { name: /^Images/ }).click();
        await new Palette(page).take('go region');
        await expect(new EditorPage(page).field('Region')).toBeFocused();
      });
    });
  }
}
