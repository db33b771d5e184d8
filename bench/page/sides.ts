import type { BrowserContext, JSHandle, Page } from 'playwright';
import { EditorPage } from '../../e2e/support/editor-page.ts';
import { BARE_PAGE } from './build.ts';
import { type Recorder, record, type Watched } from './recorder.ts';

/** A page with the cursor where letters are typed, and the times that they took. */
export interface Side {
  readonly page: Page;
  readonly recorder: JSHandle<Recorder>;
}

/** A text, and the name of an image in it that gets letters. */
export interface Place {
  readonly text: string;
  readonly image: string;
}

const FIELD = '[data-field-key="spec.imageName"] input';

async function recordIn(page: Page, watched: Watched): Promise<Side> {
  return { page, recorder: await page.evaluateHandle(record, watched) };
}

/** Opens the text in the editor with the cursor in the YAML, behind the image's name. */
async function openEditor(context: BrowserContext, url: string, place: Place): Promise<Page> {
  const page = await context.newPage();
  const editor = new EditorPage(page);
  await editor.pasteText(url, place.text);
  await editor.placeCursor(`imageName: ${place.image}`);
  await page.waitForFunction(
    ([selector, image]) => {
      const input = document.querySelector(selector ?? '');
      return input instanceof HTMLInputElement && input.value === image;
    },
    [FIELD, place.image],
  );
  return page;
}

/** The ways to type a letter that are measured next to each other. */
export const SIDES = {
  /** Into a field of the form, until the field shows it. */
  async form(context: BrowserContext, url: string, place: Place): Promise<Side> {
    const page = await openEditor(context, url, place);
    await page.locator(FIELD).click();
    await page.keyboard.press('End');
    return recordIn(page, { selector: FIELD, word: place.image });
  },
  /** Into the YAML, until the form shows it. */
  async pane(context: BrowserContext, url: string, place: Place): Promise<Side> {
    const page = await openEditor(context, url, place);
    return recordIn(page, { selector: FIELD, word: place.image });
  },
  /** Into Monaco alone, until it shows it. */
  async bare(context: BrowserContext, url: string, place: Place): Promise<Side> {
    const page = await context.newPage();
    await page.goto(url + BARE_PAGE);
    await page.evaluate(({ text, image }) => {
      const detail = { text, behind: `imageName: ${image}` };
      document.dispatchEvent(new CustomEvent('open-text', { detail }));
    }, place);
    await page.locator('.view-lines').waitFor();
    return recordIn(page, { selector: '.view-lines', word: place.image });
  },
};
