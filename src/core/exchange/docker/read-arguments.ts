import { isFalseWord } from '../../flags/index.ts';
import { defaultDockerfile } from '../default-dockerfile.ts';
import { EMPTY_BUILD, type ImageBuild, type ImportNote } from '../image-build.ts';
import { isElsewhere, pathFrom } from '../paths.ts';
import type { BuildOption } from './option.ts';
import { optionOf } from './options.ts';

/** What one build command says. */
export interface Reading {
  readonly build: ImageBuild;
  readonly notes: readonly ImportNote[];
}

/** An option as it stands in a command. */
interface WrittenOption {
  readonly name: string;
  readonly option: BuildOption | null;
  /** The value in the same word; null when there is none. */
  readonly inline: string | null;
}

/** The options in one word: `--tag=name`, `-tname`, or several letters such as `-qt`. */
function optionsIn(
  word: string,
  find: (name: string) => BuildOption | null,
): readonly WrittenOption[] {
  if (word.startsWith('--')) {
    const at = word.indexOf('=');
    const name = at === -1 ? word : word.slice(0, at);
    return [{ name, option: find(name), inline: at === -1 ? null : word.slice(at + 1) }];
  }
  const name = word.slice(0, 2);
  const rest = word.slice(2);
  const option = find(name);
  if (option === null) {
    return [{ name: word, option, inline: null }];
  }
  if (option.takesValue) {
    return [{ name, option, inline: rest === '' ? null : rest.replace(/^=/, '') }];
  }
  return [{ name, option, inline: null }, ...(rest === '' ? [] : optionsIn(`-${rest}`, find))];
}

function applied(
  build: ImageBuild,
  { name, option, inline }: WrittenOption,
  value: string,
): { readonly build: ImageBuild; readonly note: ImportNote | null } {
  if (option === null) {
    const message = 'No builder knows this option. It was left out.';
    return { build, note: { subject: name, message } };
  }
  const bare = inline === null ? name : `${name}=${inline}`;
  const subject = option.takesValue ? `${name} ${value}`.trim() : bare;
  if (option.takesValue && value === '') {
    return { build, note: { subject, message: 'It has no value. It was left out.' } };
  }
  if (!option.takesValue && isFalseWord(value) && option.saysFalse !== true) {
    return { build, note: null };
  }
  const changed = option.apply === undefined ? build : option.apply(build, value);
  const note = option.noteOn?.(value) === false ? undefined : option.note;
  const message = changed === null ? option.refusal : note;
  return { build: changed ?? build, note: message === undefined ? null : { subject, message } };
}

/** A word of a command that is no option. */
interface OtherWord {
  readonly word: string;
  /** It may be the value of an unknown option in front of it. */
  readonly isDoubtful: boolean;
}

/**
 * Reads the options of a build command, and the words that are none.
 * @param find the option of a name such as `--tag`
 */
export function readOptions(
  words: readonly string[],
  find: (name: string) => BuildOption | null,
): Reading & { readonly others: readonly OtherWord[] } {
  let build: ImageBuild = EMPTY_BUILD;
  const notes: ImportNote[] = [];
  const others: OtherWord[] = [];
  let isBehindUnknown = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('-') || word === '-') {
      others.push({ word, isDoubtful: isBehindUnknown });
      isBehindUnknown = false;
      continue;
    }
    for (const written of optionsIn(word, find)) {
      let value = written.inline;
      if (written.option?.takesValue === true && value === null) {
        at += 1;
        value = words[at] ?? '';
      }
      const isUnknown = written.option === null;
      isBehindUnknown = isUnknown && !word.includes('=');
      const result = applied(build, isUnknown ? { ...written, name: word } : written, value ?? '');
      build = result.build;
      notes.push(...(result.note === null ? [] : [result.note]));
    }
  }
  return { build, notes, others };
}

/** A path as seen from the root of the codebase; empty for the root. */
export function pathIn(folder: string, written: string): string {
  const path = written.replace(/^\.\/(?=.)/, '').replace(/(?<=.)\/$/, '');
  if (folder === '') {
    return path === '.' ? '' : path;
  }
  return path.startsWith('<+') ? path : pathFrom(folder, path);
}

/**
 * Reads the words behind `docker build`.
 * @param folder where the command runs, from the root of the codebase on
 */
export function readArguments(words: readonly string[], folder: string): Reading {
  const { build, notes, others } = readOptions(words, optionOf);
  // A build has one context, so of two words the one behind an unknown option is that option's value.
  const chosen = others.find(({ isDoubtful }) => !isDoubtful) ?? others[0];
  const given = chosen?.word;
  const isGone = given !== undefined && isElsewhere(given);
  const context = isGone ? '' : pathIn(folder, given ?? '.');
  return {
    build: {
      ...build,
      context,
      dockerfile:
        build.dockerfile === '' ? defaultDockerfile(context) : pathIn(folder, build.dockerfile),
    },
    notes: [
      ...notes,
      ...(isGone
        ? [
            {
              subject: given,
              message:
                'The step builds what its codebase holds. Clone that source in the pipeline; the context was left out.',
            },
          ]
        : []),
      ...others
        .filter((other) => other !== chosen)
        .map(({ word: subject, isDoubtful }) => ({
          subject,
          message: isDoubtful
            ? 'It is taken for the value of the unknown option before it, and was left out.'
            : 'A build has one context. It was left out.',
        })),
    ],
  };
}
