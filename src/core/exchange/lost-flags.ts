import type { StepDefinition } from '../fields/index.ts';
import { BUILDERS, type Builder, flagOf, isRead } from '../flags/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import type { ParsedStep } from '../model/step.ts';
import type { ImportNote } from './image-build.ts';

const FLAGS = pathOf('spec.envVariables');

/** The builders whose plugin for a step type reads a variable. */
export function readersOf(name: string, definition: StepDefinition): readonly Builder[] {
  const flag = flagOf(name);
  return flag === null ? [] : BUILDERS.filter((builder) => isRead(flag, definition, builder, name));
}

/** The plugin flags of a step that stay in it as another type, and that fewer of its plugins read there. */
export function lostFlags(
  from: StepDefinition,
  to: StepDefinition,
  step: Pick<ParsedStep, 'read'>,
): readonly ImportNote[] {
  const variables = step.read(FLAGS);
  return (variables.kind === 'map' ? variables.entries : []).flatMap(({ name }) => {
    const readers = readersOf(name, to);
    const lost = readersOf(name, from).filter((builder) => !readers.includes(builder));
    return lost.length === 0
      ? []
      : [
          {
            subject: formatPath([...FLAGS, name]),
            message:
              readers.length === 0
                ? `No plugin for ${to.label} reads it.`
                : `The ${lost.join(' or ')} plugin for ${to.label} does not read it.`,
          },
        ];
  });
}
