import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EditorPage } from './support/editor-page.ts';
import { expect, test } from './support/fixtures.ts';

const STEP = `step:
  type: BuildAndPushDockerRegistry
  name: Push
  identifier: push
  spec:
    connectorRef: account.hub
    repo: team/app
    tags:
      - v1
    buildArgs:
      GREETNIG: Hello # kept
`;

/** Chooses the codebase that the backend builds in, in the tab that shows its Dockerfile. */
async function chooseCodebase(page: Page, editor: EditorPage): Promise<void> {
  await editor.openTab('Dockerfile');
  await editor.dock.getByRole('button', { name: 'Codebase' }).click();
  await page.getByRole('option', { name: 'shop' }).click();
}

test.describe('a step and its Dockerfile', () => {
  test('offers stages, and mends an argument that nobody takes', async ({ page, backend }) => {
    const editor = new EditorPage(page);
    await editor.pasteText(backend.url, STEP);
    await editor.openTab('Dockerfile');
    await expect(editor.dock).toContainText('Choose a codebase or open a folder');

    await chooseCodebase(page, editor);
    await expect(editor.dock.getByRole('heading', { name: 'Stages' })).toBeVisible();
    await expect(editor.dock).toContainText('docker.io/library/busybox:1');
    await expect(editor.dock).toContainText(/Build context .+ in \d+ files?/);

    await editor.field('Target').focus();
    await expect(page.getByRole('option', { name: /build/ })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(editor.field('Target')).toHaveValue('build');

    await editor.openTab('Problems');
    await expect(editor.dock).toContainText('No ARG of the Dockerfile is called GREETNIG');
    await editor.dock.getByRole('button', { name: 'Rename to GREETING' }).click();
    await expect(editor.dock).toContainText('No problems');
    expect(await editor.yaml()).toBe(
      STEP.replace('GREETNIG', 'GREETING').replace(
        '    buildArgs',
        '    target: build\n    buildArgs',
      ),
    );
  });

  test('says that no Dockerfile is there, and takes one that is', async ({ page, backend }) => {
    await mkdir(join(backend.codebase, 'services/web'), { recursive: true });
    await writeFile(join(backend.codebase, 'services/web/Dockerfile'), 'FROM nginx:1.27 AS web\n');
    const editor = new EditorPage(page);
    await editor.pasteText(
      backend.url,
      STEP.replace('    tags', '    dockerfile: web/Dockerfile\n    tags'),
    );
    await chooseCodebase(page, editor);
    await expect(editor.dock).toContainText('shop has no Dockerfile at web/Dockerfile');
    await editor.dock.getByRole('button', { name: 'Use services/web/Dockerfile' }).click();
    await expect(editor.dock).toContainText('nginx:1.27');
    await expect(editor.field('Dockerfile')).toHaveValue('services/web/Dockerfile');
    await editor.field('Target').focus();
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+5');
    await expect(page.getByRole('tab', { name: 'Dockerfile' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  test('reads a folder of this device without a server', async ({ page, backend }) => {
    await page.addInitScript(() => {
      // The dialog belongs to the browser; the folder behind it is a real one of this page.
      Object.assign(window, {
        showDirectoryPicker: async () => {
          const root = await navigator.storage.getDirectory();
          const folder = await root.getDirectoryHandle('payments', { create: true });
          const write = async (name: string, text: string) => {
            const file = await folder.getFileHandle(name, { create: true });
            const stream = await file.createWritable();
            await stream.write(text);
            await stream.close();
          };
          await write('Dockerfile', 'ARG BASE\nFROM $BASE AS base\nFROM base AS api\n');
          await write('.dockerignore', '*.log\n');
          await write('big.log', 'x'.repeat(5_000));
          return folder;
        },
      });
    });
    await page.route('**/api/**', (route) => route.abort());
    const editor = new EditorPage(page);
    await editor.pasteText(backend.url, STEP);
    await editor.openTab('Dockerfile');
    await editor.dock.getByRole('button', { name: 'Open folder' }).click();
    await expect(editor.dock).toContainText('.dockerignore leaves out big.log');
    await expect(editor.dock).toContainText('An argument has no value');
    await editor.dock.getByRole('button', { name: 'Give BASE a value' }).click();
    await expect(editor.field('Build arguments, name 2')).toHaveValue('BASE');
    await editor.field('Build arguments, value 2').fill('alpine:3.22');
    await expect(editor.dock).toContainText('alpine:3.22');
    await editor.dock.getByRole('button', { name: 'Build base' }).click();
    await expect(editor.field('Target')).toHaveValue('base');
  });
});
