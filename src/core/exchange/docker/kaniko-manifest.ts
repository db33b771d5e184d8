import { readPlainDocuments } from '../../yaml/index.ts';
import type { ImportNote } from '../image-build.ts';
import { itemsOf, recordOf, textOf } from '../plain.ts';
import { variableText } from './variables.ts';

/** A container that runs kaniko's executor, as Kubernetes, Tekton and Argo write it. */
const KANIKO_IMAGE = /^[ \t-]*image[ \t]*:[ \t]*['"]?\S{0,200}kaniko\S{0,60}\/executor\b/m;

/** What a container's arguments fill in: variables of its environment, parameters of Tekton and Argo. */
const FILLED = /\$\(([\w.-]+)\)|\{\{\s*([\w.-]+)\s*\}\}/g;

/** The words with what they fill in as expressions. */
function filled(words: readonly string[]): {
  readonly words: readonly string[];
  readonly notes: readonly ImportNote[];
} {
  const notes: ImportNote[] = [];
  const replaced = words.map((word) =>
    word.replace(FILLED, (written, dollar?: string, braces?: string) => {
      const source = dollar ?? braces ?? '';
      if (/^workspaces\..*\.path$/.test(source)) {
        return '.';
      }
      const { text, note } = variableText(source.split('.').at(-1)?.replaceAll('-', '_') ?? '');
      notes.push(...(note === null ? [] : [{ subject: written, message: note }]));
      return text;
    }),
  );
  return { words: replaced, notes };
}

function argumentsIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const { image, command, args } = recordOf(value);
  if (/kaniko\S*\/executor\b/.test(textOf(image)) && args !== undefined) {
    const words = [...itemsOf(command), ...itemsOf(args)].map(textOf);
    return [words.filter((word, at) => at > 0 || word.startsWith('-'))];
  }
  return Object.values(value).flatMap(argumentsIn);
}

/** A manifest that a script hands to the cluster, as Waybill's own scripts do. */
const HEREDOC = /<<-?[ \t]*(["']?)(\w+)\1[^\n]*\n([\s\S]*?)\n\2[ \t]*(?:\n|$)/;

/**
 * The arguments of each container of a manifest that runs kaniko's executor; null for a text that is
 * no such manifest.
 */
export function executorsOf(text: string): readonly ReturnType<typeof filled>[] | null {
  if (!KANIKO_IMAGE.test(text)) {
    return null;
  }
  const documents = readPlainDocuments(HEREDOC.exec(text)?.[3] ?? text);
  const found = documents.flatMap(({ data }) => argumentsIn(data));
  return documents.some(({ syntax }) => syntax.length > 0) || found.length === 0
    ? null
    : found.map(filled);
}
