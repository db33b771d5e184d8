import { DockerfileParser, type From } from 'dockerfile-ast';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDockerfile } from './index.ts';
import { instructionsOf } from './instructions.ts';

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  ['words in any case', 'from a\nRun b', ['1 FROM a', '2 RUN b']],
  ['comments and empty lines', '# a\n\n  # b\nFROM a # c', ['4 FROM a # c']],
  ['lines that go on', 'RUN a \\\n  b\nFROM c', ['1 RUN a   b', '3 FROM c']],
  ['comments inside of them', 'RUN a \\\n# no\n\n && b', ['1 RUN a  && b']],
  ['blanks behind the backslash', 'RUN a \\ \t\n b', ['1 RUN a  b']],
  ['another escape', '# escape=`\nRUN a `\n b \\\nFROM c', ['2 RUN a  b \\', '4 FROM c']],
  [
    'no escape after the directives',
    'FROM a\n# escape=`\nRUN b \\\n c',
    ['1 FROM a', '3 RUN b  c'],
  ],
  ['Windows lines', 'FROM a\r\nRUN b \\\r\n c\r\n', ['1 FROM a', '2 RUN b  c']],
  ['a byte-order mark', '\uFEFFFROM a', ['1 FROM a']],
  ['documents', 'RUN <<EOF\nFROM no\nEOF\nFROM a', ['1 RUN <<EOF', '4 FROM a']],
  ['documents with tabs', 'RUN <<-"E" x\nFROM no\n\tE\nFROM a', ['1 RUN <<-"E" x', '4 FROM a']],
  ['two documents', 'COPY <<A <<B /\nA\nFROM no\nB\nFROM a', ['1 COPY <<A <<B /', '5 FROM a']],
  ['a document without an end', 'RUN <<EOF\nFROM no', ['1 RUN <<EOF']],
  [
    'a shift that is no document',
    'RUN echo $((1<<2))\nFROM a',
    ['1 RUN echo $((1<<2))', '2 FROM a'],
  ],
  ['two backslashes, which stand for one', 'RUN a \\\\\nFROM b', ['1 RUN a \\\\', '2 FROM b']],
  ['a path of Windows', '# escape=`\nCOPY a c:\\\nRUN `\n b', ['2 COPY a c:\\', '3 RUN b']],
  ['a document of a later build', 'ONBUILD RUN <<E\nFROM no\nE', ['1 ONBUILD RUN <<E']],
  ['an end that is no name', 'RUN a <<the-end\nFROM no\nthe-end', ['1 RUN a <<the-end']],
  [
    'quotes around what is no document',
    'RUN echo "a <<E b"\nFROM c',
    ['1 RUN echo "a <<E b"', '2 FROM c'],
  ],
  ['an end that goes on', 'FROM a \\', ['1 FROM a']],
];

describe('the instructions of a Dockerfile', () => {
  it.each(CASES)('%s', (_, text, found) => {
    expect(
      instructionsOf(text).map(({ line, keyword, text: rest }) => `${line} ${keyword} ${rest}`),
    ).toEqual(found);
  });

  it('are those that another parser finds', () => {
    const line = fc.constantFrom(
      'FROM node:22 AS build',
      'FROM --platform=$BUILDPLATFORM a:1',
      'from build as Next',
      'ARG A=1',
      'RUN make \\',
      '  && more',
      '# a comment',
      '',
      'COPY --from=build /a /b',
      'RUN --mount=type=cache,target=/x make',
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        (lines, end) => {
          const text = lines.join(end);
          const froms = DockerfileParser.parse(text).getFROMs();
          const expected = froms.map((from: From) => ({
            name: from.getBuildStage(),
            from: from.getImage() ?? '',
            line: from.getRange().start.line + 1,
          }));
          expect(readDockerfile(text).stages).toMatchObject(expected);
          expect(readDockerfile(text).stages).toHaveLength(expected.length);
        },
      ),
    );
  });
});
