import type { FieldKind } from '../fields/index.ts';

/** What a field holds, in words. */
export function kindWords(kind: FieldKind): string {
  switch (kind.kind) {
    case 'text':
      return 'text';
    case 'choice':
      return kind.closed === true ? 'one of the choices' : 'text, with choices offered';
    case 'switch':
      return 'true or false';
    case 'integer':
      return `whole number from ${kind.minimum ?? 0}`;
    case 'list':
      return kind.connectorType === undefined
        ? 'list of texts'
        : `list of ${kind.connectorType} connectors`;
    case 'map':
      return 'map from name to text';
    case 'quantity':
      return kind.unit === 'memory' ? 'amount of memory' : 'amount of CPU';
    case 'duration':
      return 'duration';
    case 'connector':
      return `connector of type ${kind.connectorType}`;
    case 'mapping':
      return 'group of settings';
    case 'records':
      return 'list of groups of settings';
    case 'matrix':
      return 'lists of texts by name';
    case 'maps':
      return 'list of maps';
    default:
      return kind satisfies never;
  }
}
