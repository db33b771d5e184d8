import AxeBuilder from '@axe-core/playwright';
import { EditorPage } from './support/editor-page.ts';
import { expect, test } from './support/fixtures.ts';

const ON_MACHINES = `stages:
  - stage:
      identifier: build
      spec:
        infrastructure: {type: VM}
        execution:
          steps:
            - step:
                type: BuildAndPushDockerRegistry
                name: Push
                identifier: push
                spec:
                  connectorRef: account.hub
                  repo: team/app
                  tags: [v1]
                  optimize: true
`;

test('a rule is found from the start page', async ({ page, backend }) => {
  await page.goto(backend.url);
  await page.getByRole('link', { name: 'Reference' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reference' })).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Rules' }).click();
  await page.getByRole('searchbox', { name: 'Search this page' }).fill('latest policy');
  const entry = page.getByRole('article').filter({ hasText: 'policy-latest' });
  await expect(entry).toContainText('forbidLatest: true');
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Search this page' }).fill('nothing like this');
  await expect(page.getByText('Nothing found')).toBeVisible();
});

test('a problem leads to its rule, and the editor stays open', async ({
  page,
  backend,
  context,
}) => {
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, ON_MACHINES);
  await editor.openTab('Problems');
  const opened = context.waitForEvent('page');
  await editor.dock.getByRole('link', { name: /setting-infrastructure/ }).click();
  const reference = await opened;
  await reference.getByRole('heading', { level: 1, name: 'Rules' }).waitFor();
  const title = reference.getByRole('link', { name: 'Setting without effect here' });
  await expect(title).toBeFocused();
  await expect(title).toBeInViewport();
  await expect(editor.field('Name')).toHaveValue('Push');
});

test('a page that is not there says so', async ({ page, backend }) => {
  await page.goto(`${backend.url}/#/reference/nowhere`);
  await expect(page.getByText('The reference has no such page.')).toBeVisible();
  await page.getByRole('link', { name: 'All pages' }).click();
  await expect(page.getByRole('link', { name: 'Build and Push to Amazon ECR' })).not.toHaveCount(0);
});

test('the infrastructure is what the stage says, until another one is chosen', async ({
  page,
  backend,
}) => {
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, ON_MACHINES);
  const select = page.getByRole('button', { name: /^Infrastructure/ });
  await expect(select).toHaveText(/From the stage: VM/);
  await editor.openTab('Problems');
  await expect(editor.dock).toContainText('no effect on VM');
  await select.click();
  await page.getByRole('option', { name: 'Kubernetes' }).click();
  await expect(editor.dock).not.toContainText('no effect on');
  await page.reload();
  await expect(select).toHaveText(/Kubernetes/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test.describe(`${colorScheme}, ${width} px wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test('a page of the reference stands an audit', async ({ page, backend }) => {
        await page.goto(`${backend.url}/#/reference/config`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
        ).toEqual([]);
      });

      test('nothing of the longest pages is wider than the page', async ({ page, backend }) => {
        for (const name of ['rules', 'BuildAndPushECR']) {
          await page.goto(`${backend.url}/#/reference/${name}`);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          const overflow = await page
            .getByRole('main')
            .evaluate((main) => main.scrollWidth - main.clientWidth);
          expect(overflow, name).toBe(0);
        }
      });
    });
  }
}
