import type { ExpressionVariable } from '../expression/index.ts';
import { type LoopReads, readLoop } from '../model/loop.ts';
import type { StageSettings } from '../model/stage.ts';

/** What stands in front of the names that a document gives its variables. */
const VARIABLES = /^(?:pipeline|stage)\.variables\./;

/** Names that may follow a dot in an expression. */
const NAME = /\.[A-Za-z_]\w*$/;

/**
 * The variables of expressions that the document declares for a step: the axes of the loops around it,
 * the innermost first, then those of its stage and its pipeline.
 */
export function declaredVariables(
  stage: Pick<StageSettings, 'documentValues' | 'loops'>,
  step: LoopReads,
): readonly ExpressionVariable[] {
  const loops = [readLoop(step) ?? [], stage.loops].flat();
  const axes = loops.flatMap((loop) => loop.axes.map(({ name }) => `matrix.${name}`));
  const variables = Object.keys(stage.documentValues).filter((path) => VARIABLES.test(path));
  return [...new Set([...axes, ...variables])]
    .filter((path) => NAME.test(path))
    .map((path) => ({
      path,
      meaning: 'Declared in this text.',
      example: stage.documentValues[path] ?? '',
      absent: null,
    }));
}
