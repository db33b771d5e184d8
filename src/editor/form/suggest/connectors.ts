import type { ConnectorType } from '#core';
import type { ConnectorChoice } from '../../session/editor-context.tsx';
import type { Suggest } from './suggestion.ts';

/** Offers the connectors of a type whose reference or name holds what is typed. */
export function suggestConnectors(
  connectors: readonly ConnectorChoice[],
  type: ConnectorType,
): Suggest {
  return (text) => {
    const wanted = text.trim().toLowerCase();
    return {
      range: { start: 0, end: text.length },
      items: connectors
        .filter((connector) => connector.type === type)
        .filter(({ ref, name }) => `${ref} ${name}`.toLowerCase().includes(wanted))
        .map(({ ref, name }) => ({ text: ref, meaning: name })),
      eager: false,
    };
  };
}
