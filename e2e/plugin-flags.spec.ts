import { EditorPage } from './support/editor-page.ts';
import { expect, inOnePage as test } from './support/fixtures.ts';

const STEP = `step:
  type: BuildAndPushDockerRegistry
  name: Push
  identifier: push
  spec:
    connectorRef: account.hub
    repo: team/app
    tags:
      - v1
`;

test('a flag of the plugin is found by what it does, and gets one of its values', async ({
  page,
  backend,
}) => {
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, STEP);
  const form = page.getByRole('form');
  const name = form.getByLabel('Environment variables, name 1', { exact: true });
  const value = form.getByLabel('Environment variables, value 1', { exact: true });

  // A list closes when the form scrolls, so the field is brought into view before.
  await name.scrollIntoViewIfNeeded();
  await name.click();
  await expect(page.getByRole('option', { name: /^PLUGIN_EXPAND_TAG/ })).toBeVisible();
  await name.pressSequentially('same digest');
  const flag = page.getByRole('option', { name: /^PLUGIN_REPRODUCIBLE/ });
  await expect(flag).toContainText('Leaves times out of the image');
  await name.press('ArrowDown');
  await name.press('Enter');
  await expect(name).toHaveValue('PLUGIN_REPRODUCIBLE');

  await value.focus();
  await expect(page.getByRole('option')).toHaveText([/^true/, /^false/]);
  await value.press('ArrowDown');
  await value.press('Enter');
  await expect(value).toHaveValue('true');
  expect(await editor.yaml()).toBe(`${STEP}    envVariables:\n      PLUGIN_REPRODUCIBLE: "true"\n`);
});

test('a variable of one’s own can be typed, and the step says that nothing reads it', async ({
  page,
  backend,
}) => {
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, STEP);
  await editor.entry('Environment variables', 1, 'NODE_ENV', 'production');
  const row = page.getByRole('group').filter({ hasText: 'The plugin ignores NODE_ENV.' }).last();
  await row.getByRole('button', { name: 'Move to Build arguments' }).click();
  expect(await editor.yaml()).toBe(`${STEP}    buildArgs:\n      NODE_ENV: production\n`);
});
