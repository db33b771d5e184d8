import {
  EMPTY_BUILD,
  type ImageBuild,
  type ImportNote,
  type ReadBuilds,
  unreadable,
} from '../image-build.ts';
import { optionOf } from './options.ts';
import { shellCommands } from './words.ts';

const BUILDERS = /^(?:.*\/)?(?:docker|podman|buildah|nerdctl)$/;
const BUILD_WORDS: readonly (readonly string[])[] = [
  ['buildx', 'build'],
  ['buildx', 'b'],
  ['image', 'build'],
  ['builder', 'build'],
  ['build'],
  ['bud'],
];

/** The words behind `docker build`, in any of its forms; null for another command. */
function argumentsOf(words: readonly string[]): readonly string[] | null {
  // Variables for the command, sudo and time may stand in front.
  const at = words.findIndex((word) => BUILDERS.test(word));
  const rest = at === -1 ? [] : words.slice(at + 1);
  const form = BUILD_WORDS.find((names) => names.every((name, index) => rest[index] === name));
  return form === undefined ? null : rest.slice(form.length);
}

/** `docker tag A B`, which names an image that was built once more. */
function tagOf(words: readonly string[]): readonly [from: string, to: string] | null {
  const at = words.findIndex((word) => BUILDERS.test(word));
  const rest = at === -1 ? [] : words.slice(at + 1);
  const names = rest[0] === 'image' ? rest.slice(1) : rest;
  const [command, from, to] = names;
  return command === 'tag' && from !== undefined && to !== undefined ? [from, to] : null;
}

interface Reading {
  readonly build: ImageBuild;
  readonly notes: readonly ImportNote[];
}

/** Splits `-tname` and `--tag=name` into the option and its value. */
function splitOption(word: string): readonly [name: string, value: string | null] {
  if (word.startsWith('--')) {
    const at = word.indexOf('=');
    return at === -1 ? [word, null] : [word.slice(0, at), word.slice(at + 1)];
  }
  return word.length > 2 ? [word.slice(0, 2), word.slice(2).replace(/^=/, '')] : [word, null];
}

function contextOf(word: string): { readonly context: string; readonly note: ImportNote | null } {
  if (/^(?:https?:\/\/|git@|git:\/\/|ssh:\/\/|github\.com\/)/.test(word) || word === '-') {
    const message =
      'The step builds what its codebase holds. Clone that source in the pipeline; the context was left out.';
    return { context: '', note: { subject: word, message } };
  }
  const path = word.replace(/^\.\/(?=.)/, '').replace(/(?<=.)\/$/, '');
  return { context: path === '.' ? '' : path, note: null };
}

function readArguments(words: readonly string[]): Reading {
  let build: ImageBuild = EMPTY_BUILD;
  const notes: ImportNote[] = [];
  let context: string | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('-') || word === '-') {
      if (context === null) {
        const found = contextOf(word);
        context = found.context;
        notes.push(...(found.note === null ? [] : [found.note]));
      } else {
        notes.push({ subject: word, message: 'A build has one context. It was left out.' });
      }
      continue;
    }
    const [name, inline] = splitOption(word);
    const option = optionOf(name);
    if (option === null) {
      notes.push({ subject: word, message: 'No builder knows this option. It was left out.' });
      continue;
    }
    let value = inline;
    if (option.takesValue && value === null) {
      at += 1;
      value = words[at] ?? '';
    }
    const isOff = !option.takesValue && value === 'false';
    const subject = option.takesValue ? `${name} ${value ?? ''}` : name;
    const changed = isOff || option.apply === undefined ? build : option.apply(build, value ?? '');
    if (changed === null) {
      const message = 'It takes its value from the shell’s environment. Give it one in the step.';
      notes.push({ subject, message });
    } else {
      build = changed;
      notes.push(
        ...(option.note === undefined || isOff ? [] : [{ subject, message: option.note }]),
      );
    }
  }
  const dockerfile = build.dockerfile.replace(/^\.\/(?=.)/, '');
  return { build: { ...build, dockerfile, context: context ?? '' }, notes };
}

/** Whether a name can only be meant for the machine that builds: a push needs more than one word. */
function isLocalName(reference: string): boolean {
  return !/[/.]/.test(reference);
}

/** The builds of a text, with what each of their images is called by then. */
class Builds {
  readonly #builds: { build: ImageBuild; names: readonly string[] }[] = [];

  add(build: ImageBuild): void {
    this.#builds.push({ build, names: build.references });
  }

  /** Gives an image one more name; false when no build made it. */
  tag(from: string, to: string): boolean {
    const at = this.#builds.findLastIndex(({ names }) => names.includes(from));
    const built = this.#builds[at];
    if (built) {
      const references = [
        ...built.build.references.filter((one) => one !== from || !isLocalName(one)),
        to,
      ];
      this.#builds[at] = { build: { ...built.build, references }, names: [...built.names, to] };
    }
    return built !== undefined;
  }

  get all(): readonly ImageBuild[] {
    return this.#builds.map(({ build }) => build);
  }
}

/**
 * Reads the build commands of a shell text: `docker build` and `docker buildx build`, also of podman,
 * buildah and nerdctl, with `docker tag` behind them. What the shell would fill in becomes expressions.
 * A name that is only local gives way to the names it is tagged with.
 */
export function readDockerCommands(text: string): ReadBuilds {
  const shell = shellCommands(text);
  if (!shell.ok) {
    return unreadable(shell.message);
  }
  const builds = new Builds();
  const notes: ImportNote[] = [...shell.notes];
  for (const words of shell.commands) {
    const args = argumentsOf(words);
    const tag = tagOf(words);
    if (args !== null) {
      const reading = readArguments(args);
      builds.add(reading.build);
      notes.push(...reading.notes);
    } else if (tag !== null) {
      if (!builds.tag(...tag)) {
        notes.push({ subject: words.join(' '), message: 'No build here makes this image.' });
      }
    } else if (words.includes('bake')) {
      const message = 'Give the bake file instead: docker buildx bake --print writes it as JSON.';
      notes.push({ subject: words.join(' '), message });
    }
  }
  return builds.all.length === 0
    ? unreadable(
        'There is no docker build in this text. Paste the whole command, docker build and all.',
      )
    : { ok: true, builds: builds.all, notes };
}
