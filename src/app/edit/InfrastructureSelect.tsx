import { Server } from 'lucide-react';
import { INFRASTRUCTURES, type Infrastructure } from '#core';
import { Select } from '../../editor/index.ts';

const DOCUMENT = 'document';

/** Where the stage runs: what the document says, or another infrastructure to try. */
export function InfrastructureSelect({
  chosen,
  inForce,
  onChoose,
  className,
}: {
  readonly chosen: Infrastructure | null;
  readonly inForce: Infrastructure;
  readonly onChoose: (infrastructure: Infrastructure | null) => void;
  readonly className?: string | undefined;
}) {
  return (
    <Select
      label="Infrastructure"
      className={className}
      icon={<Server size={14} strokeWidth={1.75} aria-hidden="true" />}
      value={chosen ?? DOCUMENT}
      onChange={(id) => onChoose(INFRASTRUCTURES.find((name) => name === id) ?? null)}
      options={[
        {
          id: DOCUMENT,
          label: chosen === null ? inForce : 'As the document says',
          note: chosen === null ? 'as the document says' : undefined,
        },
        ...INFRASTRUCTURES.map((name) => ({ id: name, label: name })),
      ]}
    />
  );
}
