import { EditorPage } from './support/editor-page.ts';
import { expect, test } from './support/fixtures.ts';

/** A step with several problems, two of which have a fix. */
const RISKY = `step:
  type: BuildAndPushDockerRegistry
  name: Push
  identifier: push
  spec:
    connectorRef: my hub
    repo: Team/App
    dockerfile: ../Dockerfile
    tags:
      - 1.10
`;

test('the arrow keys go from problem to problem', async ({ page, backend }) => {
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, RISKY);
  await editor.openTab('Problems');
  const rows = editor.dock.getByRole('listitem');
  const problem = (row: number) => rows.nth(row).getByRole('button').first();
  await problem(0).focus();
  await page.keyboard.press('ArrowDown');
  await expect(problem(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(rows.last().getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await expect(problem(0)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor.field('Docker connector')).toBeFocused();
});

test.describe('390 px wide', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a problem takes the room of its words, in the form and in the list', async ({
    page,
    backend,
  }) => {
    const editor = new EditorPage(page);
    await editor.pasteText(backend.url, RISKY);
    const note = page.getByRole('form').getByText('An image name holds lower case only.');
    const fix = page.getByRole('form').getByRole('button', { name: 'Use team/app' });
    await expect(fix).toBeVisible();
    const [words, button] = [await note.boundingBox(), await fix.boundingBox()];
    expect(button?.y).toBeLessThan((words?.y ?? 0) + (words?.height ?? 0) + 12);

    await page.getByRole('button', { name: /problems$/ }).press('Enter');
    await expect(page.getByRole('tab', { name: /Problems/ })).toBeFocused();
    const told = editor.dock.getByText('An image name holds lower case only.');
    const rule = editor.dock.getByRole('link', { name: /image-upper-case/ });
    const [text, link] = [await told.boundingBox(), await rule.boundingBox()];
    expect(link?.y).toBeGreaterThan((text?.y ?? 0) + (text?.height ?? 0));
  });
});
