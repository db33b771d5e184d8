import { formatRepository, parseRepository } from '../image/index.ts';
import { pathOf } from '../model/path.ts';
import { composesHost } from './image-fault.ts';
import type { Rule } from './rule.ts';

/** One word as a full name: Docker Hub keeps such names for itself. */
export const IMAGE_LIBRARY: Rule = {
  code: 'image-library',
  title: 'Image name without its owner',
  severity: 'warning',
  why: 'A name of one part means docker.io/library, where only Docker may push.',
  source: 'distribution reference normalisation; Docker Hub, official images',
  example: { bad: 'spec:\n  repo: api', good: 'spec:\n  repo: team/api' },
  partial: true,
  *check({ definition, step }) {
    const field = definition.fields.find(({ role }) => role === 'image');
    if (!field || composesHost(definition) || field.pattern) {
      return;
    }
    const value = step.read(pathOf(field.key));
    const registryGiven = definition.fields.some(
      ({ replaceableBy }) => replaceableBy !== undefined && step.has(pathOf(replaceableBy)),
    );
    const expanded = step.has(['spec', 'envVariables', 'PLUGIN_EXPAND_REPO']);
    if (value.kind !== 'scalar' || value.text.includes('<+') || registryGiven || expanded) {
      return;
    }
    const name = parseRepository(value.text);
    if (name.ok && formatRepository(name.name).startsWith('docker.io/library/')) {
      yield {
        key: field.key,
        message: `${value.text} means ${formatRepository(name.name)}, where only Docker may push. Write the user or the organisation before it, or the registry host.`,
      };
    }
  },
};
