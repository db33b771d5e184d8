const SKIPPED: ReadonlySet<string> = new Set(['node_modules', 'vendor', 'dist', 'target']);

/** Whether a file name is one that Dockerfiles go by. */
export function isDockerfileName(name: string): boolean {
  return (
    (/^(dockerfile|containerfile)([.-].+)?$/i.test(name) || /\.dockerfile$/i.test(name)) &&
    !/\.dockerignore$/i.test(name)
  );
}

/** Whether Dockerfiles are looked for in a folder of this name: not in hidden and generated ones. */
export function mayHoldDockerfiles(folderName: string): boolean {
  return !folderName.startsWith('.') && !SKIPPED.has(folderName);
}
