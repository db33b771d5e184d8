import { describe, expect, it } from 'vitest';
import { RULE_RECORDS } from '../checks/index.ts';
import { checkText, ownManual, readOwnConfig } from '../document/index.ts';
import { DEFAULT_VALUES, EXPRESSION_FUNCTIONS, EXPRESSION_VARIABLES } from '../expression/index.ts';
import { defineStep } from '../fields/index.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { exampleText } from '../testing/rule-example.ts';
import { manualIndex, manualMarkdown } from './markdown.ts';
import type { ManualPage } from './model.ts';

const PAGES = ownManual();

function pageOf(pages: readonly ManualPage[], id: string): ManualPage {
  const page = pages.find((one) => one.id === id);
  if (!page) {
    throw new Error(`no page ${id}`);
  }
  return page;
}

const entriesOf = ({ sections }: ManualPage) => sections.flatMap(({ entries }) => entries);

describe('the manual', () => {
  it.each(STEP_DEFINITIONS)('tells every field of $type, by section', ({ type, fields }) => {
    const ids = entriesOf(pageOf(PAGES, type)).map(({ id }) => id);
    expect(ids.slice(0, fields.length).toSorted()).toEqual(fields.map(({ key }) => key).toSorted());
  });

  it('tells every rule once, with both examples', () => {
    const entries = entriesOf(pageOf(PAGES, 'rules'));
    expect(entries.map(({ id }) => id).toSorted()).toEqual(
      RULE_RECORDS.map(({ code }) => code).toSorted(),
    );
    for (const { samples } of entries) {
      expect(samples.map(({ label }) => label)).toEqual(
        expect.arrayContaining(['Instead of', 'Write']),
      );
    }
  });

  it('tells every variable and function of expressions', () => {
    const ids = entriesOf(pageOf(PAGES, 'expressions')).map(({ id }) => id);
    expect(ids).toEqual([
      ...EXPRESSION_VARIABLES.map(({ path }) => path),
      ...EXPRESSION_FUNCTIONS.map(({ name }) => name),
    ]);
  });

  it('shows configurations that have no mistake', () => {
    const page = pageOf(PAGES, 'config');
    const samples = [...page.sections, ...entriesOf(page)].flatMap((part) => part.samples);
    expect(samples.length).toBeGreaterThan(7);
    for (const { text } of samples) {
      expect(readOwnConfig(text).problems, text).toEqual([]);
    }
  });

  it.each(STEP_DEFINITIONS)('shows settings of $type that the rules take', ({ type, fields }) => {
    const entries = entriesOf(pageOf(PAGES, type)).slice(0, fields.length);
    for (const { id, samples } of entries) {
      for (const { text } of samples) {
        const found = checkText({
          text: exampleText(`type: ${type}\n${text}`),
          infrastructure: 'kubernetes',
          values: DEFAULT_VALUES,
        });
        // The rest of the step has a connector, which a registry reference stands in for.
        const problems = found.filter(
          ({ code, key, severity }) =>
            key === id && severity !== 'hint' && code !== 'alternatives-together',
        );
        expect(problems, id).toEqual([]);
      }
    }
  });

  it.each(PAGES)('gives everything on the page $id a place of its own', (page) => {
    const ids = [...page.sections, ...entriesOf(page)].map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('makes a page of a sixth step type from its record alone', () => {
    const toy = defineStep({
      type: 'BuildAndPushToy',
      code: 'TOY',
      label: 'Toy Registry',
      summary: 'A shelf and an image',
      sample: 'toys.example/shelf/app:1',
      documentation: 'https://toys.example/steps',
      infrastructures: ['kubernetes', 'vm'],
      fields: [
        {
          key: 'spec.shelf',
          label: 'Shelf',
          help: 'Where the image is put.',
          kind: { kind: 'text' },
          section: 'registry',
          required: true,
          example: 'upper',
          anchor: 'shelf',
        },
        {
          key: 'spec.tags',
          label: 'Tags',
          help: 'Names of the image.',
          kind: { kind: 'list' },
          section: 'registry',
          example: '1.0',
        },
      ],
      repository: [{ text: 'toys.example/' }, { field: 'spec.shelf' }, { text: '/app' }],
      tags: 'spec.tags',
    });
    const pages = ownManual([toy]);
    const text = manualMarkdown(pageOf(pages, 'BuildAndPushToy'));
    expect(text).toContain('# Build and Push to Toy Registry');
    expect(text).toContain('Runs on Kubernetes and VM.');
    expect(text).toContain('### Shelf `spec.shelf`');
    expect(text).toContain('spec:\n  tags:\n    - "1.0"');
    expect(text).toContain('toys.example/<shelf>/app:<tag>');
    expect(text).toContain('(https://toys.example/steps#shelf)');
    expect(manualIndex(pages)).toContain('(BuildAndPushToy.md)');
  });

  it('leads from a page only to places that are there', () => {
    const places = new Set(
      PAGES.flatMap((page) => [page.id, ...entriesOf(page).map(({ id }) => `${page.id}#${id}`)]),
    );
    const phrases = PAGES.flatMap((page) => [
      page.summary,
      ...page.sections.map(({ intro }) => intro),
      ...entriesOf(page).flatMap(({ text, facts }) => [text, ...facts.map(({ value }) => value)]),
    ]);
    const targets = phrases
      .flat()
      .flatMap((part) => (typeof part === 'object' && 'page' in part ? [part] : []));
    const gone = targets.filter(
      ({ page, entry }) => !places.has(entry === null ? page : `${page}#${entry}`),
    );
    expect(gone).toEqual([]);
  });
});

describe('Markdown', () => {
  it('writes words as words, however they look', () => {
    const page: ManualPage = {
      id: 'x',
      subject: 'x',
      title: 'A <b> & *c*',
      summary: ['1 | 2 ', { code: 'a`b' }, ' ', { page: 'rules', entry: 'a-b', text: '[x]' }],
      sections: [],
    };
    expect(manualMarkdown(page)).toBe(
      '# A \\<b\\> & \\*c\\*\n\n1 \\| 2 ``a`b`` [\\[x\\]](rules.md#a-b)\n',
    );
  });
});
