import type { BuildPlan } from '../../model/plan.ts';
import type { PlanProblem } from '../../plan/index.ts';
import type { LeftOut } from './left-out.ts';

/** What stands at the top of every file. */
export interface Header {
  /** The description of the step; empty for none. */
  readonly description: string;
  readonly problems: readonly PlanProblem[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The sentences at the top of a file: which step it is, how it is used, what keeps it from working, and
 * what of the step it does not hold. Each is one line.
 * @param use how the file is used
 */
export function headerLines(
  { stepName, stepIdentifier, stepType, engine, connectorRef, manifest }: BuildPlan,
  { description, problems, leftOut }: Header,
  use: string,
): readonly string[] {
  const held = connectorRef === null ? '' : `, with what the connector ${connectorRef} holds`;
  // The Job has its logins in a Secret, of which its use speaks.
  const login = manifest === null ? `Log in to the registry first${held}.` : '';
  const lines = [
    `What the step ${stepName ?? stepIdentifier ?? ''} (${stepType}) does, with ${engine}.`,
    ...(description === '' ? [] : [description]),
    `${use} ${login}`,
    ...problems.map(({ key, message }) => `Not ready: ${key === null ? '' : `${key}: `}${message}`),
    ...leftOut.map(({ key, why }) => `Not carried over: ${key}: ${why}`),
  ];
  return lines.map((line) => line.replace(/\s+/g, ' ').trim());
}
