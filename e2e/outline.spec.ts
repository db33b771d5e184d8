import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { EditorPage } from './support/editor-page.ts';
import { expect, test as inOwnPage, inOnePage as test } from './support/fixtures.ts';
import { longPipeline } from './support/pipeline.ts';

const PIPELINE = longPipeline(2_000);

/** The lines of one item of the pipeline, from its dash to the line before `next`. */
function stepLines(index: number): string {
  const start = PIPELINE.lastIndexOf('              - step:', PIPELINE.indexOf(`"Push ${index}"`));
  const end = PIPELINE.indexOf('    # Service', start);
  return PIPELINE.slice(start, end);
}

/** Opens the menu of the outline's selected step and picks an entry. */
async function pickInOutline(page: Page, step: string, entry: string): Promise<void> {
  const outline = page.getByRole('navigation', { name: 'Steps' });
  await outline.getByRole('button', { name: `More for ${step}` }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

test.describe('whole steps in a pipeline of 2,000 lines', () => {
  test.beforeEach(async ({ page, backend }) => {
    const editor = new EditorPage(page);
    await editor.pasteText(backend.url, PIPELINE);
    await editor.chooseStep('Push 30');
    await expect(page.getByRole('textbox', { name: 'YAML text' })).toBeAttached();
  });

  test('a step is added behind the selected one, and undo gives every byte back', async ({
    page,
  }) => {
    const editor = new EditorPage(page);
    const outline = page.getByRole('navigation', { name: 'Steps' });
    await outline.getByRole('button', { name: 'Add a step after this one' }).click();
    await page.getByRole('menuitem', { name: 'Google Artifact Registry' }).click();
    await expect(editor.field('Name')).toHaveValue('Build and push to Google Artifact Registry');
    const added = [
      '              - step:',
      '                  type: BuildAndPushGAR',
      '                  name: Build and push to Google Artifact Registry',
      '                  identifier: Build_and_push_to_Google_Artifact_Registry',
      '                  spec:\n',
    ].join('\n');
    expect(await editor.yaml()).toBe(PIPELINE.replace(stepLines(30), stepLines(30) + added));

    await page.keyboard.press('Control+z');
    await expect(editor.field('Name')).toHaveValue('Push 30');
    expect(await editor.yaml()).toBe(PIPELINE);
  });

  test('a copy has a free Id and name and all comments', async ({ page }) => {
    const editor = new EditorPage(page);
    await pickInOutline(page, 'Push 30', 'Duplicate');
    await expect(editor.field('Name')).toHaveValue('Push 30 2');
    await expect(editor.field('Id')).toHaveValue('push_30_2');
    const copy = stepLines(30).replace('"Push 30"', '"Push 30 2"').replace('push_30', 'push_30_2');
    expect(await editor.yaml()).toBe(PIPELINE.replace(stepLines(30), stepLines(30) + copy));
  });

  test('keys of the outline move, copy and delete, and the focus follows the step', async ({
    page,
  }) => {
    const editor = new EditorPage(page);
    const row = page.getByRole('row', { name: 'Push 30' });
    await row.press('Alt+ArrowUp');
    await expect.poll(() => editor.yaml()).toContain('name: "Push 30"');
    const start = PIPELINE.lastIndexOf(
      '              - step:',
      PIPELINE.indexOf('name: Test 30\n'),
    );
    const test30 = PIPELINE.slice(start, PIPELINE.indexOf(stepLines(30)));
    const moved = PIPELINE.replace(test30 + stepLines(30), stepLines(30) + test30);
    expect(await editor.yaml()).toBe(moved);

    await row.focus();
    await page.keyboard.press('Control+d');
    const copy = page.getByRole('row', { name: 'Push 30 2' });
    await expect(copy).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(copy).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(copy).toHaveCount(0);
    await expect(page.getByText('Deleted Push 30 2.')).toBeVisible();
    expect(await editor.yaml()).toBe(moved);

    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(copy).toBeVisible();
    await expect(editor.field('Name')).toHaveValue('Push 30 2');
  });

  test('what is not possible is said, and nothing changes', async ({ page }) => {
    const editor = new EditorPage(page);
    await pickInOutline(page, 'Push 30', 'Move down');
    await expect(page.getByText('This step is the last one of its list.')).toBeVisible();
    expect(await editor.yaml()).toBe(PIPELINE);
  });

  test('another type keeps the image and the comments, and says what is left to do', async ({
    page,
  }) => {
    const editor = new EditorPage(page);
    await page.getByRole('button', { name: 'More for this step' }).click();
    await page.getByRole('menuitem', { name: 'Docker registry' }).click();
    await expect(page.getByText(/Choose the Docker connector: account.aws/)).toBeVisible();
    const image = '012345678901.dkr.ecr.us-east-1.amazonaws.com/team/service-30';
    const block = stepLines(30)
      .replace('BuildAndPushECR', 'BuildAndPushDockerRegistry')
      .replace(/ *region: .*\n *account: .*\n/, '')
      .replace('imageName: team/service-30', `repo: ${image}`);
    expect(await editor.yaml()).toBe(PIPELINE.replace(stepLines(30), block));

    await page.keyboard.press('Control+z');
    expect(await editor.yaml()).toBe(PIPELINE);
  });
});

test('the last step leaves an empty list, which takes the next one', async ({ page, backend }) => {
  const editor = new EditorPage(page);
  const text =
    'stage:\n  spec:\n    execution:\n      steps: # all\n        - step:\n            type: BuildAndPushECR\n            name: Only\n            identifier: only\n';
  await editor.pasteText(backend.url, text);
  await expect(editor.field('Name')).toHaveValue('Only');
  await page.getByRole('row', { name: 'Only' }).press('Delete');
  await expect(page.getByText('No Build and Push step here')).toBeVisible();
  expect(await editor.yaml()).toBe('stage:\n  spec:\n    execution:\n      steps: [] # all\n');
  await page.getByRole('button', { name: 'Amazon ECR' }).click();
  await expect(editor.field('Name')).toHaveValue('Build and push to Amazon ECR');
  expect(await editor.yaml()).toContain('      steps: # all\n        - step:\n');
});

// Its clock is set on, which no other journey wants.
inOwnPage('a toast that goes leaves the focus where it is', async ({ page, backend }) => {
  await page.clock.install();
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, PIPELINE);
  await page.getByRole('row', { name: 'Push 1', exact: true }).press('Delete');
  await editor.yaml();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await page.clock.fastForward(3_000);
  await editor.yaml();
  await editor.field('Name').focus();
  const toasts = page.getByRole('alertdialog');
  await expect(toasts).toHaveCount(2);
  await page.clock.fastForward(4_000);
  await expect(toasts).toHaveCount(1);
  await expect(editor.field('Name')).toBeFocused();
});

test('an alias gives way to its value, and its anchor stays', async ({ page, backend }) => {
  const editor = new EditorPage(page);
  const text =
    'base: &region eu-west-1\nstep:\n  type: BuildAndPushECR\n  name: Push\n  identifier: push\n  spec:\n    region: *region # shared\n';
  await editor.pasteText(backend.url, text);
  const region = page.locator('[data-field-key="spec.region"]');
  await expect(region.getByText('This value comes from the anchor &region, line 1.')).toBeVisible();
  await region.getByRole('button', { name: 'Replace here' }).click();
  expect(await editor.yaml()).toBe(text.replace('*region', 'eu-west-1'));
  await editor.fill('Region', 'us-east-1');
  expect(await editor.yaml()).toBe(text.replace('*region', 'us-east-1'));
});

test('a value from a merge key gives way to an own one, which has the focus', async ({
  page,
  backend,
}) => {
  const editor = new EditorPage(page);
  const text =
    'base: &base\n  region: eu-west-1 # shared\nstep:\n  type: BuildAndPushECR\n  name: Push\n  identifier: push\n  spec:\n    <<: *base\n    imageName: team/app\n';
  await editor.pasteText(backend.url, text);
  const region = page.locator('[data-field-key="spec.region"]');
  await expect(region.getByText('comes from the anchor &base, line 2.')).toBeVisible();
  await region.getByRole('button', { name: 'Replace here' }).click();
  await expect(editor.field('Region')).toBeFocused();
  const own = text.replace('<<: *base\n', '<<: *base\n    region: eu-west-1\n');
  expect(await editor.yaml()).toBe(own);
  await editor.fill('Region', 'us-east-1');
  expect(await editor.yaml()).toBe(own.replace('    region: eu-west-1', '    region: us-east-1'));
});

test('Go there leads to the anchor once, and typing goes on from there', async ({
  page,
  backend,
}) => {
  const editor = new EditorPage(page);
  const text =
    'base: &region eu-west-1\nstep:\n  type: BuildAndPushECR\n  spec:\n    region: *region\n';
  await editor.pasteText(backend.url, text);
  await expect(page.getByRole('textbox', { name: 'YAML text' })).toBeAttached();
  await page.getByRole('button', { name: 'Go there' }).click();
  await expect(page.getByRole('textbox', { name: 'YAML text' })).toBeFocused();
  await page.keyboard.type('abc', { delay: 60 });
  expect(await editor.yaml()).toBe(text.replace('eu-west-1', 'abceu-west-1'));
});

test('527 steps are reached by pages, by the filter and its keys, and the rail stays short', async ({
  page,
  backend,
}) => {
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, longPipeline(20_000));
  const outline = page.getByRole('navigation', { name: 'Steps' });
  await expect(outline.getByRole('row', { name: 'Push 300' })).toBeAttached({ timeout: 30_000 });
  await outline.getByRole('button', { name: '227 later steps' }).click();
  await expect(outline.getByRole('row', { name: 'Service 301' })).toBeFocused();
  await expect(editor.field('Name')).toHaveValue('Push 1');
  await outline.getByRole('button', { name: '300 earlier steps' }).press('Enter');
  await expect(outline.getByRole('row', { name: 'Push 300' })).toBeFocused();

  // Who goes elsewhere before the page is there stays there.
  const filter = outline.getByRole('searchbox', { name: 'Filter steps' });
  const field = await filter.elementHandle();
  await outline
    .getByRole('button', { name: '227 later steps' })
    .evaluate((button: HTMLElement, elsewhere) => {
      button.click();
      elsewhere?.focus();
    }, field);
  await expect(outline.getByRole('row', { name: 'Service 301' })).toBeVisible();
  await page.waitForTimeout(200);
  await expect(filter).toBeFocused();

  await filter.fill('ecr push_45');
  await expect(outline.getByText('11 steps match.')).toBeVisible();
  await filter.press('Enter');
  await expect(editor.field('Name')).toHaveValue('Push 45');
  await filter.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(editor.field('Name')).toHaveValue('Push 459');
  await filter.fill('nowhere');
  await expect(outline.getByText('No step matches.')).toBeVisible();
  await filter.press('Escape');
  await expect(outline.getByRole('row', { name: 'Push 459' })).toBeVisible();

  await outline.getByRole('button', { name: 'Collapse the steps' }).click();
  await expect(outline.getByRole('button', { name: 'Push 459' })).toBeVisible();
  expect(await outline.getByRole('button').count()).toBeLessThan(60);
  await outline.getByRole('button', { name: /^Show the other/ }).click();
  await expect(filter).toBeVisible();
});

test('on a phone the step has its menu beside its name', async ({ page, backend }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, PIPELINE);
  await page.getByRole('button', { name: 'More for this step' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(editor.field('Name')).toHaveValue('Push 1 2');
});

for (const colorScheme of ['light', 'dark'] as const) {
  inOwnPage.describe(`${colorScheme}`, () => {
    inOwnPage.use({ colorScheme });

    inOwnPage(
      'an audit has no objection to the menus and to a locked field',
      async ({ page, backend }) => {
        const objections = async (part: string) => {
          const audit = new AxeBuilder({ page }).include(part).exclude('.monaco-editor');
          const { violations } = await audit.analyze();
          return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
        };
        const text = `x: &region eu-west-1\n${PIPELINE.replace('us-east-1', '*region')}`;
        await new EditorPage(page).pasteText(backend.url, text);
        await expect(page.getByRole('button', { name: 'Replace here' })).toBeVisible();
        expect(await objections('form')).toEqual([]);
        const outline = page.getByRole('navigation', { name: 'Steps' });
        for (const menu of [
          outline.getByRole('button', { name: 'More for Push 1' }),
          outline.getByRole('button', { name: 'Add a step after this one' }),
          page.getByRole('button', { name: 'More for this step' }),
        ]) {
          await menu.click();
          await expect(page.getByRole('menu')).toBeVisible();
          expect(await objections('[role=menu]')).toEqual([]);
          await page.keyboard.press('Escape');
          await expect(page.getByRole('menu')).toHaveCount(0);
        }
      },
    );
  });
}
