import { useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Codebase, ContextSize } from '#core';
import {
  type DockerfileTexts,
  type EditorSession,
  useDockerfiles,
  useLateEditorState,
} from '../../editor/index.ts';
import type { RunSetup } from '../run/useRunSetup.ts';
import type { OpenFolder } from './open-folder.ts';
import { placeOf } from './place.ts';
import { useRested } from './useRested.ts';

const NONE: readonly string[] = [];
/** How many Dockerfiles of a document are kept at hand. */
const MOST_PATHS = 12;
/** How long a path has to stay before it is looked for, in milliseconds. */
const PAUSE_MS = 300;

/** The Dockerfile of the selected step: where it is looked for, and what was found. */
export interface CodebaseFiles {
  readonly codebases: readonly Codebase[];
  /** The one that a person chose: what the server offers first says nothing of their pipeline. */
  readonly codebase: Codebase | null;
  readonly chooseCodebase: (id: string) => void;
  readonly folder: OpenFolder | null;
  readonly openFolder: (folder: OpenFolder | null) => void;
  /** Takes a text as the Dockerfile of the selected step. */
  readonly takeText: (text: string) => void;
  /** Path that the step names; null while it is not known. */
  readonly path: string | null;
  /** `none` without any place to look in. */
  readonly state: 'none' | 'looking' | 'there' | 'missing' | 'failed';
  /** What the server says of a failure. */
  readonly failure: string | null;
  readonly placeName: string;
  /** Dockerfiles that were found near the root, while the step's own is missing. */
  readonly found: readonly string[];
  readonly context: ContextSize | null;
}

/** The paths that were wanted so far, the latest first: other steps keep theirs at hand. */
function useLatest(path: string | null): readonly string[] {
  const [paths, setPaths] = useState<readonly string[]>([]);
  if (path !== null && paths[0] !== path) {
    setPaths([path, ...paths.filter((other) => other !== path)].slice(0, MOST_PATHS));
  }
  return paths;
}

/** Looks for the Dockerfile of the selected step and gives it to the editor. */
export function useCodebase(editor: EditorSession, setup: RunSetup): CodebaseFiles {
  const [folder, openFolder] = useState<OpenFolder | null>(null);
  const [taken, setTaken] = useState<DockerfileTexts>({});
  const present = useLateEditorState(editor, ({ view }) => view.dockerfilePath);
  const path = useRested(present, PAUSE_MS);
  const context = useRested(
    useLateEditorState(editor, ({ view }) => view.contextPath),
    PAUSE_MS,
  );
  const { codebases, chooseCodebase } = setup;
  const codebase = setup.isChosen ? setup.codebase : null;
  const place = useMemo(() => placeOf(folder, codebase), [folder, codebase]);
  const paths = useLatest(path);

  const read = useQueries({
    queries: paths.map((wanted) => ({
      queryKey: ['dockerfile', place?.id, wanted],
      queryFn: async ({ signal }: { readonly signal: AbortSignal }) => ({
        path: wanted,
        text: (await place?.read(wanted, signal)) ?? null,
      }),
      enabled: place !== null,
      retry: false,
      networkMode: 'always' as const,
    })),
  });
  const own = read[0];
  const isThere = path !== null && (own?.data?.text ?? taken[path] ?? null) !== null;
  const { data: size } = useQuery({
    queryKey: ['context', place?.id, context, path],
    queryFn: async ({ signal }) =>
      (await place?.measure(context ?? '', path ?? '', signal)) ?? null,
    enabled: place !== null && context !== null && isThere,
    retry: false,
    networkMode: 'always',
  });
  const isMissing = place !== null && own?.data?.text === null && !isThere;
  const { data: found = NONE } = useQuery({
    queryKey: ['dockerfiles', place?.id],
    queryFn: async () => (await place?.list()) ?? [],
    enabled: isMissing,
    networkMode: 'always',
  });

  const texts = Object.fromEntries([
    ...Object.entries(taken),
    ...read.flatMap(({ data }) => (data && data.text !== null ? [[data.path, data.text]] : [])),
  ]);
  useDockerfiles(editor, texts);

  const takeText = useCallback(
    (text: string) => {
      const now = editor.get().view.dockerfilePath;
      if (now !== null) {
        setTaken((before) => ({ ...before, [now]: text }));
      }
    },
    [editor],
  );
  const failure = own?.error?.message ?? null;
  const state = stateOf({ isThere, isMissing, hasPlace: place !== null && path !== null, failure });
  const placeName = place?.name ?? '';
  return useMemo(
    () => ({
      codebases,
      codebase,
      chooseCodebase,
      folder,
      openFolder,
      takeText,
      path,
      state,
      failure,
      placeName,
      found,
      context: size ?? null,
    }),
    [
      codebases,
      codebase,
      chooseCodebase,
      folder,
      takeText,
      path,
      state,
      failure,
      placeName,
      found,
      size,
    ],
  );
}

function stateOf({
  isThere,
  isMissing,
  hasPlace,
  failure,
}: {
  readonly isThere: boolean;
  readonly isMissing: boolean;
  readonly hasPlace: boolean;
  readonly failure: string | null;
}): CodebaseFiles['state'] {
  if (isThere) {
    return 'there';
  }
  if (!hasPlace) {
    return 'none';
  }
  if (failure !== null) {
    return 'failed';
  }
  return isMissing ? 'missing' : 'looking';
}
