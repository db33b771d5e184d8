import { readDockerfile } from '../../dockerfile/index.ts';
import { DEFAULT_VALUES } from '../../expression/index.ts';
import { STEP_DEFINITIONS } from '../../registries/index.ts';
import { outlineSteps } from '../../yaml/index.ts';
import type { AssistConnector, AssistContext } from '../context.ts';
import { readCursor } from './cursor.ts';

const CONNECTORS: readonly AssistConnector[] = [
  { ref: 'account.aws', name: 'Production', type: 'Aws' },
  { ref: 'org.hub', name: 'Docker Hub', type: 'DockerRegistry' },
];

/** The context and offset of a text with a `|` where the cursor stands. */
export function contextOf(
  marked: string,
  dockerfile: string | null = null,
): {
  readonly context: AssistContext;
  readonly offset: number;
} {
  const { text, offset } = readCursor(marked);
  const isStepType = (type: string) => STEP_DEFINITIONS.some((one) => one.type === type);
  const context: AssistContext = {
    text,
    outline: outlineSteps(text, isStepType),
    definitions: STEP_DEFINITIONS,
    connectors: CONNECTORS,
    infrastructure: 'kubernetes',
    values: DEFAULT_VALUES,
    dockerfile: dockerfile === null ? null : readDockerfile(dockerfile),
  };
  return { context, offset };
}
