import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { EditorPage } from './support/editor-page.ts';
import { longPipeline } from './support/pipeline.ts';
import { type StaticSite, startStaticSite } from './support/static-site.ts';

const COMMAND =
  'docker build --push --ssh default -t 123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app:1.4.2 .';

const WORKFLOW = `jobs:
  images:
    steps:
      - uses: docker/build-push-action@v6
        with:
          push: true
          tags: |
            ghcr.io/team/api:1.4.2
            eu.gcr.io/my-project/api:1.4.2
`;

let site: StaticSite;

test.beforeAll(async () => {
  site = await startStaticSite();
});

test.afterAll(async () => {
  await site.stop();
});

function given(page: Page) {
  return page.getByRole('textbox', { name: 'What you have' });
}

test('a docker command that is pasted becomes an ECR step, and what is left out stays in view', async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.pasteText(site.url, COMMAND);
  await expect(page.getByRole('heading', { name: 'Bring a build from elsewhere' })).toBeVisible();
  await expect(given(page)).toHaveValue(COMMAND);
  const step = page.getByRole('article', { name: 'Build and push app' });
  await expect(step).toContainText('type: BuildAndPushECR');
  await expect(page.getByText('--ssh default An SSH agent')).toBeVisible();

  await page.getByRole('button', { name: 'Open it as a draft' }).click();
  await expect(editor.field('Region')).toHaveValue('us-east-1');
  await editor.openTab('Images');
  await expect(editor.dock).toContainText(
    /123456789012.*\.dkr\.ecr\..*us-east-1.*team\/app.*:1\.4\.2/,
  );
  await expect(page.getByText('2 things of the import need your eye')).toBeVisible();

  await editor.fill('Name', 'Release');
  await expect(page.getByText('Draft saved on this device')).toBeVisible();
  await page.reload();
  await expect(editor.field('Name')).toHaveValue('Release');
  await expect(page.getByText('--ssh default An SSH agent')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('of the import')).toHaveCount(0);
  await expect(page.getByText('Draft saved on this device')).toBeVisible();
  await page.reload();
  await expect(editor.field('Name')).toHaveValue('Release');
  await expect(page.getByText('of the import')).toHaveCount(0);
});

test('a workflow that is opened makes two steps, of which one is left', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  await page.goto(site.url);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  await (await chooser).setFiles({
    name: 'build.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(WORKFLOW),
  });
  await expect(page.getByRole('heading', { name: 'The 2 steps it makes' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open 2 steps as a draft' })).toBeEnabled();
  await page.getByRole('checkbox', { name: /GCR/ }).uncheck();
  await page.getByRole('button', { name: 'Open it as a draft' }).click();
  const editor = new EditorPage(page);
  await expect(editor.field('Docker repository')).toHaveValue('ghcr.io/team/api');
  expect(await editor.yaml()).toBe(`step:
  type: BuildAndPushDockerRegistry
  name: Build and push api
  identifier: Build_and_push_api
  spec:
    repo: ghcr.io/team/api
    tags:
      - 1.4.2
`);
});

test('what can’t be read says why, and what is typed survives a reload', async ({ page }) => {
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Import a build' }).click();
  await given(page).fill('hello');
  await expect(page.getByText('This looks like no docker command')).toBeVisible();
  await given(page).fill(WORKFLOW.replace('jobs:', 'jobs: ['));
  await expect(page.getByRole('alert')).toBeVisible();
  await page.reload();
  await expect(given(page)).toHaveValue(WORKFLOW.replace('jobs:', 'jobs: ['));
  await expect(page.getByRole('button', { name: /as a draft/ })).toHaveCount(0);
  await given(page).fill('');
  await page.getByRole('button', { name: 'Bake or Compose file' }).click();
  await expect(page.getByRole('article', { name: /app/ })).toContainText(
    'repo: docker.io/team/app',
  );
});

test('a pipeline whose shell calls docker is opened, not imported', async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.pasteText(site.url, longPipeline(30).replace('npm test', 'docker build -t a .'));
  await expect(editor.field('Name')).toHaveValue('Push 1');
});

test('an import into a pipeline adds its lines alone, and one undo takes them away', async ({
  page,
}) => {
  const text = longPipeline(200).replaceAll('\n', '\r\n');
  const editor = new EditorPage(page);
  await editor.pasteText(site.url, text);
  await editor.chooseStep('Push 2');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import into this file…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import into pasted.yaml' });
  await dialog.getByRole('textbox', { name: 'What you have' }).fill(COMMAND);
  await dialog.getByRole('button', { name: 'Insert it behind Push 2' }).click();
  await expect(editor.field('Name')).toHaveValue('Build and push app');
  await expect(page.getByText('2 things of the import need your eye')).toBeVisible();

  const before = text.split('\r\n');
  const after = (await editor.yaml()).split('\r\n');
  const start = after.findIndex((line, index) => line !== before[index]);
  const added = after.length - before.length;
  expect(after.toSpliced(start, added)).toEqual(before);
  expect(after.slice(start, start + added)).toEqual([
    '              - step:',
    '                  type: BuildAndPushECR',
    '                  name: Build and push app',
    '                  identifier: Build_and_push_app',
    '                  spec:',
    '                    region: us-east-1',
    '                    account: "123456789012"',
    '                    imageName: team/app',
    '                    tags:',
    '                    - 1.4.2',
  ]);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(editor.field('Name')).toHaveValue('Push 2');
  expect(await editor.yaml()).toBe(text);
});

test('Escape closes an import, and a step that stands alone says why it takes none', async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.startStep(site.url, 'Amazon ECR');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import into this file…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'What you have' }).fill(COMMAND);
  await dialog.getByRole('button', { name: /^Insert it/ }).click();
  await expect(dialog.getByRole('alert')).toContainText('stands in no list of steps');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`the import has no barriers: ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${site.url}#/import`);
      for (const text of ['', WORKFLOW, 'hello']) {
        await given(page).fill(text);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}

test('what a step loses with its type is listed until it is read, and undo brings it back', async ({
  page,
}) => {
  const text = `step:
  type: BuildAndPushECR
  name: Push
  identifier: push
  spec:
    connectorRef: account.aws
    region: us-east-1
    account: "012345678901"
    imageName: team/app
    tags: [v1]
    baseImageConnectorRefs: [account.hub]   # ours
`;
  const editor = new EditorPage(page);
  await editor.pasteText(site.url, text);
  await page.getByRole('button', { name: 'More for this step', exact: true }).click();
  await page.getByRole('menuitem', { name: /Google Artifact Registry/ }).click();
  const toast = page.getByRole('alertdialog');
  await expect(toast).toContainText('Now a step for Google Artifact Registry.');
  await expect(toast.getByRole('listitem')).toContainText([
    /no Region/,
    /has to be filled in/,
    /Choose the/,
  ]);
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(toast).toHaveCount(0);
  expect(await editor.yaml()).toBe(text);

  await page.getByRole('button', { name: 'More for this step', exact: true }).click();
  await page.getByRole('menuitem', { name: /Google Artifact Registry/ }).click();
  await editor.fill('Project ID', 'my-project');
  const changed = toast.filter({ hasText: 'Now a step' });
  await changed.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undo takes the latest change back first')).toBeVisible();
  await expect(editor.field('Project ID')).toHaveValue('my-project');
});
