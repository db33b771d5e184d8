import { Command, CommanderError } from 'commander';
import type { CommandContext } from './command-context.ts';
import { checkCommand } from './commands/check.ts';
import { convertCommand } from './commands/convert.ts';
import { importCommand } from './commands/import.ts';
import { planCommand } from './commands/plan.ts';
import { refsCommand } from './commands/refs.ts';
import { runCommand } from './commands/run.ts';
import { schemaCommand } from './commands/schema.ts';
import { serveCommand } from './commands/serve.ts';
import { setCommand } from './commands/set.ts';
import { stepsCommand } from './commands/steps.ts';
import { processConsole } from './console.ts';
import { type ExitCode, Failure } from './failure.ts';
import { version } from './version.ts';

const COMMANDS = [
  stepsCommand,
  checkCommand,
  setCommand,
  refsCommand,
  planCommand,
  convertCommand,
  importCommand,
  runCommand,
  schemaCommand,
  serveCommand,
] satisfies readonly ((context: CommandContext) => Command)[];

function programOf(context: CommandContext): Command {
  const program = new Command('waybill')
    .description('Reads, checks, edits and plans Build and Push steps.')
    .version(version())
    .addHelpText(
      'after',
      '\nA FILE of - is standard input. Data goes to standard output, messages to standard error.' +
        '\nExit code: 0 fine, 1 problems of severity error, 2 could not run.',
    );
  for (const commandOf of COMMANDS) {
    program.addCommand(commandOf(context).copyInheritedSettings(program));
  }
  // After the commands are added: each of them has to throw instead of leaving the process.
  for (const command of [program, ...program.commands]) {
    command.exitOverride();
  }
  return program;
}

/** Runs one command line (without program and script name) and gives its exit code; never throws. */
export async function run(args: readonly string[], console = processConsole): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const context: CommandContext = {
    console,
    end: (code) => {
      exitCode = code;
    },
  };
  try {
    await programOf(context).parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has written its message; help that was asked for is no failure.
      return error.exitCode === 0 ? 0 : 2;
    }
    console.message(
      error instanceof Failure ? error.message : `Waybill made a mistake: ${String(error)}`,
    );
    return 2;
  }
}
