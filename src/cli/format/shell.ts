/** A word as a POSIX shell reads it back, quoted only where it has to be. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** One command line for a POSIX shell, its environment in front. */
export function shellCommand(
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
): string {
  const settings = Object.entries(env).map(([name, value]) => `${name}=${shellWord(value)}`);
  // A first word with a sign of equality would be taken for a setting.
  const words = argv.map((word, index) =>
    index === 0 && word.includes('=') ? `'${word}'` : shellWord(word),
  );
  return [...settings, ...words].join(' ');
}

/** The command that hands a Kubernetes manifest to the cluster; JSON is YAML too. */
export function shellManifest(manifest: Readonly<Record<string, unknown>>): string {
  return `kubectl create -f - <<'EOF'\n${JSON.stringify(manifest, null, 2)}\nEOF\n`;
}
