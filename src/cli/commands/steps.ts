import { Command } from 'commander';
import { indexLines, outlineText, positionsOf } from '#core';
import type { CommandContext } from '../command-context.ts';
import { writeJson } from '../console.ts';
import { nameOf, readText } from '../input.ts';
import { fileArgument, formatOption } from '../options.ts';
import { tellSyntax } from '../tell-syntax.ts';

/** `steps FILE`: the Build and Push steps of a text, in order. */
export function stepsCommand({ console, end }: CommandContext): Command {
  return new Command('steps')
    .description('List the Build and Push steps of a file.')
    .addArgument(fileArgument())
    .addOption(formatOption('text', 'json'))
    .action(async (file: string, { format }: { format: 'text' | 'json' }) => {
      const text = await readText(file);
      const lines = indexLines(text);
      const { steps } = outlineText(text);
      const rows = steps.map(({ identifier, name, type, path, document, range }) => ({
        identifier,
        name,
        type,
        path,
        document,
        range: positionsOf(lines, range),
      }));
      if (format === 'json') {
        writeJson(console, rows);
      } else {
        for (const [index, { identifier, type, name, range }] of rows.entries()) {
          const words = [
            `#${index + 1}`,
            identifier ?? '(no Id)',
            type,
            `line ${range.start.line}`,
          ];
          console.data(`${[...words, name ?? ''].join('\t').trimEnd()}\n`);
        }
      }
      const isBroken = tellSyntax(console, file, text);
      if (rows.length === 0) {
        console.message(`${nameOf(file)} holds no Build and Push step.`);
      }
      end(isBroken ? 1 : 0);
    });
}
