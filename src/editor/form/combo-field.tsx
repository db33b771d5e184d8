import { Check, ChevronsUpDown, VariableIcon } from 'lucide-react';
import { useMemo, useRef } from 'react';
import {
  Button,
  ComboBox,
  type ComboBoxProps,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { scalar } from '#core';
import { useEditor } from '../session/editor-context.tsx';
import { STRINGS } from '../strings.ts';
import { classes } from '../ui/index.ts';
import menu from '../ui/menu.module.css';
import styles from './control.module.css';
import { RuntimeOverlay } from './runtime-overlay.tsx';
import { RuntimeSettings } from './runtime-settings.tsx';
import { placeholderOf } from './scalar-field.tsx';
import { textOf } from './typed-values.ts';
import type { WidgetProps } from './widget.ts';

interface Choice {
  readonly id: string;
  readonly note: string;
}

const EXPRESSION_ID = 'waybill:expression';

/** The choices of a field: its options, or the connectors of its type. */
function useChoices(row: WidgetProps['row']): readonly Choice[] {
  const { connectors } = useEditor();
  const { kind } = row.field;
  return useMemo(() => {
    if (kind.kind === 'choice') {
      return kind.options.map((option) => ({
        id: option.value,
        note: option.label === option.value ? '' : option.label,
      }));
    }
    if (kind.kind === 'connector') {
      return connectors
        .filter((connector) => connector.type === kind.connectorType)
        .map((connector) => ({ id: connector.ref, note: connector.name }));
    }
    return [];
  }, [kind, connectors]);
}

/** Choice and connector: a list to search, and free text for what the list does not hold. */
export function ComboField(props: WidgetProps) {
  const { row, id, typed, onChange, tone, disabled, describedBy } = props;
  const choices = useChoices(row);
  const items = useMemo(() => [...choices, { id: EXPRESSION_ID, note: '' }], [choices]);
  const text = textOf(typed);
  const input = useRef<HTMLInputElement>(null);
  const chosen = choices.find((choice) => choice.id === text);
  const named = row.field.kind.kind === 'connector' && chosen !== undefined;
  const runtime = row.valueKind === 'runtime';
  const openExpression = () => {
    onChange(scalar('<+>'));
    requestAnimationFrame(() => input.current?.setSelectionRange(2, 2));
  };
  const filter: ComboBoxProps<Choice>['defaultFilter'] = (value, search) => {
    const choice = choices.find((candidate) => candidate.id === value);
    const found = `${value} ${choice?.note ?? ''}`.toLowerCase().includes(search.toLowerCase());
    return found || value === EXPRESSION_ID;
  };
  return (
    <ComboBox
      aria-label={row.field.label}
      inputValue={text}
      onInputChange={(value) => {
        if (value !== text && value !== EXPRESSION_ID) {
          onChange(scalar(value));
        }
      }}
      selectedKey={chosen?.id ?? null}
      onSelectionChange={(key) => {
        if (key === EXPRESSION_ID) {
          openExpression();
        } else if (key !== null) {
          onChange(scalar(String(key)));
        }
      }}
      defaultFilter={filter}
      defaultItems={items}
      allowsCustomValue
      menuTrigger="input"
      isReadOnly={disabled}
    >
      <div
        className={classes(
          styles.box,
          row.valueKind !== 'fixed' && styles[row.valueKind],
          tone !== null && styles[tone],
        )}
      >
        <Input
          id={id}
          ref={input}
          className={classes(
            styles.input,
            styles.mono,
            styles.withTrigger,
            (named || runtime) && styles.covered,
          )}
          placeholder={placeholderOf(row.field.example)}
          aria-invalid={tone === 'error'}
          aria-required={row.field.required === true}
          aria-describedby={describedBy}
          spellCheck="false"
        />
        {named ? (
          <span className={styles.overlay} aria-hidden="true">
            <strong>{chosen.note}</strong>
            <code>{chosen.id}</code>
          </span>
        ) : null}
        {runtime ? <RuntimeOverlay text={text} /> : null}
        {runtime && !disabled ? (
          <RuntimeSettings text={text} onChange={(next) => onChange(scalar(next))} />
        ) : null}
        {choices.length === 0 || runtime ? null : (
          <Button className={styles.trigger ?? ''} aria-label={STRINGS.form.open}>
            <ChevronsUpDown size={14} aria-hidden="true" />
          </Button>
        )}
      </div>
      <Popover className={menu.popover ?? ''} offset={4}>
        <ListBox<Choice> className={menu.menu ?? ''}>
          {(choice) =>
            choice.id === EXPRESSION_ID ? (
              <ListBoxItem id={choice.id} textValue={choice.id} className={menu.item ?? ''}>
                <VariableIcon size={14} aria-hidden="true" />
                <span className={menu.label}>{STRINGS.form.useExpression}</span>
                <kbd>{'<+'}</kbd>
              </ListBoxItem>
            ) : (
              <ListBoxItem id={choice.id} textValue={choice.id} className={menu.item ?? ''}>
                <code>{choice.id}</code>
                <span className={classes(menu.note, menu.label)}>{choice.note}</span>
                {choice.id === text ? <Check size={14} className={menu.check} /> : null}
              </ListBoxItem>
            )
          }
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
