import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, type PreviewServer, preview } from 'vite';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const HOST = join(PROJECT, '.cache/embedding');

/** What a page may do to everything on it. */
const HOSTILE = `
  * { font-family: serif !important; letter-spacing: 3px; }
  button { background: red !important; border-radius: 30px !important; }
  input { display: none !important; }
`;

const STEP = `step:
  type: BuildAndPushECR
  name: Push
  identifier: push
  spec:
    region: us-east-1   # ours
`;

/** The component of the README, word for word. */
async function readmeComponent(): Promise<string> {
  const readme = await readFile(join(PROJECT, 'README.md'), 'utf8');
  return /^```tsx\n([\s\S]*?)^```/m.exec(readme)?.[1] ?? '';
}

/** A portal that uses the built package: a page with the component, and one with the element. */
async function writeHost(): Promise<void> {
  await rm(HOST, { recursive: true, force: true });
  await mkdir(HOST, { recursive: true });
  await writeFile(join(HOST, 'BuildStep.tsx'), await readmeComponent());
  await writeFile(
    join(HOST, 'main.tsx'),
    `import { createRoot } from 'react-dom/client';
import { BuildStep } from './BuildStep.tsx';
createRoot(document.getElementById('portal')!).render(<BuildStep />);
`,
  );
  await writeFile(
    join(HOST, 'index.html'),
    `<!doctype html><html lang="en"><title>Portal</title>
<h1>Portal</h1><div id="portal" style="height: 640px"></div>
<script type="module" src="./main.tsx"></script></html>`,
  );
  await writeFile(join(HOST, 'element.ts'), `import 'waybill/element';\n`);
  await writeFile(
    join(HOST, 'element.html'),
    `<!doctype html><html lang="en"><title>Portal</title><style>${HOSTILE}</style>
<h1>Portal</h1><button id="own">Own</button>
<waybill-step-editor style="height: 640px"></waybill-step-editor>
<script type="module" src="./element.ts"></script></html>`,
  );
}

test.describe('embedded in a portal', () => {
  let server: PreviewServer;
  let url: string;

  test.beforeAll(async () => {
    await writeHost();
    const dist = (path: string) => join(PROJECT, 'dist', path);
    await build({
      root: HOST,
      configFile: false,
      logLevel: 'error',
      plugins: [react()],
      resolve: {
        alias: [
          { find: 'waybill/style.css', replacement: dist('lib/style.css') },
          { find: 'waybill/element', replacement: dist('element/element.js') },
          { find: /^waybill$/, replacement: dist('lib/index.js') },
        ],
      },
      build: {
        rolldownOptions: { input: [join(HOST, 'index.html'), join(HOST, 'element.html')] },
      },
    });
    server = await preview({ root: HOST, configFile: false, preview: { port: 0, open: false } });
    url = server.resolvedUrls?.local[0] ?? '';
  });

  test.afterAll(() => server.close());

  async function openedErrors(page: Page, path: string): Promise<readonly string[]> {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${url}${path}`);
    return errors;
  }

  test('as the React component of the README', async ({ page }) => {
    const errors = await openedErrors(page, '');
    await page.getByRole('button', { name: 'Amazon ECR' }).click();
    const form = page.getByRole('form');
    await form.getByLabel('Region', { exact: true }).fill('eu-west-1');
    await form.getByLabel('Region', { exact: true }).press('Tab');
    await expect(page.locator('.view-lines')).toContainText('eu-west-1');
    expect(errors).toEqual([]);
  });

  test('as a custom element on a page with styles of its own', async ({ page }) => {
    const errors = await openedErrors(page, 'element.html');
    const element = page.locator('waybill-step-editor');
    await element.evaluate((host, value) => Object.assign(host, { value }), STEP);
    await element.evaluate((host) =>
      host.addEventListener('change', (event) => Object.assign(window, { told: event })),
    );
    const region = page.getByRole('form').getByLabel('Region', { exact: true });
    await expect(region).toBeVisible();
    await region.fill('eu-west-1');
    await region.press('Tab');
    const edited = STEP.replace('us-east-1', 'eu-west-1');
    await expect.poll(() => page.evaluate(() => Reflect.get(window, 'told')?.detail)).toBe(edited);
    expect(await element.evaluate((host) => Reflect.get(host, 'value'))).toBe(edited);

    await region.focus();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Find anything' })).toBeFocused();
    await page.keyboard.type('image name');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('form').getByLabel('Image name', { exact: true })).toBeFocused();

    const family = await region.evaluate((input) => getComputedStyle(input).fontFamily);
    expect(family).not.toBe('serif');
    const own = await page.locator('#own').evaluate((button) => getComputedStyle(button));
    expect(own.borderRadius).toBe('30px');
    expect(errors).toEqual([]);
  });
});
