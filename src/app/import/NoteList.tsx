import type { ImportNote } from '#core';
import { Marked, SeverityIcon } from '../../editor/index.ts';
import styles from './NoteList.module.css';

/** What was left out or carried over in part: the words of the source, and what became of them. */
export function NoteList({ notes }: { readonly notes: readonly ImportNote[] }) {
  return (
    <ul className={styles.list}>
      {numbered(notes).map(({ key, note }) => (
        <li key={key} className={styles.note}>
          <SeverityIcon severity="warning" />
          <span className={styles.words}>
            <code className={styles.subject}>{note.subject}</code> <Marked text={note.message} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Each note with a name of its own: two may say the same. */
function numbered(
  notes: readonly ImportNote[],
): readonly { readonly key: string; readonly note: ImportNote }[] {
  const seen = new Map<string, number>();
  return notes.map((note) => {
    const words = `${note.subject}: ${note.message}`;
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return { key: `${words} ${count}`, note };
  });
}
