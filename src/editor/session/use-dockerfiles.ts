import { useEffect } from 'react';
import { NO_DOCKERFILES } from '#core';
import type { EditorSession } from './editor-store.ts';

/** Texts of Dockerfiles by their path from the root of the codebase, such as `services/api/Dockerfile`. */
export type DockerfileTexts = Readonly<Record<string, string>>;

/** Gives an editor the Dockerfiles that are at hand; undefined leaves it those that it has. */
export function useDockerfiles(editor: EditorSession, texts: DockerfileTexts | undefined): void {
  // An object that says the same as before are the same Dockerfiles.
  const given = texts === undefined ? null : JSON.stringify(texts);
  useEffect(() => {
    if (given === null) {
      return;
    }
    const wanted = Object.entries<string>(JSON.parse(given));
    if (wanted.length === 0) {
      editor.setDockerfiles(NO_DOCKERFILES);
      return;
    }
    let isCurrent = true;
    void import('./read-dockerfile.ts').then(({ readDockerfile }) => {
      if (isCurrent) {
        editor.setDockerfiles(new Map(wanted.map(([path, text]) => [path, readDockerfile(text)])));
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [editor, given]);
}
