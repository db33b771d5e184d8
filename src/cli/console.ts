/** Where a command writes: data for the next program, messages for the person. */
export interface Console {
  data(text: string): void;
  message(line: string): void;
}

/** The console of this process. */
export const processConsole: Console = {
  data: (text) => {
    process.stdout.write(text);
  },
  message: (line) => {
    process.stderr.write(`${line}\n`);
  },
};

/** Writes a value as indented JSON. */
export function writeJson(console: Console, value: unknown): void {
  console.data(`${JSON.stringify(value, null, 2)}\n`);
}
