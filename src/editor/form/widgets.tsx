import { OptionsField } from './advanced/options-field.tsx';
import { ComboField } from './combo-field.tsx';
import { ListField } from './list-field.tsx';
import { MapField } from './map-field.tsx';
import { ScalarField } from './scalar-field.tsx';
import { SwitchField } from './switch-field.tsx';
import type { WidgetProps } from './widget.ts';

/** The widget of a field's kind; an expression or a runtime input is one line in any kind. */
export function Widget(props: WidgetProps) {
  const { kind } = props.row.field;
  const scalarOnly = props.typed.kind === 'scalar' && props.row.valueKind !== 'fixed';
  switch (kind.kind) {
    case 'choice':
    case 'connector':
      return <ComboField {...props} />;
    case 'text':
    case 'integer':
    case 'quantity':
    case 'duration':
    // Where a structure has a row of a plain field, one text stands for the whole of it.
    case 'mapping':
    case 'records':
    case 'matrix':
    case 'maps':
      return <ScalarField {...props} />;
    case 'switch':
      return scalarOnly ? <ScalarField {...props} /> : <SwitchField {...props} />;
    case 'list':
      if (scalarOnly) {
        return <ScalarField {...props} />;
      }
      return kind.options === undefined ? <ListField {...props} /> : <OptionsField {...props} />;
    case 'map':
      return scalarOnly ? <ScalarField {...props} /> : <MapField {...props} />;
    default:
      return kind satisfies never;
  }
}
