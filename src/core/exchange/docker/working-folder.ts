import type { ImportNote } from '../image-build.ts';
import { pathFrom } from '../paths.ts';

/** Where a shell was when a bracket or a block began. */
interface Frame {
  readonly opener: string;
  readonly folder: string;
}

/** Follows a shell's changes of its folder, from the root of the codebase on. */
export class WorkingFolder {
  #folder = '';
  #before = '';
  readonly #pushed: string[] = [];
  readonly #open: Frame[] = [];
  readonly notes: ImportNote[] = [];

  /** The folder that the shell is in; empty for the root. */
  get current(): string {
    return this.#folder;
  }

  /** Takes a command into account; false for one that changes no folder. Brackets keep a change to themselves. */
  follow([command, target = '']: readonly string[]): boolean {
    switch (command) {
      case '(':
        this.begin(command);
        return true;
      case ')':
        this.#closeBracket();
        return true;
      case 'popd':
        this.#folder = this.#pushed.pop() ?? this.#folder;
        return true;
      case 'pushd':
        this.#pushed.push(this.#folder);
        this.#enter(target);
        return true;
      case 'cd':
        this.#enter(target);
        return true;
      default:
        return false;
    }
  }

  /** A block begins, such as that of `if`. */
  begin(opener: string): void {
    this.#open.push({ opener, folder: this.#folder });
  }

  /** The other branch of a block begins where the block itself did. */
  branch(): void {
    this.#folder = this.#open.at(-1)?.folder ?? this.#folder;
  }

  /** A block ends; whether the shell changed its folder there can't be told. */
  end(): void {
    const folder = this.#folder;
    this.branch();
    this.#open.pop();
    if (folder !== this.#folder) {
      this.notes.push({
        subject: `cd ${folder || '.'}`,
        message:
          'The shell decides whether it changes its folder here. What follows is read from the folder before.',
      });
    }
  }

  /** The bracket of a pattern of `case` closes nothing. */
  #closeBracket(): void {
    this.branch();
    if (this.#open.at(-1)?.opener === '(') {
      this.#open.pop();
    }
  }

  #enter(target: string): void {
    const from = this.#folder;
    if (target === '-') {
      this.#folder = this.#before;
    } else if (target === '' || /^[/~]|<\+/.test(target)) {
      this.notes.push({
        subject: `cd ${target}`.trim(),
        message: 'This folder is taken for the root of the codebase.',
      });
      this.#folder = '';
    } else {
      this.#folder = pathFrom(from, target);
    }
    this.#before = from;
  }
}
