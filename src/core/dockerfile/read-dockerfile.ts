import { type Copy, DockerfileParser, type From, type Instruction } from 'dockerfile-ast';
import type { Dockerfile, DockerfileArgument, DockerfileStage } from './dockerfile.ts';

function lineOf(instruction: Instruction): number {
  return instruction.getRange().start.line + 1;
}

function isCopy(instruction: Instruction): instruction is Copy {
  return instruction.getKeyword() === 'COPY';
}

function isFrom(instruction: Instruction): instruction is From {
  return instruction.getKeyword() === 'FROM';
}

/** What `COPY --from=` and `RUN --mount=from=` name. */
function usesOf(instruction: Instruction): readonly string[] {
  if (isCopy(instruction)) {
    const from = instruction.getFromFlag()?.getValue();
    return from ? [from] : [];
  }
  const mounts = instruction.getKeyword() === 'RUN' ? instruction.getTextContent() : '';
  return [...mounts.matchAll(/--mount=\S*?\bfrom=([^,\s]+)/g)].flatMap(([, from]) => from ?? []);
}

function argumentsOf(instruction: Instruction, stage: number | null): DockerfileArgument[] {
  if (instruction.getKeyword() !== 'ARG') {
    return [];
  }
  // One instruction may declare several names; a value in quotes may hold blanks.
  const declared = instruction.getRawArgumentsContent() ?? '';
  const entries = declared.match(/(?:"(?:\\.|[^"])*"|'[^']*'|\\.|[^\s"'])+/g) ?? [];
  return entries.map((entry) => {
    const at = entry.indexOf('=');
    const value = at === -1 ? null : entry.slice(at + 1).replace(/^(["'])(.*)\1$/s, '$2');
    return {
      name: at === -1 ? entry : entry.slice(0, at),
      defaultValue: value,
      stage,
      line: lineOf(instruction),
    };
  });
}

/**
 * Reads the stages and arguments of a Dockerfile. Text that is none gives what can be found in it: no
 * stage at all when there is no `FROM`. Source: the Dockerfile reference.
 */
export function readDockerfile(text: string): Dockerfile {
  const stages: (DockerfileStage & { uses: string[] })[] = [];
  const args: DockerfileArgument[] = [];
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    if (isFrom(instruction)) {
      stages.push({
        name: instruction.getBuildStage(),
        from: instruction.getImage() ?? '',
        uses: [],
        line: lineOf(instruction),
      });
    } else {
      args.push(...argumentsOf(instruction, stages.length === 0 ? null : stages.length - 1));
      stages.at(-1)?.uses.push(...usesOf(instruction));
    }
  }
  return { stages, args };
}
