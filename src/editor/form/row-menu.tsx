import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components';
import type { FieldDefinition, ValueKind } from '#core';
import { useEditor } from '../session/editor-context.tsx';
import { findRow } from '../session/find-row.ts';
import { STRINGS } from '../strings.ts';
import { Menu, useToast } from '../ui/index.ts';
import styles from './field-row.module.css';
import { ValueKindIcon } from './value-kind-switch.tsx';
import { VALUE_KINDS } from './value-kinds.ts';

/** What else can be done with a field: how its value is given, unset, its key, its line. */
export const RowMenu = memo(function RowMenu({
  field,
  isSet,
  kinds,
  locked,
  onKind,
  onUnset,
}: {
  readonly field: FieldDefinition;
  /** Whether its key is in the text. */
  readonly isSet: boolean;
  /** The kinds to choose from; none while the field can't be edited. */
  readonly kinds: readonly ValueKind[];
  /** Whether the text keeps the value as it is. A setting without effect here can go. */
  readonly locked: boolean;
  readonly onKind: (kind: ValueKind) => void;
  readonly onUnset: () => void;
}) {
  const { editor, goTo } = useEditor();
  const toast = useToast();
  return (
    <Menu
      label={STRINGS.form.rowMenu(field.label)}
      placement="bottom end"
      trigger={
        <Button
          className={styles.more ?? ''}
          aria-label={STRINGS.form.rowMenu(field.label)}
          excludeFromTabOrder
        >
          <Ellipsis size={14} aria-hidden="true" />
        </Button>
      }
      groups={[
        {
          id: 'kinds',
          entries: kinds.map((kind) => ({
            id: `kind:${kind}`,
            label: STRINGS.form.kinds[kind],
            icon: <ValueKindIcon kind={kind} />,
            shortcut: `Alt ${VALUE_KINDS.indexOf(kind) + 1}`,
          })),
        },
        {
          id: 'key',
          title: field.key,
          entries: [
            {
              id: 'unset',
              label: STRINGS.form.unset,
              disabled: !isSet || locked,
            },
            { id: 'copy', label: STRINGS.form.copyKey },
            { id: 'line', label: STRINGS.form.goToLine, disabled: !isSet },
          ],
        },
      ]}
      onAction={(id) => {
        const kind = VALUE_KINDS.find((candidate) => id === `kind:${candidate}`);
        if (kind !== undefined) {
          onKind(kind);
        } else if (id === 'unset') {
          onUnset();
        } else if (id === 'line') {
          const range = findRow(editor.get().view, field.key)?.range ?? null;
          goTo({ key: field.key, range, target: 'line' });
        } else {
          void navigator.clipboard.writeText(field.key);
          toast({ text: STRINGS.form.keyCopied(field.key) });
        }
      }}
    />
  );
});
