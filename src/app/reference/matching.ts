import type { ManualEntry, ManualPage, ManualSection } from '#core';

function wordsOf({ id, title, code, text }: ManualEntry): string {
  const words = text.map((part) =>
    typeof part === 'string' ? part : 'code' in part ? part.code : part.text,
  );
  return [id, title, code ?? '', ...words].join(' ').toLowerCase();
}

/** The sections of a page with those of their entries that hold every word that was asked for. */
export function sectionsMatching(page: ManualPage, query: string): readonly ManualSection[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) {
    return page.sections;
  }
  return page.sections
    .map((section) => ({
      ...section,
      entries: section.entries.filter((entry) => {
        const words = wordsOf(entry);
        return wanted.every((word) => words.includes(word));
      }),
    }))
    .filter(({ entries }) => entries.length > 0);
}
