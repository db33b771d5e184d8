import type { PlanArgument, PlanStep } from '../../model/plan.ts';

/** A word as a POSIX shell reads it back, quoted only where it has to be. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function argumentWord({ text, variable }: PlanArgument): string {
  return variable === undefined ? shellWord(text) : `"$${variable}"`;
}

/** The words of a step as a shell takes them, each option together with its value. */
export function shellGroups(step: PlanStep): readonly string[] {
  const groups: string[] = [];
  let isOpen = false;
  for (const argument of step.args) {
    const word = argumentWord(argument);
    const isOption = argument.text.startsWith('-');
    if (isOpen && !isOption) {
      groups.push(`${groups.pop() ?? ''} ${word}`);
    } else {
      groups.push(word);
    }
    // An option whose value stands in a word of its own has no sign of equality.
    isOpen = isOption && !argument.text.includes('=') && argument.text !== '--push';
  }
  return groups;
}

/** One command line for a POSIX shell: its environment in front, and a secret on standard input. */
export function shellCommand(step: PlanStep): string {
  const settings = Object.entries(step.env).map(([name, value]) => `${name}=${shellWord(value)}`);
  // A first word with a sign of equality would be taken for a setting.
  const program = step.program.includes('=') ? `'${step.program}'` : shellWord(step.program);
  const command = [...settings, program, ...step.args.map(argumentWord)].join(' ');
  return step.input === undefined ? command : `printf '%s' "$${step.input}" | ${command}`;
}
