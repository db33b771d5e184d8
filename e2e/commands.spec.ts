import { readFile } from 'node:fs/promises';
import { EditorPage, readClipboard } from './support/editor-page.ts';
import { expect, inOnePage as test } from './support/fixtures.ts';

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
      - <+pipeline.sequenceId>
    target: runtime
    buildArgs:
      HOSTS: a,b
    cacheTo: type=registry,ref=cache/app
    envVariables:
      PLUGIN_PUSH_RETRY: "3"
      NODE_ENV: production
`;
const REFERENCE = '123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app:9';

test.describe('the commands of a step', () => {
  test.beforeEach(async ({ page, backend }) => {
    const editor = new EditorPage(page);
    await editor.pasteText(backend.url, STEP);
    await editor.openTab('Commands');
  });

  test('lead from an argument to its field, and back', async ({ page }) => {
    const editor = new EditorPage(page);
    const row = editor.dock.getByRole('row').filter({ hasText: '--target=runtime' });
    await expect(row.getByRole('cell')).toContainText([
      '8',
      '--target=runtime',
      'The target stage.',
      'Target',
      'line 12',
    ]);
    await row.getByRole('button', { name: 'Target' }).press('Enter');
    await expect(editor.field('Target')).toBeFocused();
    await expect(row).toHaveAttribute('data-linked');
    await editor.fill('Target', 'debug');
    await expect(editor.dock.getByText('--target=debug')).toBeVisible();
  });

  test('name every setting without effect, and what the engine does differently', async ({
    page,
  }) => {
    const { dock } = new EditorPage(page);
    await dock.getByRole('button', { name: '2 settings without effect' }).press('Enter');
    await expect(dock.getByRole('listitem')).toContainText(['this is for buildx', 'NODE_ENV']);
    await dock.getByRole('button', { name: 'things to know' }).click();
    await expect(dock.getByRole('listitem').first()).toContainText('at its commas');
  });

  test('show the plugin’s environment without credentials, its docker commands and Waybill’s own', async ({
    page,
  }) => {
    const { dock } = new EditorPage(page);
    await dock.getByRole('radio', { name: 'docker', exact: true }).click();
    await dock.getByRole('radio', { name: 'Environment' }).click();
    await expect(dock.getByText('PLUGIN_SECRET_KEY=secret')).toBeVisible();
    await expect(dock.getByText('PLUGIN_REPO=team/app')).toBeVisible();

    await dock.getByRole('radio', { name: 'Arguments' }).click();
    await dock.getByRole('button', { name: 'Copy this docker command' }).first().click();
    await expect
      .poll(() => readClipboard(page))
      .toBe(
        `printf '%s' "$DOCKER_PASSWORD" | docker login -u AWS --password-stdin 123456789012.dkr.ecr.us-east-1.amazonaws.com`,
      );
    await dock.getByRole('radio', { name: 'Run by Waybill' }).click();
    await dock.getByRole('button', { name: 'Copy all' }).click();
    await expect
      .poll(() => readClipboard(page))
      .toContain(`docker build --rm=true -f Dockerfile -t ${REFERENCE} . `);
  });

  test('leave as a script, a bake file and a Job', async ({ page }) => {
    const { dock } = new EditorPage(page);
    await dock.getByRole('radio', { name: 'buildah', exact: true }).click();
    const files = new Map<string, string>();
    for (const format of ['Shell script', 'Bake file', 'Kubernetes Job']) {
      await dock.getByRole('button', { name: 'Download…' }).click();
      const downloading = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: format }).click();
      const download = await downloading;
      files.set(download.suggestedFilename(), await readFile(await download.path(), 'utf8'));
      // What of the step a file does not hold is on screen, and in the file.
      await expect(dock.getByRole('button', { name: / not in push\./ })).toBeVisible();
      await expect(dock.getByRole('listitem').filter({ hasText: 'NODE_ENV' })).toBeVisible();
      expect([...files.values()].at(-1)).toContain('Not carried over: spec.envVariables.NODE_ENV');
    }
    expect(files.get('push.build.sh')).toContain(`--tag ${REFERENCE} \\\n`);
    expect(JSON.parse(files.get('push.docker-bake.json') ?? '').target.push.tags).toEqual([
      REFERENCE,
    ]);
    expect(files.get('push.job.yaml')).toContain(`- --destination=${REFERENCE}\n`);
  });

  test('fit a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const { dock } = new EditorPage(page);
    await page.getByRole('tab', { name: /^Commands/ }).click();
    await dock.getByRole('button', { name: /^Engine/ }).click();
    await page.getByRole('option', { name: 'Kubernetes Job' }).click();
    await dock.getByRole('radio', { name: 'Manifest' }).click();
    await expect(dock.getByText('apiVersion: batch/v1')).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
  });
});
