import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { EditorPage } from './support/editor-page.ts';
import { expect, test } from './support/fixtures.ts';

/** A lone step that would run, with other lines for some of its keys. */
function step(changes: Readonly<Record<string, string>> = {}): string {
  const spec = {
    connectorRef: 'account.aws',
    region: 'us-east-1',
    account: '"123456789012"',
    imageName: 'team/bad-input',
    tags: '[v1]',
    ...changes,
  };
  const lines = Object.entries(spec).map(([key, value]) => `    ${key}: ${value}\n`);
  return `step:\n  type: BuildAndPushECR\n  name: Push\n  identifier: push\n  spec:\n${lines.join('')}`;
}

async function run(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run step' }).click();
}

test.describe('text that is no pipeline', () => {
  test('broken YAML opens as it is, with the place of the mistake', async ({ page, backend }) => {
    const text = 'pipeline:\n  name: "open\n  stages: []\n';
    const editor = new EditorPage(page);
    await editor.pasteText(backend.url, text);
    await expect(page.getByText('Line 2 does not parse.')).toBeVisible();
    await editor.openTab('Problems');
    await expect(editor.dock).toContainText('not closed');
    expect(await editor.yaml()).toBe(text);
  });

  test('line ends of old Macs are said, and converted by one press', async ({ page, backend }) => {
    const editor = new EditorPage(page);
    const text = step().replaceAll('\n', '\r');
    await editor.pasteText(backend.url, text);
    await expect(page.getByText('Line 1 does not parse.')).toBeVisible();
    expect(await editor.yaml()).toBe(text);
    await editor.openTab('Problems');
    await editor.dock.getByRole('button', { name: 'Convert the line ends' }).click();
    await expect(editor.field('Region')).toHaveValue('us-east-1');
    expect(await editor.yaml()).toBe(step());
  });

  test('any other YAML is named as what it is not', async ({ page, backend }) => {
    const text = 'services:\n  web:\n    image: nginx\n';
    const editor = new EditorPage(page);
    await editor.pasteText(backend.url, text);
    await expect(page.getByText('This is not a pipeline')).toBeVisible();
    expect(await editor.yaml()).toBe(text);
  });

  test('more than 5 MB are refused, and what was there stays', async ({ page, backend }) => {
    const editor = new EditorPage(page);
    await editor.pasteText(backend.url, `# ${'x'.repeat(5_300_000)}\n${step()}`);
    await expect(page.getByText(/5 MB/).last()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Where does the image go?' })).toBeVisible();
  });

  test('just under 5 MB open and can be edited', async ({ page, backend }) => {
    const editor = new EditorPage(page);
    await editor.pasteText(backend.url, `${step()}# ${'x'.repeat(4_900_000)}\n`);
    await expect(editor.field('Region')).toHaveValue('us-east-1');
    await editor.fill('Region', 'eu-west-1');
    await expect(page.getByText('1 line changed')).toBeVisible();
  });
});

test.describe('a step that can’t be built', () => {
  test('a path outside the codebase', async ({ page, backend }) => {
    const editor = new EditorPage(page);
    await editor.pasteText(backend.url, step({ dockerfile: '../../outside/Dockerfile' }));
    await run(page);
    await expect(editor.dock.getByText(/outside the codebase|out of the codebase/)).toBeVisible();
    await expect(editor.field('Dockerfile')).toHaveValue('../../outside/Dockerfile');
  });

  test('a Dockerfile that is not there', async ({ page, backend }) => {
    const editor = new EditorPage(page);
    await editor.pasteText(backend.url, step({ dockerfile: 'missing.Dockerfile' }));
    await run(page);
    await expect(editor.dock.getByText(/missing\.Dockerfile/).first()).toBeVisible();
  });

  test('a build that fails says so, with its log', async ({ page, backend }) => {
    await writeFile(
      join(backend.codebase, 'Failing.Dockerfile'),
      // The pause lets buildah relay the line: what a RUN prints last may be lost on a busy machine.
      'FROM docker.io/library/busybox:1\nRUN echo before the end && sleep 1 && exit 7\n',
    );
    const editor = new EditorPage(page);
    await editor.pasteText(backend.url, step({ dockerfile: 'Failing.Dockerfile' }));
    await run(page);
    await expect(editor.dock.getByText('Failed', { exact: true }).first()).toBeVisible({
      timeout: 60_000,
    });
    await expect(editor.dock.getByText('Nothing was pushed').first()).toBeVisible();
    await expect(editor.dock.getByText(/before the end/).first()).toBeVisible();
  });

  test('a registry that refuses the password', async ({ page, backend }) => {
    const editor = new EditorPage(page);
    await editor.pasteText(backend.url, step({ connectorRef: 'account.wrong' }));
    await run(page);
    await expect(editor.dock.getByText(/The registry refused/).first()).toBeVisible({
      timeout: 60_000,
    });
    await expect(editor.dock).not.toContainText('not-the-password');
  });
});

test('a run is deleted with its log once the person has said so again', async ({
  page,
  backend,
}) => {
  const editor = new EditorPage(page);
  await editor.pasteText(
    backend.url,
    step({ connectorRef: 'account.wrong' }).replace('name: Push', 'name: Misprint'),
  );
  await run(page);
  await expect(editor.dock.getByText(/The registry refused/).first()).toBeVisible({
    timeout: 60_000,
  });
  await page.goto(`${backend.url}/#/runs`);
  const row = page.getByRole('listitem').filter({ hasText: 'Misprint' });
  const bin = row.getByRole('button', { name: 'Delete the run of Misprint', exact: true });
  await bin.click();
  await expect(row.getByRole('button', { name: 'Keep' })).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual(
    [],
  );
  await row.getByRole('button', { name: 'Keep' }).press('Enter');
  await expect(bin).toBeFocused();
  const rows = page.getByRole('listitem');
  const others = (await rows.count()) - 1;
  // It ran last and stands first: the next row takes its place.
  const next = page.getByRole('button', { name: /^Delete the run of/ }).nth(1);
  const nextName = others === 0 ? null : await next.getAttribute('aria-label');
  await bin.click();
  await row.getByRole('button', { name: 'Delete the run of Misprint and its log' }).press('Enter');
  await expect(page.getByText('Deleted the run of Misprint.')).toBeVisible();
  await expect(row).toHaveCount(0);
  await expect(
    nextName === null
      ? page.getByRole('heading', { name: 'Runs', exact: true })
      : page.getByRole('button', { name: nextName }).first(),
  ).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Runs' })).toBeVisible();
  await expect(row).toHaveCount(0);
});

test('a backend that is down takes nothing away, and the history survives', async ({
  page,
  backend,
}) => {
  const editor = new EditorPage(page);
  await editor.pasteText(backend.url, step({ imageName: 'team/survivor' }));
  await run(page);
  await expect(editor.dock.getByText('1 image pushed')).toBeVisible({ timeout: 60_000 });

  await backend.kill();
  await editor.fill('Image name', 'team/typed-while-down');
  await expect(editor.dock.getByText(/server/i).first()).toBeVisible({ timeout: 30_000 });
  await editor.openTab('Images');
  await expect(
    editor.dock.getByRole('figure', { name: /team\/typed-while-down:v1$/ }),
  ).toBeVisible();

  await backend.restart();
  await page.reload();
  await expect(editor.field('Image name')).toHaveValue('team/typed-while-down');
  await page.goto(`${backend.url}/#/runs`);
  const past = page.getByRole('listitem').filter({ hasText: 'team/survivor:v1' });
  await expect(past).toContainText('Pushed');
  await past.getByRole('link').click();
  await expect(page.getByText(/Pushed .*team\/survivor:v1 as sha256:/)).toBeVisible();
});

test('without a backend everything but Run works', async ({ page, backend }) => {
  await page.route('**/api/**', (route) => route.abort());
  const editor = new EditorPage(page);
  await editor.startStep(backend.url, 'Amazon ECR');
  await editor.fill('Region', 'eu-west-1');
  expect(await editor.yaml()).toContain('region: eu-west-1');
  await editor.openTab('Run');
  await expect(editor.dock).toContainText(
    'Running needs a Waybill server. Everything else works here.',
  );
});
