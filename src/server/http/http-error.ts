import { ERRORS, type ErrorBody, type ErrorCode, type PlanRefusal } from '#core';

/** What an error may say beyond its message. */
export interface HttpErrorDetails {
  /** What to do about it. */
  readonly hint?: string;
  readonly problems?: readonly PlanRefusal[];
}

/** The one class of every refusal; its code decides the status. Throw it anywhere in the server. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly code: ErrorCode;
  readonly details: HttpErrorDetails;

  constructor(code: ErrorCode, message: string, details: HttpErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }

  /** The HTTP status of the code. */
  get status(): number {
    return ERRORS[this.code].status;
  }

  /** The JSON body. */
  get body(): ErrorBody {
    const { hint, problems } = this.details;
    return {
      error: {
        code: this.code,
        message: this.message,
        ...(hint === undefined ? {} : { hint }),
        ...(problems === undefined ? {} : { problems: [...problems] }),
      },
    };
  }
}
