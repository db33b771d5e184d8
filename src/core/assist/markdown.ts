import type { FieldDefinition, StepDefinition } from '../fields/index.ts';
import type { PluginFlag } from '../flags/index.ts';
import { valueForm } from '../flags/index.ts';

const CODE_SPAN = /(`[^`]*`)/;

/** Plain words as markdown: nothing in them makes a link, a tag or stress; code between backticks stays. */
export function prose(text: string): string {
  return text
    .split(CODE_SPAN)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[\\*_{}[\]<>#!|]/g, '\\$&')))
    .join('');
}

/** Text as code, whatever it holds. */
export function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replaceAll('\n', ' ')}${fence}`;
}

/** Paragraphs; empty ones are left out. */
export function paragraphs(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('\n\n');
}

/** A link to a page of the documentation. */
export function documentationLink(definition: StepDefinition, anchor?: string): string {
  const address =
    anchor === undefined ? definition.documentation : `${definition.documentation}#${anchor}`;
  return `[Documentation](${address})`;
}

/** What the form tells of a field: what it is, what holds without it, where it has an effect. */
export function fieldHelp(definition: StepDefinition, field: FieldDefinition): string {
  const { infrastructures } = field;
  return paragraphs(
    `**${prose(field.label)}** ${code(field.key)}${field.required === true ? ' (required)' : ''}`,
    prose(field.help),
    field.whenUnset !== undefined && `When unset: ${prose(field.whenUnset)}`,
    infrastructures !== undefined && `Only on ${infrastructures.map(code).join(', ')}.`,
    field.elsewhere !== undefined && prose(field.elsewhere),
    field.example !== undefined && `Example: ${code(field.example)}`,
    documentationLink(definition, field.anchor),
  );
}

/** What a step type is for. */
export function typeHelp(definition: StepDefinition): string {
  const { deprecated } = definition;
  return paragraphs(
    `**${prose(definition.label)}** ${code(definition.type)}`,
    deprecated !== undefined && `Deprecated: ${prose(deprecated.why)}`,
    `Pushes to ${code(definition.sample)}.`,
    documentationLink(definition),
  );
}

/** What a plugin flag does. */
export function flagHelp(flag: PluginFlag): string {
  const form = valueForm(flag.type);
  return paragraphs(
    `**${prose(flag.name)}**`,
    prose(flag.meaning),
    form !== null && `Value: ${prose(form)}.`,
    flag.note !== undefined && prose(flag.note),
    `Example: ${code(flag.example)}`,
  );
}
