import { useId, useState } from 'react';
import {
  type ChoiceMethod,
  changeRuntimeInput,
  parseRuntimeInput,
  type RuntimeInput,
  type RuntimePart,
  runtimeInputProblems,
} from '#core';
import { STRINGS } from '../strings.ts';
import { Marked, Segmented, Switch, TextInput } from '../ui/index.ts';
import { ItemsInput } from './items-input.tsx';
import styles from './runtime-settings.module.css';

/** What the form takes. */
export interface RuntimeFormProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Whether the product does not ask for this value while the pipeline runs. */
  readonly refusesExecutionInput?: boolean;
}

/** The ways of limiting a runtime input, any value first. */
const CHOICES = ['any', 'allowedValues', 'selectOneFrom', 'selectManyFrom'] as const;

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/**
 * Default, values to choose from, regex, and when it is asked. Each part changes its own method of the
 * text; methods that the form does not know stay as they are.
 */
export function RuntimeForm({ text, onChange, refusesExecutionInput = false }: RuntimeFormProps) {
  const input = parseRuntimeInput(text);
  // A choice without values is not written: the product takes no empty list of them.
  const [begun, setBegun] = useState<ChoiceMethod | null>(null);
  const valuesId = useId();
  const hintId = useId();
  if (input === null) {
    return null;
  }
  const problems = runtimeInputProblems(input, { refusesExecutionInput });
  const errorOf = (part: RuntimePart) => problems.find((problem) => problem.part === part)?.message;
  const change = (part: Partial<RuntimeInput>) => onChange(changeRuntimeInput(text, part));
  const choice = input.choice ?? begun;
  const values = (input.allowedValues ?? []).filter((value) => value !== '');
  const choose = (id: (typeof CHOICES)[number]) => {
    const wanted = id === 'any' ? null : id;
    setBegun(wanted);
    change(
      wanted === null || values.length === 0
        ? { choice: null, allowedValues: null }
        : { choice: wanted, allowedValues: values },
    );
  };
  const valueError = errorOf('allowedValues');
  return (
    <>
      <TextInput
        mono
        label={STRINGS.form.runtime.default}
        value={input.defaultValue ?? ''}
        error={errorOf('default')}
        onChange={(typed) => change({ defaultValue: orNull(typed) })}
      />
      <Segmented
        label={STRINGS.form.runtime.choice}
        segments={CHOICES.map((id) => ({ id, label: STRINGS.form.runtime.choices[id] }))}
        value={choice ?? 'any'}
        onChange={choose}
      />
      {choice === null ? null : (
        <div className={styles.values}>
          <label htmlFor={valuesId}>{STRINGS.form.runtime.values}</label>
          <ItemsInput
            id={valuesId}
            label={STRINGS.form.runtime.values}
            items={values}
            plainText
            placeholder={STRINGS.form.runtime.firstValue}
            suggest={null}
            tone={valueError === undefined ? null : 'error'}
            describedBy={hintId}
            onItems={(items) =>
              change(
                items.length === 0
                  ? { choice: null, allowedValues: null }
                  : { choice, allowedValues: items },
              )
            }
          />
          <p id={hintId} className={valueError === undefined ? styles.hint : styles.error}>
            <Marked text={valueError ?? STRINGS.form.runtime.choiceHints[choice]} />
          </p>
        </div>
      )}
      {choice !== null && input.regex === null ? null : (
        <TextInput
          mono
          label={STRINGS.form.runtime.regex}
          value={input.regex ?? ''}
          error={errorOf('regex')}
          onChange={(typed) => change({ regex: orNull(typed) })}
        />
      )}
      {refusesExecutionInput && !input.duringRun ? null : (
        <Switch selected={input.duringRun} onChange={(duringRun) => change({ duringRun })}>
          <span>{STRINGS.form.runtime.duringRun}</span>
        </Switch>
      )}
      {errorOf('executionInput') === undefined ? null : (
        <p className={styles.error}>{errorOf('executionInput')}</p>
      )}
      <code className={styles.text}>{text}</code>
    </>
  );
}
