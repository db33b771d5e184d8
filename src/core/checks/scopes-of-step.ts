import type { StepOutline, YamlPath } from '../model/step.ts';
import { idScopes } from '../yaml/index.ts';

/** What a step shares with its neighbours. */
type Scopes = ReturnType<typeof idScopes>;

/** By the path object, which an updated outline keeps for the steps that it only moved. */
const known = new WeakMap<YamlPath, Scopes>();

/** The stage and the list of a step, by which its neighbours are told. */
export function scopesOfStep({ document, path }: StepOutline): Scopes {
  const scopes = known.get(path) ?? idScopes(document, path);
  known.set(path, scopes);
  return scopes;
}
