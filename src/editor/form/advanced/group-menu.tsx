import { Ellipsis, TextCursorInput } from 'lucide-react';
import { type FormRow, RUNTIME_INPUT } from '#core';
import { useEditor } from '../../session/editor-context.tsx';
import { findRow } from '../../session/find-row.ts';
import { STRINGS } from '../../strings.ts';
import { IconButton, Menu } from '../../ui/index.ts';
import { kindsOf } from '../value-kinds.ts';

/** What else can be done with a structured field: ask for the whole at run time, unset it, see its line. */
export function GroupMenu({
  row,
  onRuntime,
  onUnset,
}: {
  readonly row: FormRow;
  readonly onRuntime: () => void;
  readonly onUnset: () => void;
}) {
  const { editor, goTo } = useEditor();
  const { key, label } = row.field;
  const isSet = row.value.kind !== 'unset';
  const isLocked = row.lock !== null;
  return (
    <Menu
      label={STRINGS.form.rowMenu(label)}
      placement="bottom end"
      trigger={
        <IconButton size="small" label={STRINGS.form.rowMenu(label)}>
          <Ellipsis size={14} />
        </IconButton>
      }
      groups={[
        {
          id: 'kinds',
          entries: kindsOf(row.field).includes('runtime')
            ? [
                {
                  id: 'runtime',
                  label: STRINGS.form.kinds.runtime,
                  note: RUNTIME_INPUT,
                  icon: <TextCursorInput size={14} aria-hidden="true" />,
                  disabled: isLocked || row.value.kind === 'scalar',
                },
              ]
            : [],
        },
        {
          id: 'key',
          title: key,
          entries: [
            { id: 'unset', label: STRINGS.form.unset, disabled: !isSet || isLocked },
            { id: 'line', label: STRINGS.form.goToLine, disabled: !isSet },
          ],
        },
      ]}
      onAction={(id) => {
        if (id === 'runtime') {
          onRuntime();
        } else if (id === 'unset') {
          onUnset();
        } else {
          const range = findRow(editor.get().view, key)?.range ?? null;
          goTo({ key, range, target: 'line' });
        }
      }}
    />
  );
}
