import type { FieldDefinition } from './define.ts';

/** Name and Id, which every step has. Patterns: v0 pipeline schema. */
export const IDENTITY_FIELDS = [
  {
    key: 'name',
    label: 'Name',
    help: 'Says what the step is for. The Id follows it until you change the Id by hand.',
    kind: { kind: 'text' },
    section: 'identity',
    required: true,
    short: true,
    example: 'Build and push the API',
    refuses: ['runtime', 'expression'],
    anchor: 'name',
    pattern: {
      source: '^[a-zA-Z_0-9-.][-0-9a-zA-Z_\\s.]{0,127}$',
      message:
        'A name holds letters, digits, dashes, underscores, dots and blanks, starts with no blank and has at most 128 characters.',
      severity: 'error',
    },
  },
  {
    key: 'identifier',
    label: 'Id',
    help: 'Other steps refer to this step by its Id. Made from the Name.',
    kind: { kind: 'text' },
    section: 'identity',
    required: true,
    short: true,
    example: 'build_and_push_the_api',
    refuses: ['runtime', 'expression'],
    anchor: 'name',
    pattern: {
      source: '^[a-zA-Z_][0-9a-zA-Z_]{0,127}$',
      message:
        'An Id holds letters, digits and underscores, starts with no digit and has at most 128 characters.',
      severity: 'error',
    },
  },
] as const satisfies readonly FieldDefinition[];

/**
 * The Id that the product makes of a name: blanks and dashes become underscores, what an Id can't
 * hold goes, and a leading digit gets an underscore before it.
 */
export function identifierOf(name: string): string {
  const kept = name
    .trim()
    .normalize('NFKD')
    .replace(/[\s-]+/g, '_')
    .replace(/[^0-9a-zA-Z_]/g, '');
  return (/^\d/.test(kept) ? `_${kept}` : kept).slice(0, 128);
}
