import { expect, type Locator, type Page } from '@playwright/test';

/** Stands in the clipboard until the page has copied something, which takes it a moment. */
const NOTHING_COPIED = 'nothing copied yet';

/** The start page's own address, to which an open app goes without being loaded again. */
function startPage(url: string): string {
  return new URL('#/', url).href;
}

/** What was copied last. A page copies in its own time: poll it. */
export function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The editor as a person sees it: names of controls, never their markup. */
export class EditorPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the start page and picks a registry. */
  async startStep(url: string, registry: string): Promise<void> {
    await this.page.goto(startPage(url));
    await this.page.getByRole('link', { name: registry }).or(this.card(registry)).first().click();
    await expect(this.field('Name')).toBeVisible();
  }

  private card(registry: string): Locator {
    return this.page.getByRole('button', { name: registry });
  }

  /** Opens the start page and pastes a text, as Ctrl+V does. */
  async pasteText(url: string, text: string): Promise<void> {
    await this.page.goto(startPage(url));
    await expect(
      this.page.getByRole('heading', { name: 'Where does the image go?' }),
    ).toBeVisible();
    await this.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    }, text);
  }

  /** A field of the form by its label. */
  field(label: string): Locator {
    return this.page.getByRole('form').getByLabel(label, { exact: true });
  }

  /** Types a value into a field and leaves it. */
  async fill(label: string, value: string): Promise<void> {
    await this.field(label).fill(value);
    await this.field(label).press('Tab');
  }

  /** Adds an item to a list field. */
  async add(label: string, item: string): Promise<void> {
    await this.field(label).fill(item);
    await this.field(label).press('Enter');
  }

  /** Fills a row of a map field. */
  async entry(label: string, row: number, name: string, value: string): Promise<void> {
    const form = this.page.getByRole('form');
    await form.getByLabel(`${label}, name ${row}`, { exact: true }).fill(name);
    await form.getByLabel(`${label}, value ${row}`, { exact: true }).fill(value);
    await form.getByLabel(`${label}, value ${row}`, { exact: true }).press('Tab');
  }

  /** Chooses a step in the outline. */
  async chooseStep(name: string): Promise<void> {
    await this.page.getByRole('row', { name }).click();
    await expect(this.field('Name')).toHaveValue(name);
  }

  /** A tab of the dock. */
  async openTab(name: 'Images' | 'Commands' | 'Problems' | 'Run' | 'Dockerfile'): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  /** The panel below the dock's tabs. */
  get dock(): Locator {
    return this.page.getByRole('tabpanel');
  }

  /** The text as Copy YAML gives it. */
  async yaml(): Promise<string> {
    await this.page.evaluate((none) => navigator.clipboard.writeText(none), NOTHING_COPIED);
    await this.page.getByRole('button', { name: 'Copy YAML' }).click();
    await expect.poll(() => readClipboard(this.page)).not.toBe(NOTHING_COPIED);
    return readClipboard(this.page);
  }

  /** The cursor into the YAML pane, behind the first occurrence of `found`. */
  async placeCursor(found: string): Promise<void> {
    const pane = this.page.getByRole('textbox', { name: 'YAML text' });
    await pane.focus();
    await this.page.keyboard.press('Control+f');
    const find = this.page.getByRole('textbox', { name: 'Find' });
    await find.fill(found);
    await find.press('Enter');
    // On a busy machine Monaco may not know yet that its search has the focus.
    await expect(async () => {
      await find.press('Escape');
      await expect(find).toBeHidden({ timeout: 500 });
    }).toPass();
    await expect(pane).toBeFocused();
    await this.page.keyboard.press('ArrowRight');
  }
}
