import type { Page } from '@playwright/test';
import { EditorPage } from './support/editor-page.ts';
import { expect, test } from './support/fixtures.ts';
import { type BuiltSite, openPortal, startBuiltSite } from './support/portal.ts';

const STEP = `step:
  type: BuildAndPushECR
  name: Push
  identifier: push
  spec:
    region: us-east-1
    imageName: team/app
`;

/** Writes with an input method: what is composed changes a few times before it is taken. */
async function compose(page: Page, stages: readonly string[], taken: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  for (const text of stages) {
    await devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await devtools.send('Input.insertText', { text: taken });
  await devtools.detach();
}

/** Where a person meets the pane: the page, and the text that it holds. */
interface Place {
  readonly name: string;
  readonly open: (page: Page, url: string) => Promise<() => Promise<string>>;
}

async function openApp(page: Page, url: string): Promise<() => Promise<string>> {
  const editor = new EditorPage(page);
  await editor.pasteText(`${url}app/index.html`, STEP);
  return () => editor.yaml();
}

const PLACES: readonly Place[] = [
  { name: 'in the app', open: openApp },
  {
    name: 'in a browser without EditContext',
    open: async (page, url) => {
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'EditContext'));
      return openApp(page, url);
    },
  },
  {
    name: 'in the custom element',
    open: async (page, url) => {
      const element = await openPortal(page, url, STEP);
      return () => element.evaluate((host) => Reflect.get(host, 'value'));
    },
  },
];

test.describe('the YAML pane', () => {
  let site: BuiltSite;

  test.beforeAll(async () => {
    site = await startBuiltSite();
  });

  test.afterAll(() => site.stop());

  for (const { name, open } of PLACES) {
    test(`takes words of an input method, the clipboard and the mouse ${name}`, async ({
      page,
    }) => {
      const text = await open(page, site.url);
      const pane = page.getByRole('textbox', { name: 'YAML text' });
      const word = (is: string) => page.locator('.view-line').getByText(is, { exact: true });
      const field = (label: string) => page.getByRole('form').getByLabel(label, { exact: true });

      await word('Push').click();
      await expect(pane).toBeFocused();
      await page.keyboard.press('End');
      await page.keyboard.type(' ');
      await compose(page, ['n', 'ni', '日'], '日本');
      await expect(field('Name')).toHaveValue('Push 日本');
      await compose(page, [], ' 👩‍🚀');
      await expect(field('Name')).toHaveValue('Push 日本 👩‍🚀');

      await word('us-east-1').click();
      await page.keyboard.press('End');
      await page.keyboard.press('Shift+ArrowLeft');
      await page.keyboard.press('ControlOrMeta+x');
      await expect(field('Region')).toHaveValue('us-east-');
      await page.keyboard.press('ControlOrMeta+v');
      await page.keyboard.press('ControlOrMeta+v');
      await expect(field('Region')).toHaveValue('us-east-11');
      await page.keyboard.press('ControlOrMeta+z');
      await expect(field('Region')).toHaveValue('us-east-1');

      await word('team/app').dblclick({ position: { x: 4, y: 8 } });
      await page.keyboard.type('shop');
      await expect(field('Image name')).toHaveValue('shop/app');
      expect(await text()).toBe(
        STEP.replace('Push\n', 'Push 日本 👩‍🚀\n').replace('team/app', 'shop/app'),
      );
    });
  }
});
