import { Wrench } from 'lucide-react';
import { CodeBadge, classes, Kbd, RoleMark } from '../ui/index.ts';
import type { PaletteEntry } from './entries.ts';
import styles from './palette.module.css';

/** One line of the palette: a mark, a code or an icon, what it is, and its key. */
export function PaletteRow({
  id,
  entry,
  isActive,
  onPoint,
  onTake,
}: {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onTake: () => void;
}) {
  const { group, label, note = '', yamlKey, role, code, shortcut } = entry;
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={classes(styles.row, isActive && styles.active)}
      onPointerMove={({ movementX, movementY }) => {
        // Scrolling with keys moves rows below a pointer that rests.
        if (!isActive && (movementX !== 0 || movementY !== 0)) {
          onPoint();
        }
      }}
      // The line keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <RoleMark role={role} className={styles.mark} />
      {code === undefined ? null : <CodeBadge code={code} />}
      {group === 'fix' ? <Wrench size={14} strokeWidth={1.75} aria-hidden="true" /> : null}
      <span className={styles.label}>{label}</span>
      {note === '' ? null : <span className={styles.note}>{note}</span>}
      {yamlKey === undefined ? null : <code className={styles.note}>{yamlKey}</code>}
      {shortcut === undefined ? (
        <span className={styles.enter} aria-hidden="true">
          <Kbd>↵</Kbd>
        </span>
      ) : (
        <Kbd>{shortcut}</Kbd>
      )}
    </button>
  );
}
