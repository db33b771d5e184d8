/** A sign of make may stand before the command. */
const BUILDERS = /^[@-]?(?:.*\/)?(?:docker|podman|buildah|nerdctl)$/;
const BUILD_WORDS: readonly (readonly string[])[] = [
  ['buildx', 'build'],
  ['buildx', 'b'],
  ['image', 'build'],
  ['builder', 'build'],
  ['build'],
  ['bud'],
];
/** Options in front of the command that have a value behind them; all others have none. */
const WITH_VALUE =
  /^(?:-[acHln]|--(?:config|context|host|log-level|tlscacert|tlscert|tlskey|builder|url|connection|namespace|storage-driver|storage-opt|root|runroot))$/;

/** A command of a builder: its words without those that say how the builder is reached. */
interface BuilderCommand {
  readonly words: readonly string[];
  /** The options in front of the command, such as `--context prod`. */
  readonly options: readonly string[];
}

/** The command of docker or a program of its kind; null for any other. */
function builderCommand(words: readonly string[]): BuilderCommand | null {
  // Variables for the command, sudo and time may stand in front.
  const at = words.findIndex((word) => BUILDERS.test(word));
  if (at === -1) {
    return null;
  }
  const plain: string[] = [];
  const options: string[] = [];
  let next = at + 1;
  // The command is one word, or two such as `buildx build`.
  while (next < words.length && plain.length < 2) {
    const word = words[next] ?? '';
    const isOption = word.startsWith('-') && (plain.length === 0 || plain[0] === 'buildx');
    if (isOption) {
      const length = WITH_VALUE.test(word) ? 2 : 1;
      options.push(words.slice(next, next + length).join(' '));
      next += length;
    } else {
      plain.push(word);
      next += 1;
    }
  }
  return { words: [...plain, ...words.slice(next)], options };
}

/** The words behind `docker build`, in any of its forms; null for another command. */
export function buildArguments(
  words: readonly string[],
): { readonly words: readonly string[]; readonly options: readonly string[] } | null {
  const command = builderCommand(words);
  const form =
    command === null
      ? undefined
      : BUILD_WORDS.find((names) => names.every((name, index) => command.words[index] === name));
  return command === null || form === undefined
    ? null
    : { words: command.words.slice(form.length), options: command.options };
}

/**
 * `docker tag A B`, which names an image that was built once more; podman and buildah push under another
 * name too.
 */
export function tagArguments(words: readonly string[]): readonly [from: string, to: string] | null {
  const all = (builderCommand(words)?.words ?? []).filter((word) => !word.startsWith('-'));
  const [command, from, to] = all[0] === 'image' ? all.slice(1) : all;
  return (command === 'tag' || command === 'push') && from !== undefined && to !== undefined
    ? [from, to.replace(/^docker:\/\//, '')]
    : null;
}
