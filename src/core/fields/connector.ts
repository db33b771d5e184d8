import type { ConnectorType, FieldDefinition } from './define.ts';

/**
 * The connector field, alike in all five steps but for the connector's type, its label, which the
 * step's page has as a heading, and what the connector must be able to do.
 */
export function connectorField(connectorType: ConnectorType, label: string, help: string) {
  return {
    key: 'spec.connectorRef',
    label,
    help,
    kind: { kind: 'connector', connectorType },
    section: 'registry',
    required: true,
    example: 'account.my_connector',
    anchor: label.toLowerCase().replaceAll(' ', '-'),
    setting: 'credentials',
  } as const satisfies FieldDefinition;
}

/** The list of tags, alike in all five steps. */
export const TAGS_FIELD = {
  key: 'spec.tags',
  label: 'Tags',
  help: 'One image reference is pushed per tag. Enter adds a tag; pasting splits at blanks and commas.',
  kind: { kind: 'list' },
  section: 'registry',
  required: true,
  role: 'tag',
  example: '1.4.2',
  anchor: 'tags',
  setting: 'PLUGIN_TAGS',
  pattern: {
    source: '^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$',
    message:
      'A tag holds letters, digits, underscores, dots and dashes, starts with no dot or dash and has at most 128 characters.',
    severity: 'error',
  },
} as const satisfies FieldDefinition;
