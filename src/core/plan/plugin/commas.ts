import type { BuildSettings, TracedEntry } from '../settings.ts';

/** An entry as a list with commas hands it over: cut at each comma of its value. */
function cutEntry(entry: TracedEntry): readonly TracedEntry[] {
  // An expression without a sample value may hold commas of its own.
  const [first = '', ...rest] = entry.text.includes('<+') ? [entry.text] : entry.text.split(',');
  return [
    { ...entry, text: first },
    ...rest.map((piece): TracedEntry => {
      const at = piece.indexOf('=');
      return at === -1
        ? { ...entry, name: piece, text: '', isBare: true }
        : { ...entry, name: piece.slice(0, at), text: piece.slice(at + 1) };
    }),
  ];
}

/**
 * The settings as the plugins of the product read them: build arguments and labels arrive in one list
 * with commas, so a value that holds one is cut (drone-kaniko and drone-docker, settings of type list).
 */
export function readByPlugin(settings: BuildSettings): BuildSettings {
  const { buildArgs, labels } = settings;
  // PLUGIN_BUILD_ARGS_NEW has semicolons, so that commas stay.
  const isWhole = buildArgs.some(({ key }) => key?.startsWith('spec.buildArgs') !== true);
  return {
    ...settings,
    buildArgs: isWhole ? buildArgs : buildArgs.flatMap(cutEntry),
    labels: labels.flatMap(cutEntry),
  };
}
