const KEY = 'waybill.import';

/** The text that is being imported in this tab: it comes along from another page and survives a reload. */
export function readGiven(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return latest;
  }
}

/** Keeps the text that is being imported; an empty one ends the import. */
export function keepGiven(text: string): void {
  latest = text;
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // Forbidden or full: until the page is left the text is kept above.
  }
}

let latest = '';
