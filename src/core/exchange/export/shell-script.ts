import type { BuildPlan, PlanStep } from '../../model/plan.ts';
import { writePlainYaml } from '../../yaml/index.ts';
import { type Header, headerLines } from './header.ts';
import { shellCommand, shellGroups } from './shell-words.ts';

/** A line that a shell and its readers pass over, whatever the text holds. */
function comment(text: string): string {
  return `# ${text.replace(/[^\x20-\x7e\u00a0-\uffff]+/g, ' ').replaceAll(/['"`$\\]/g, '’')}`.trimEnd();
}

function origins(step: PlanStep): readonly string[] {
  const keys = [...new Set(step.args.flatMap(({ key }) => key ?? []))];
  return keys.length === 0 ? [] : [comment(`From the step: ${keys.join(', ')}.`)];
}

function commandLines(step: PlanStep): readonly string[] {
  const bare = shellCommand({ ...step, args: [] });
  const groups = shellGroups(step);
  const [command = '', ...options] = groups;
  return [
    '',
    comment(step.why),
    ...origins(step),
    [`${bare} ${command}`, ...options.map((option) => `  ${option}`)].join(' \\\n'),
  ];
}

const JOB_NEEDS =
  'The Job needs a volume claim “codebase” and a Secret “registry-credentials” with the logins.';

function manifestLines(manifest: Readonly<Record<string, unknown>>): readonly string[] {
  const yaml = writePlainYaml(manifest).trimEnd();
  return ['', comment(JOB_NEEDS), `kubectl create -f - <<'EOF'\n${yaml}\nEOF`];
}

/**
 * A plan as a POSIX shell script that stops at the first failure. Comments say what each command does and
 * which fields it comes from. It holds no credentials: who runs it logs in before.
 */
export function shellScript(plan: BuildPlan, header: Header): string {
  return `${[
    '#!/bin/sh',
    ...headerLines(plan, header, 'Run it in the root of the codebase.').map(comment),
    'set -eu',
    ...(plan.manifest === null ? plan.steps.flatMap(commandLines) : manifestLines(plan.manifest)),
  ].join('\n')}\n`;
}

/** The Kubernetes Job of a plan as a file of its own. */
export function jobFile(plan: BuildPlan, header: Header): string {
  const lines = headerLines(plan, header, JOB_NEEDS).map(comment);
  return `${lines.join('\n')}\n${plan.manifest === null ? '' : writePlainYaml(plan.manifest)}`;
}
