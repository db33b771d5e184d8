import type { ErrorCode, PlanRefusal } from '#core';

/** The backend said no: its own code and words. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
  readonly code: ErrorCode;
  readonly hint: string | null;
  readonly problems: readonly PlanRefusal[];

  constructor(error: {
    code: ErrorCode;
    message: string;
    hint?: string | undefined;
    problems?: readonly PlanRefusal[] | undefined;
  }) {
    super(error.message);
    this.code = error.code;
    this.hint = error.hint ?? null;
    this.problems = error.problems ?? [];
  }
}

/** Nobody answered, or something answered that is no Waybill server. */
export class NoServer extends Error {
  override readonly name = 'NoServer';
}

/** The backend answered in a shape that this app does not know: one of the two is older. */
export class ForeignAnswer extends Error {
  override readonly name = 'ForeignAnswer';
}

/** What to tell a person about a failed request: what is so, then what to do. */
export function explainFailure(failure: unknown): {
  readonly message: string;
  readonly hint: string | null;
} {
  if (failure instanceof RefusedRequest) {
    return { message: failure.message, hint: failure.hint };
  }
  if (failure instanceof NoServer) {
    return {
      message: 'The Waybill server does not answer.',
      hint: 'Nothing typed is lost. It goes on when the server is back.',
    };
  }
  if (failure instanceof ForeignAnswer) {
    return {
      message: 'The server answers in a shape that this page does not know.',
      hint: 'Reload the page; server and page may be of different versions.',
    };
  }
  return { message: failure instanceof Error ? failure.message : String(failure), hint: null };
}
