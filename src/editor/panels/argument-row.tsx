import { VariableIcon } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components';
import { sameContent } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { classes } from '../ui/index.ts';
import styles from './commands-panel.module.css';

/** One word of a command, or one variable, with where it comes from. */
export interface OriginRow {
  /** Place in its list, from 1. */
  readonly place: number;
  /** An option such as `--target=`, or the name of a variable. */
  readonly name: string;
  readonly value: string;
  /** True when the value is a word for something that is never shown. */
  readonly isHidden: boolean;
  readonly why: string;
  /** Path of the field; null when it is always set. */
  readonly key: string | null;
  /** What the origin is called: a field's label, a stage variable, or that it is always set. */
  readonly origin: string;
  readonly resolved: boolean;
  readonly line: number | null;
}

/** What a row takes; the handlers stay the same over all keystrokes. */
interface ArgumentRowProps {
  readonly row: OriginRow;
  readonly isLinked: boolean;
  readonly onGo: (key: string) => void;
  readonly onLink: (key: string | null) => void;
}

/** A row that is drawn again only when what it shows changes. */
export const ArgumentRow = memo(
  function ArgumentRow({ row, isLinked, onGo, onLink }: ArgumentRowProps) {
    const { key } = row;
    return (
      <tr
        className={classes(styles.row, isLinked && styles.linked)}
        data-linked={isLinked ? '' : undefined}
      >
        <td className={styles.place}>{row.place}</td>
        <td className={styles.word}>
          <code>
            <span className={styles.flag}>{row.name}</span>
            <span className={row.isHidden ? styles.hidden : undefined}>{row.value}</span>
          </code>
        </td>
        <td className={styles.why}>{row.why}</td>
        <td className={styles.from}>
          {key === null ? (
            <span className={styles.always}>{row.origin}</span>
          ) : (
            <Button
              className={styles.origin ?? ''}
              onPress={() => onGo(key)}
              onFocus={() => onLink(key)}
              onBlur={() => onLink(null)}
            >
              {row.resolved ? <VariableIcon size={13} aria-hidden="true" /> : null}
              {row.origin}
            </Button>
          )}
        </td>
        <td className={styles.line}>{row.line === null ? null : STRINGS.dock.line(row.line)}</td>
      </tr>
    );
  },
  (before, after) =>
    before.isLinked === after.isLinked &&
    before.onGo === after.onGo &&
    before.onLink === after.onLink &&
    sameContent(before.row, after.row),
);
