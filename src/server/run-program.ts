import { createLineSplitter } from './lines.ts';
import { openOutputFile } from './output-file.ts';
import { type Program, type ProgramEnd, startProgram } from './process.ts';

/** A program whose lines are wanted. */
export interface LineProgram extends Omit<Program, 'output'> {
  /** A private folder that may be used while the program runs. */
  readonly folder: string;
  /** Longest line in characters; the rest of a longer line is dropped. */
  readonly lineLimit: number;
  readonly onLine: (line: string) => void;
}

/** Runs a program, hands over its lines (both streams, in order) and tells how it ended. */
export async function runProgram(program: LineProgram): Promise<ProgramEnd> {
  const { folder, lineLimit, onLine, ...rest } = program;
  const splitter = createLineSplitter(lineLimit, onLine);
  const output = await openOutputFile(folder, (chunk) => splitter.push(chunk));
  try {
    return await startProgram({ ...rest, output: output.stream });
  } finally {
    await output.finish();
    splitter.finish();
  }
}
