import type { MapEntry } from '../model/value.ts';
import type { ImageBuild, ImportNote } from './image-build.ts';

/** One place that buildx leaves an image in, by its attributes. */
type Output = ReadonlyMap<string, string>;

/** Attributes that a step carries, or that it does anyway. */
const CARRIED = new Set(['type', 'dest', 'name', 'push', 'oci-mediatypes', 'name-canonical']);

/** Splits at commas outside of quotes; a text without a sign of equality is the path of a folder. */
function outputOf(text: string): Output {
  const parts = text.match(/(?:"[^"]*"|[^,])+/g) ?? [];
  return parts.some((part) => part.includes('='))
    ? new Map(
        parts.map((part) => {
          const [name = '', ...rest] = part.replace(/^"(.*)"$/, '$1').split('=');
          return [name.trim(), rest.join('=').replace(/^"(.*)"$/, '$1')];
        }),
      )
    : new Map([
        ['type', 'local'],
        ['dest', text],
      ]);
}

function pushes(output: Output): boolean {
  const isPushed = output.has('push') && output.get('push') !== 'false';
  return output.get('type') === 'registry' || isPushed;
}

function archiveOf(output: Output): readonly MapEntry[] {
  const type = output.get('type') ?? '';
  const dest = output.get('dest') ?? '';
  const flags = [
    { name: 'PLUGIN_TAR_PATH', value: dest },
    ...(type === 'oci' ? [{ name: 'PLUGIN_BUILDX_OUTPUT_FORMAT', value: 'oci' }] : []),
  ];
  return /^(?:docker|oci)$/.test(type) && dest !== '' && dest !== '-' ? flags : [];
}

function notesOf(text: string, output: Output): readonly ImportNote[] {
  const more = [...output.keys()].filter((name) => !CARRIED.has(name));
  const isFolder = /^(?:local|tar)$/.test(output.get('type') ?? '');
  const isTold = isFolder || more.length > 0 || output.get('dest') === '-';
  const message = isFolder
    ? 'The step pushes to a registry, and keeps an archive of the image at most. It was left out.'
    : `The step pushes tags or keeps an archive. Left out: ${(more.length > 0 ? more : ['dest']).join(', ')}.`;
  return isTold ? [{ subject: `output ${text}`, message }] : [];
}

/**
 * The build with what its outputs ask for: no push where none of them is a registry, and an archive.
 * Source: the reference page of docker buildx build on --output.
 */
export function withOutputs(build: ImageBuild): {
  readonly build: ImageBuild;
  readonly notes: readonly ImportNote[];
} {
  const outputs = build.outputs.map((text) => ({ text, output: outputOf(text) }));
  if (outputs.length === 0) {
    return { build, notes: [] };
  }
  const isPushed = outputs.some(({ output }) => pushes(output));
  const [archive = [], ...others] = outputs
    .map(({ output }) => archiveOf(output))
    .filter((flags) => flags.length > 0);
  const names = outputs.flatMap(({ output }) => output.get('name')?.split(',') ?? []);
  const added = [...archive, ...(isPushed ? [] : [{ name: 'PLUGIN_NO_PUSH', value: 'true' }])];
  const kept = build.flags.filter(({ name }) => !added.some((flag) => flag.name === name));
  return {
    build: {
      ...build,
      references: build.references.length > 0 ? build.references : names,
      flags: [...kept, ...added],
    },
    notes: [
      ...outputs.flatMap(({ text, output }) => notesOf(text, output)),
      ...others.map(([one]) => ({
        subject: `output ${one?.value}`,
        message: 'A step keeps one archive: the first one. It was left out.',
      })),
    ],
  };
}
