import { Check, ChevronsUpDown, VariableIcon } from 'lucide-react';
import { type RefObject, useContext, useRef } from 'react';
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  Input,
  type InputProps,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { scalar, type ValueKind } from '#core';
import { STRINGS } from '../strings.ts';
import { classes } from '../ui/index.ts';
import menu from '../ui/menu.module.css';
import { changeAndPlace } from './change-and-place.ts';
import { type Choice, isFound, useChoices } from './combo-choices.ts';
import styles from './control.module.css';
import { RuntimeOverlay } from './runtime-overlay.tsx';
import { RuntimeSettings } from './runtime-settings.tsx';
import { placeholderOf } from './scalar-field.tsx';
import { changesText } from './suggest/suggestion.ts';
import { useSuggest } from './suggest/use-suggest.ts';
import { textOf } from './typed-values.ts';
import type { WidgetProps } from './widget.ts';

/** Ids of entries that are no values begin so; no value of a field does. */
const OWN = 'waybill:';
const EXPRESSION_ID = `${OWN}expression`;

const noChange = () => undefined;

/** Choice and connector: a list to search, and free text for what the list does not hold. */
export function ComboField(props: WidgetProps) {
  const { row, id, typed, onChange, tone, disabled, describedBy } = props;
  const text = textOf(typed);
  const { choices, title, stranger } = useChoices(row.field, text);
  const suggest = useSuggest(row.field);
  const input = useRef<HTMLInputElement>(null);
  const found = suggest?.(text, input.current?.selectionStart ?? text.length) ?? null;
  const offered = found?.items.filter((item) => changesText(text, found.range, item)) ?? [];
  const completions = offered.map((item, index) => ({
    id: `${OWN}${index}`,
    label: item.label ?? item.text,
    note: item.meaning,
  }));
  const items = listOf(row.valueKind, choices, completions);
  const chosen = choices.find((choice) => choice.id === text);
  const named = row.field.kind.kind === 'connector' && chosen !== undefined;
  const runtime = row.valueKind === 'runtime';
  const put = (next: string, caret: number) => {
    onChange(scalar(next));
    // The box finishes its own choice first, and is drawn with it when this event ends.
    queueMicrotask(() => changeAndPlace(noChange, () => input.current, caret));
  };
  const take = (key: string) => {
    const item = offered[Number(key.slice(OWN.length))];
    if (key === EXPRESSION_ID) {
      put('<+>', 2);
    } else if (!key.startsWith(OWN)) {
      onChange(scalar(key));
    } else if (item !== undefined && found !== null) {
      const { start, end } = found.range;
      put(text.slice(0, start) + item.text + text.slice(end), start + item.text.length);
    }
  };
  return (
    <ComboBox
      aria-label={row.field.label}
      inputValue={text}
      onInputChange={(value) => {
        if (value !== text && !value.startsWith(OWN)) {
          onChange(scalar(value));
        }
      }}
      selectedKey={chosen?.id ?? null}
      onSelectionChange={(key) => {
        if (key !== null) {
          take(String(key));
        }
      }}
      defaultFilter={(value, search) => {
        const choice = choices.find((candidate) => candidate.id === value);
        return value.startsWith(OWN) || (choice !== undefined && isFound(choice, search));
      }}
      defaultItems={items}
      allowsCustomValue
      menuTrigger="manual"
      isReadOnly={disabled}
    >
      <div
        className={classes(
          styles.box,
          row.valueKind !== 'fixed' && styles[row.valueKind],
          tone !== null && styles[tone],
        )}
      >
        <div className={styles.line}>
          <TypedInput
            id={id}
            inputRef={input}
            className={classes(
              styles.input,
              styles.mono,
              styles.withTrigger,
              (named || runtime) && styles.covered,
            )}
            placeholder={placeholderOf(row.field)}
            aria-invalid={tone === 'error'}
            aria-required={row.field.required === true}
            aria-describedby={describedBy}
            spellCheck="false"
          />
        </div>
        {named ? (
          <span className={styles.overlay} aria-hidden="true">
            <strong>{chosen.note}</strong>
            <code>{chosen.id}</code>
          </span>
        ) : null}
        {stranger === null ? null : (
          <span className={styles.stranger}>
            {STRINGS.form.otherConnector(STRINGS.form.connectorTypes[stranger.type])}
          </span>
        )}
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
        {title === null || completions.length > 0 ? null : (
          <div className={menu.header}>{title}</div>
        )}
        <ListBox<Choice> className={menu.menu ?? ''}>
          {(choice) => <ComboOption choice={choice} isChosen={choice.id === text} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** The line of the field. Typing opens the list; a change from elsewhere, such as undo, does not. */
function TypedInput({
  inputRef,
  ...props
}: InputProps & { readonly inputRef: RefObject<HTMLInputElement | null> }) {
  const state = useContext(ComboBoxStateContext);
  return (
    <Input
      {...props}
      ref={inputRef}
      onInput={() => {
        if (state?.isOpen === false) {
          state.open(null, 'input');
        }
      }}
    />
  );
}

/**
 * What the list holds. Where an expression stands it holds nothing that fits what is typed, so that it
 * opens by its button only; beside a runtime input it never opens.
 */
function listOf(
  kind: ValueKind,
  choices: readonly Choice[],
  completions: readonly Choice[],
): readonly Choice[] {
  if (completions.length > 0) {
    return completions;
  }
  switch (kind) {
    case 'fixed':
      return [...choices, { id: EXPRESSION_ID, note: '' }];
    case 'expression':
      return choices;
    case 'runtime':
      return [];
    default:
      return kind satisfies never;
  }
}

function ComboOption({
  choice,
  isChosen,
}: {
  readonly choice: Choice;
  readonly isChosen: boolean;
}) {
  const { id, label = id, note, group } = choice;
  return (
    <ListBoxItem id={id} textValue={id} className={menu.item ?? ''}>
      {id === EXPRESSION_ID ? (
        <>
          <VariableIcon size={14} aria-hidden="true" />
          <span className={menu.label}>{STRINGS.form.useExpression}</span>
          <kbd>{'<+'}</kbd>
        </>
      ) : (
        <>
          <code>{label}</code>
          <span className={classes(menu.note, menu.label)}>{note}</span>
          {group === undefined ? null : <span className={menu.note}>{group}</span>}
          {isChosen ? <Check size={14} className={menu.check} /> : null}
        </>
      )}
    </ListBoxItem>
  );
}
