import type { ArgumentChoice, StageChoice } from '#core';
import { DOCKERFILE_STRINGS } from '../../dockerfile-strings.ts';
import type { Suggest } from './suggestion.ts';

/** Offers the stages whose name holds what is typed; all of them once it is the name of one. */
export function suggestStages(stages: readonly StageChoice[]): Suggest {
  return (text) => {
    const wanted = text.trim().toLowerCase();
    const isComplete = stages.some(({ name }) => name.toLowerCase() === wanted);
    return {
      range: { start: 0, end: text.length },
      items: stages
        .filter(({ name }) => isComplete || name.toLowerCase().includes(wanted))
        .map(({ name, from }) => ({ text: name, meaning: DOCKERFILE_STRINGS.stageFrom(from) })),
      eager: false,
    };
  };
}

/** Offers the arguments of the Dockerfile that are not given yet, those that the target needs first. */
export function suggestArguments(
  choices: readonly ArgumentChoice[],
  taken: readonly string[],
): Suggest {
  return (text) => {
    const wanted = text.trim().toLowerCase();
    return {
      range: { start: 0, end: text.length },
      items: choices
        .filter(({ name }) => !taken.includes(name) && name.toLowerCase().includes(wanted))
        .toSorted((a, b) => Number(b.isNeeded) - Number(a.isNeeded))
        .map(({ name, defaultValue }) => ({
          text: name,
          meaning: DOCKERFILE_STRINGS.argumentDefault(defaultValue),
        })),
      eager: false,
    };
  };
}
