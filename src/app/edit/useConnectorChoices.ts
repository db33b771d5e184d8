import { useMemo } from 'react';
import { type ConnectorType, STEP_DEFINITIONS } from '#core';
import type { ConnectorChoice } from '../../editor/index.ts';
import { useConnectors } from '../http/queries.ts';

/** The connectors that the backend has credentials for, as the form offers them. */
export function useConnectorChoices(): readonly ConnectorChoice[] {
  const { data } = useConnectors();
  return useMemo(() => {
    const types = connectorTypes();
    return (data ?? []).flatMap(({ identifier, name, type }) => {
      const known = types.find((other) => other === type);
      return known ? [{ ref: identifier, name, type: known }] : [];
    });
  }, [data]);
}

/** The connector types that the fields of the steps ask for. */
function connectorTypes(): readonly ConnectorType[] {
  return STEP_DEFINITIONS.flatMap(({ fields }) =>
    fields.flatMap(({ kind }) => (kind.kind === 'connector' ? [kind.connectorType] : [])),
  );
}
