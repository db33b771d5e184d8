import type { Failure } from '#core';
import type { Outcome } from './closing.ts';

/** Thrown inside a run to end it as failed, with the reason that a person sees. */
export class RunFailed extends Error {
  override readonly name = 'RunFailed';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Why a run is stopped from outside; the reason of its abort signal. */
export type StopReason = 'cancelled' | 'server-stopping' | 'store-failed' | 'store-full';

/** Ends a run that was told to stop, between two programs. */
export class RunStopped extends Error {
  override readonly name = 'RunStopped';
}

/** Thrown by a run whose end could not be written. */
export class UnwrittenEnd extends Error {
  override readonly name = 'UnwrittenEnd';
  readonly outcome: Outcome;

  constructor(outcome: Outcome, cause: unknown) {
    super('The end of a run could not be written.', { cause });
    this.outcome = outcome;
  }
}
