import type { ImportNote } from '../image-build.ts';
import { pathFrom } from '../paths.ts';

/** Follows a shell's changes of its folder, from the root of the codebase on. */
export class WorkingFolder {
  #folder = '';
  #before = '';
  readonly #left: string[] = [];
  readonly notes: ImportNote[] = [];

  /** The folder that the shell is in; empty for the root. */
  get current(): string {
    return this.#folder;
  }

  /** Takes a command into account; false for one that changes no folder. Brackets keep a change to themselves. */
  follow([command, target = '']: readonly string[]): boolean {
    switch (command) {
      case '(':
        this.#left.push(this.#folder);
        return true;
      case ')':
      case 'popd':
        this.#folder = this.#left.pop() ?? this.#folder;
        return true;
      case 'pushd':
        this.#left.push(this.#folder);
        this.#enter(target);
        return true;
      case 'cd':
        this.#enter(target);
        return true;
      default:
        return false;
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
