import type { StepDefinition } from '../fields/index.ts';
import type { ManualSection } from './model.ts';

type Part = StepDefinition['repository'][number];

function lastKey(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}

function partText(part: Part): string {
  if ('text' in part) {
    return part.text;
  }
  return 'field' in part ? `<${lastKey(part.field)}>` : part.otherwise;
}

function chosenWords(part: Part): readonly string[] {
  return 'chosenBy' in part
    ? part.entries.map(
        ({ prefix, text }) =>
          `With a ${lastKey(part.chosenBy)} that starts with ${prefix} it has ${text} in place of ${part.otherwise}.`,
      )
    : [];
}

function composed(parts: readonly Part[]): string {
  return parts.map(partText).join('');
}

/** How the image reference of a step type is put together. */
export function imageSection({ repository, sample, cache }: StepDefinition): ManualSection {
  const chosen = repository.flatMap(chosenWords);
  const cacheWords =
    cache === undefined
      ? []
      : [` The cache image is what `, { code: lastKey(cache.field) }, ' says.'];
  return {
    id: 'image-reference',
    title: 'Image reference',
    intro: [['Each tag makes one image reference.', ...chosen].join(' '), ...cacheWords],
    samples: [
      { label: 'Composed of', text: `${composed(repository)}:<tag>` },
      { label: 'Such as', text: sample },
      ...(cache && cache.registry.length > 0
        ? [
            {
              label: 'Cache image without a host',
              text: `${composed(cache.registry)}/<${lastKey(cache.field)}>`,
            },
          ]
        : []),
    ],
    entries: [],
  };
}
