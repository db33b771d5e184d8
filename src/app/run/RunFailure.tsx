import type { Run } from '#core';
import { Notice } from '../shared/Notice.tsx';

/** Why a run failed and what to do; nothing for a run that did not. */
export function RunFailure({ run }: { readonly run: Pick<Run, 'failure'> }) {
  return run.failure ? (
    <Notice tone="error" hint={run.failure.hint}>
      {run.failure.message}
    </Notice>
  ) : null;
}
