import { type ImageBuild, type ImportNote, type ReadBuilds, unreadable } from '../image-build.ts';
import { sourceOf } from '../source-of.ts';
import { ciScripts } from './ci-scripts.ts';
import { buildArguments, tagArguments } from './command-form.ts';
import { executorsOf } from './kaniko-manifest.ts';
import { executorArguments, readExecutor } from './kaniko-options.ts';
import { type Reading, readArguments } from './read-arguments.ts';
import { ShellBlocks } from './shell-blocks.ts';
import { type ShellCommand, shellCommands } from './words.ts';
import { WorkingFolder } from './working-folder.ts';

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

/** What a command that builds in another way wants; null for any other. */
function elsewhere(words: readonly string[]): string | null {
  const text = words.join(' ');
  if (/\bdocker buildx (?:.* )?bake\b/.test(text)) {
    return 'Give the bake file instead.';
  }
  return /\bdocker[- ]compose (?:.* )?(?:build|up)\b/.test(text)
    ? 'Give the Compose file instead, as a bake file.'
    : null;
}

/** The build that a command asks for; null when it asks for none. */
function readBuild(words: readonly string[], folder: string): Reading | null {
  const executor = executorArguments(words);
  if (executor !== null) {
    return readExecutor(executor, folder);
  }
  const found = buildArguments(words);
  if (found === null) {
    return null;
  }
  const { build, notes } = readArguments(found.words, folder);
  const message = 'It says how docker is reached. The step’s infrastructure decides that.';
  return { build, notes: [...found.options.map((subject) => ({ subject, message })), ...notes] };
}

/**
 * The commands in a word of a command, as in `sh -c 'docker build .'`, in a step of Jenkins or in a quoted
 * item of a YAML list; else the command itself.
 */
function innerCommands(command: ShellCommand): readonly ShellCommand[] {
  const script = command.words.find((word) => /\s/.test(word) && sourceOf(word) === 'docker');
  const isOwn = buildArguments(command.words) !== null;
  const inner = script === undefined || isOwn ? null : shellCommands(script);
  return inner?.ok === true
    ? inner.commands.map(({ words, notes }) => ({ words, notes: [...command.notes, ...notes] }))
    : [command];
}

function blockNotes({ around }: ShellBlocks): readonly ImportNote[] {
  return around === null
    ? []
    : [
        {
          subject: around,
          message:
            'The shell decides here whether and how often it builds. Give the step a condition or a looping strategy.',
        },
      ];
}

/**
 * Reads the build commands of a shell text: `docker build` and `docker buildx build`, also of podman,
 * buildah and nerdctl, with `docker tag` behind them, and kaniko's executor, also in a manifest. What the
 * shell would fill in becomes expressions. A name that is only local gives way to the names it is tagged with.
 */
export function readDockerCommands(text: string): ReadBuilds {
  const executors = executorsOf(text);
  if (executors !== null) {
    const readings = executors.map(({ words }) => readExecutor(words, ''));
    return {
      ok: true,
      builds: readings.map(({ build }) => build),
      notes: [...executors, ...readings].flatMap(({ notes }) => notes),
    };
  }
  const scripts = ciScripts(text);
  const shell = shellCommands(scripts?.text ?? text);
  if (!shell.ok) {
    return unreadable(shell.message);
  }
  const builds = new Builds();
  const folder = new WorkingFolder();
  const blocks = new ShellBlocks(folder);
  const notes: ImportNote[] = [...(scripts?.notes ?? [])];
  for (const { words: written, notes: filled } of shell.commands.flatMap(innerCommands)) {
    const words = blocks.follow(written);
    if (folder.follow(words)) {
      continue;
    }
    const reading = readBuild(words, folder.current);
    const tag = reading === null ? tagArguments(words) : null;
    const advice = reading === null ? elsewhere(words) : null;
    if (reading !== null) {
      builds.add(reading.build);
      notes.push(...filled, ...reading.notes, ...blockNotes(blocks));
    } else if (tag !== null) {
      const isMade = builds.tag(...tag);
      const message = 'No build here makes this image.';
      notes.push(...filled, ...(isMade ? [] : [{ subject: words.join(' '), message }]));
    } else if (advice !== null) {
      notes.push({ subject: words.join(' '), message: advice });
    }
  }
  const advice = notes.find(({ message }) => message.startsWith('Give the'));
  return builds.all.length === 0
    ? unreadable(
        advice === undefined
          ? 'There is no docker build in this text. Paste the whole command, docker build and all.'
          : `${advice.subject}: ${advice.message}`,
      )
    : { ok: true, builds: builds.all, notes: [...folder.notes, ...notes] };
}
