import { Search } from 'lucide-react';
import { FieldError, Input, Label, SearchField, TextField } from 'react-aria-components';
import { classes } from './classes.ts';
import { Kbd } from './kbd.tsx';
import { Marked } from './marked.tsx';
import styles from './text-input.module.css';

/** What a text input takes. */
export interface TextInputProps {
  readonly label: string;
  /** True keeps the label for screen readers only. */
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly mono?: boolean;
  readonly invalid?: boolean;
  /** What is wrong with the text, said below it. */
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
}

/** One line of text with its label. */
export function TextInput({
  label,
  hideLabel = false,
  value,
  onChange,
  placeholder,
  mono = false,
  invalid = false,
  error,
  disabled = false,
  className,
}: TextInputProps) {
  return (
    <TextField
      {...(hideLabel ? { 'aria-label': label } : {})}
      value={value}
      onChange={onChange}
      isInvalid={invalid || error !== undefined}
      isDisabled={disabled}
      className={classes(styles.field, className)}
    >
      {hideLabel ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      <Input
        className={classes(styles.input, mono && styles.mono)}
        {...(placeholder === undefined ? {} : { placeholder })}
        spellCheck="false"
        autoComplete="off"
      />
      {error === undefined ? null : (
        <FieldError className={styles.error ?? ''}>
          <Marked text={error} />
        </FieldError>
      )}
    </TextField>
  );
}

/** What a search input takes. */
export interface SearchInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly shortcut?: string | undefined;
  readonly className?: string | undefined;
}

/** A line to filter or search with; Escape empties it. */
export function SearchInput({ label, value, onChange, shortcut, className }: SearchInputProps) {
  return (
    <SearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      className={classes(styles.search, className)}
    >
      <Search size={14} aria-hidden="true" />
      <Input className={styles.input ?? ''} placeholder={label} spellCheck="false" />
      {shortcut === undefined || value !== '' ? null : <Kbd>{shortcut}</Kbd>}
    </SearchField>
  );
}
