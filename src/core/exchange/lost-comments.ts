import type { TextEdit } from '../model/text.ts';
import type { ImportNote } from './image-build.ts';

/** The comments in some lines of YAML; a `#` in quotes or inside a word begins none. */
function commentsIn(text: string): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const plain = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (quoted) => '_'.repeat(quoted.length));
    const at = plain.search(/(?:^|[ \t])#/);
    return at === -1 ? [] : [line.slice(at).trim()];
  });
}

/** The comments that some edits take away with the lines that they stand in. */
export function lostComments(text: string, edits: readonly TextEdit[]): readonly ImportNote[] {
  const left = edits.flatMap((edit) => commentsIn(edit.text));
  return edits
    .flatMap(({ range }) => commentsIn(text.slice(range.start, range.end)))
    .filter((comment) => {
      const at = left.indexOf(comment);
      if (at !== -1) {
        left.splice(at, 1);
      }
      return at === -1;
    })
    .map((subject) => ({ subject, message: 'The comment went with its line.' }));
}
