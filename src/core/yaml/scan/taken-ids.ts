import type { YamlPath } from '../../model/step.ts';

/** What a step or step group shares with its neighbours. */
export interface IdScopes {
  readonly stage: string;
  /** The list of steps that it is in, whether in parallel or not: that of its group, if it has one. */
  readonly list: string;
}

/** The scopes of what stands at a path, which is its own or that of the list around it. */
export function idScopes(document: number, path: YamlPath): IdScopes {
  const stage = path.indexOf('stage');
  const owner = path.findLastIndex(
    (key) => typeof key === 'string' && key !== 'step' && key !== 'parallel',
  );
  const list = path.slice(0, owner + 1);
  return {
    stage: JSON.stringify([document, ...list.slice(0, stage === -1 ? 1 : stage + 1)]),
    list: JSON.stringify([document, ...list]),
  };
}

/** How an Id in a scope is told in `StepsOutline.otherIds`. */
export const takenId = {
  inStage: ({ stage }: IdScopes, identifier: string) => `stage ${stage} ${identifier}`,
  inList: ({ list }: IdScopes, identifier: string) => `list ${list} ${identifier}`,
  ofGroup: ({ list }: IdScopes, identifier: string) => `group ${list} ${identifier}`,
} as const;
