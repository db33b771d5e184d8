import { LIMITS } from '../limits.ts';
import type { CharacterTest, PatternNode } from './syntax.ts';

/** One instruction of a pattern; threads run them side by side. */
export type Instruction =
  | { readonly op: 'character'; readonly test: CharacterTest }
  /** Goes on at both places; what `first` leads to is preferred. */
  | { readonly op: 'fork'; readonly first: number; readonly second: number }
  | { readonly op: 'start' | 'end' | 'found' };

/** The instructions of a pattern, `found` at their end; null when there are too many. */
export function compilePattern(pattern: PatternNode): readonly Instruction[] | null {
  const program: Instruction[] = [];

  function fork(at: number, into: number, past: number, greedy: boolean): void {
    program[at] = greedy
      ? { op: 'fork', first: into, second: past }
      : { op: 'fork', first: past, second: into };
  }

  function reserve(): number {
    return program.push({ op: 'found' }) - 1;
  }

  function emitRepeat(node: Extract<PatternNode, { kind: 'repeat' }>): void {
    for (let count = 0; count < node.least; count += 1) {
      emit(node.item);
    }
    if (node.most === null) {
      const at = reserve();
      emit(node.item);
      const back = reserve();
      program[back] = { op: 'fork', first: at, second: at };
      fork(at, at + 1, program.length, node.greedy);
      return;
    }
    const forks: number[] = [];
    for (let count = node.least; count < node.most; count += 1) {
      forks.push(reserve());
      emit(node.item);
    }
    for (const at of forks) {
      fork(at, at + 1, program.length, node.greedy);
    }
  }

  function emitChoices(choices: readonly PatternNode[]): void {
    const [choice, ...others] = choices;
    if (choice === undefined) {
      return;
    }
    if (others.length === 0) {
      emit(choice);
      return;
    }
    const at = reserve();
    emit(choice);
    const out = reserve();
    fork(at, at + 1, program.length, true);
    emitChoices(others);
    program[out] = { op: 'fork', first: program.length, second: program.length };
  }

  function emit(node: PatternNode): void {
    if (program.length > LIMITS.instructions) {
      return;
    }
    switch (node.kind) {
      case 'character':
        program.push({ op: 'character', test: node.test });
        return;
      case 'start':
      case 'end':
        program.push({ op: node.kind });
        return;
      case 'sequence':
        for (const item of node.items) {
          emit(item);
        }
        return;
      case 'either':
        emitChoices(node.choices);
        return;
      case 'repeat':
        emitRepeat(node);
        return;
      default:
        node satisfies never;
    }
  }

  emit(pattern);
  program.push({ op: 'found' });
  return program.length > LIMITS.instructions ? null : program;
}
