import type { ValueKind } from '#core';
import type { StepCommand } from './outline/step-commands.ts';

/** Every text of the command palette. */
export const PALETTE_STRINGS = {
  title: 'Find anything',
  placeholder: 'Find a field, a step, a fix or an action',
  groups: { field: 'Fields', step: 'Steps', fix: 'Fixes', action: 'Actions' },
  close: 'Close',
  nothing: 'Nothing matches.',
  more: (count: number) =>
    `${count.toLocaleString('en')} more ${count === 1 ? 'matches' : 'match'}. Another word narrows it.`,
  field: (label: string) => `Go to ${label}`,
  kinds: {
    fixed: (label: string) => `Change ${label} to a fixed value`,
    runtime: (label: string) => `Change ${label} to a runtime input`,
    expression: (label: string) => `Change ${label} to an expression`,
  } satisfies Record<ValueKind, unknown>,
  commands: {
    duplicate: 'Duplicate this step',
    up: 'Move this step up',
    down: 'Move this step down',
    delete: 'Delete this step',
  } satisfies Record<StepCommand, string>,
  addStep: (registry: string) => `Add a step for ${registry}`,
  switchStep: (registry: string) => `Switch step to ${registry}`,
  showTab: (tab: string) => `Show ${tab}`,
} as const;
