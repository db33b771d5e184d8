import type { Failure } from '#core';

/** What the system says of words that it hands to no program, and what to do about each. */
const REFUSED_WORDS: Readonly<Record<string, Pick<Failure, 'message' | 'hint'>>> = {
  E2BIG: {
    message: 'The values of the step are longer than this system hands to a program.',
    hint: 'Shorten the build arguments and the labels of the step.',
  },
  EINVAL: {
    message: 'A value of the step holds a NUL character, which no program can be given.',
    hint: 'Take it out of the build arguments, the labels or the target stage.',
  },
};

/** One plain sentence for a program that did not start, from the system's error code. */
export function explainNoStart(program: string, reason: string): Failure {
  const words = REFUSED_WORDS[reason];
  return words === undefined
    ? {
        code: 'engine-missing',
        message:
          reason === 'ENOENT'
            ? `${program} is not installed.`
            : `${program} could not be started: ${reason}.`,
        hint: 'Install it, or choose another engine.',
      }
    : { code: 'engine-failed', ...words };
}
