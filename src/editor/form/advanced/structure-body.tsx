import { KeptParts } from './kept-parts.tsx';
import { MappingBody } from './mapping-body.tsx';
import { MapsBody } from './maps-body.tsx';
import { MatrixBody } from './matrix-body.tsx';
import { RecordsBody } from './records-body.tsx';
import { type StructureProps, useStructure } from './structure.ts';

/** The form of a structured field's content, by its kind, and what no form shows. */
export function StructureBody(props: Omit<StructureProps, 'Inner'>) {
  const row = useStructure(props.row);
  const now = { ...props, row, Inner: StructureBody };
  return (
    <>
      <BodyOfKind {...now} />
      <KeptParts parts={row.kept} />
    </>
  );
}

function BodyOfKind(props: StructureProps) {
  switch (props.row.field.kind.kind) {
    case 'mapping':
      return <MappingBody {...props} />;
    case 'records':
      return <RecordsBody {...props} />;
    case 'matrix':
      return <MatrixBody {...props} />;
    case 'maps':
      return <MapsBody {...props} />;
    default:
      return null;
  }
}
