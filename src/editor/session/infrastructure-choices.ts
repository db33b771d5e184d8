import {
  INFRASTRUCTURE_LABELS,
  INFRASTRUCTURES,
  type Infrastructure,
  type StageSettings,
} from '#core';
import { STRINGS } from '../strings.ts';
import type { SelectOption } from '../ui/index.ts';

/** The choice that takes what the document says. */
const FROM_DOCUMENT = 'document';

/** The choices of an infrastructure: first what the document says, then each of them. */
export function infrastructureChoices(stage: StageSettings | null): readonly SelectOption[] {
  const said = stage?.infrastructure ?? null;
  return [
    stage === null || said === null
      ? {
          id: FROM_DOCUMENT,
          label: INFRASTRUCTURE_LABELS.kubernetes,
          note: STRINGS.panes.infrastructureUnsaid,
        }
      : {
          id: FROM_DOCUMENT,
          label: STRINGS.panes.infrastructureFrom(
            STRINGS.panes.infrastructureSources[stage.source.kind],
            INFRASTRUCTURE_LABELS[said],
          ),
          note: stage.source.kind === 'other-stage' ? stage.source.identifier : undefined,
        },
    ...INFRASTRUCTURES.map((id) => ({ id, label: INFRASTRUCTURE_LABELS[id] })),
  ];
}

/** The choice that is in force. */
export function choiceOf(infrastructure: Infrastructure | null): string {
  return infrastructure ?? FROM_DOCUMENT;
}

/** The infrastructure of a choice; null takes what the document says. */
export function infrastructureOf(choice: string): Infrastructure | null {
  return INFRASTRUCTURES.find((known) => known === choice) ?? null;
}
