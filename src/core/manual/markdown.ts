import type {
  Inline,
  ManualEntry,
  ManualPage,
  ManualSample,
  ManualSection,
  Phrase,
} from './model.ts';

/** Characters that Markdown would take for more than themselves. */
const MARKUP = /[\\`*_[\]<>|#]/g;

function escaped(text: string): string {
  return text.replace(MARKUP, '\\$&');
}

function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text}${fence}`;
}

function inline(part: Inline): string {
  if (typeof part === 'string') {
    return escaped(part);
  }
  if ('code' in part) {
    return code(part.code);
  }
  const address =
    'href' in part ? part.href : `${part.page}.md${part.entry === null ? '' : `#${part.entry}`}`;
  return `[${escaped(part.text)}](${address})`;
}

function phrase(parts: Phrase): string {
  return parts.map(inline).join('').trim();
}

function sample({ label, text }: ManualSample): readonly string[] {
  return [`${escaped(label)}:`, `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``];
}

function entry({ id, title, code: name, text, facts, samples }: ManualEntry): readonly string[] {
  const heading = name === null ? escaped(title) : `${escaped(title)} ${code(name)}`;
  return [
    `<a id="${id}"></a>`,
    `### ${heading}`,
    phrase(text),
    facts.map(({ name: fact, value }) => `- ${escaped(fact)}: ${phrase(value)}`).join('\n'),
    ...samples.flatMap(sample),
  ];
}

function section({ title, intro, samples, entries }: ManualSection): readonly string[] {
  return [
    `## ${escaped(title)}`,
    phrase(intro),
    ...samples.flatMap(sample),
    ...entries.flatMap(entry),
  ];
}

/** A page of the manual as Markdown; the same page gives the same text. */
export function manualMarkdown({ title, summary, sections }: ManualPage): string {
  const blocks = [`# ${escaped(title)}`, phrase(summary), ...sections.flatMap(section)];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A page that leads to every other one. */
export function manualIndex(pages: readonly ManualPage[]): string {
  const links = pages.map(({ id, title }) => `- [${escaped(title)}](${id}.md)`);
  return `# Reference\n\nMade from the records that the editor itself uses.\n\n${links.join('\n')}\n`;
}
