import { EditorPage } from './support/editor-page.ts';
import { expect, inOnePage as test } from './support/fixtures.ts';

const PIPELINE = `pipeline:
  identifier: release
  variables:
    - {name: version, type: String, value: 1.4.2}
  stages:
    - stage:
        identifier: build
        type: CI
        spec:
          execution:
            steps:
              - step:
                  type: BuildAndPushDockerRegistry
                  name: Push
                  identifier: push
                  spec:
                    connectorRef: account.hub
                    repo: team/app
                    tags:
                      - <+codebase.branch>
                      - <+pipeline.variables.version>
                    envVariables:
                      PLUGIN_EXPAND_TAG: "true"
`;

test('every tag in every kind of build, mended with one click', async ({ page, backend }) => {
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, PIPELINE);
  await editor.openTab('Images');

  const all = editor.dock.getByRole('list', { name: 'All references of this build' });
  await expect(all.getByRole('listitem')).toHaveText(
    ['main', '1', '1.4', '1.4.2'].map((tag) => new RegExp(`^team/app:${tag}$`)),
  );

  const row = editor.dock.getByRole('row').filter({ hasText: '<+codebase.branch>' });
  await expect(row.getByRole('cell')).toContainText([
    'main',
    '“/” isn’t legal here',
    'No value in this build',
    'main',
    'main',
    'No value in this build',
  ]);
  await row.getByRole('button', { name: 'Add .replace("/", "-")' }).click();
  await expect(editor.dock.getByRole('cell', { name: 'feature-x' })).toBeVisible();
  expect(await editor.yaml()).toContain('- <+<+codebase.branch>.replace("/", "-")>\n');

  await page.getByRole('button', { name: /^push to feature/ }).click();
  await expect(all.getByRole('listitem').first()).toHaveText('team/app:feature-x');
});

test('sample values of the document can be changed for one kind of build', async ({
  page,
  backend,
}) => {
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, PIPELINE);
  await editor.openTab('Images');
  await page.getByRole('button', { name: /^Sample values/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Sample values' });
  const version = dialog.getByRole('textbox', { name: 'pipeline.variables.version' });
  await expect(version).toHaveValue('1.4.2');
  await version.fill('2.0.0-rc1');
  await page.keyboard.press('Escape');
  await expect(editor.dock.getByText('2.0.0-rc1').first()).toBeVisible();
  expect(await editor.yaml()).toContain('value: 1.4.2');

  await page.reload();
  await editor.openTab('Images');
  await expect(editor.dock.getByText('2.0.0-rc1').first()).toBeVisible();
});
