import type { Dockerfile, DockerfileArgument, DockerfileStage } from './dockerfile.ts';
import { type Instruction, instructionsOf } from './instructions.ts';

/** The flags in front of what an instruction says, such as `--from=build`, and the rest. */
function flagsOf(text: string): { readonly flags: readonly string[]; readonly rest: string } {
  const flags = /^(?:--\S+\s+)*/.exec(`${text} `)?.[0] ?? '';
  return { flags: flags.split(/\s+/).filter(Boolean), rest: `${text} `.slice(flags.length).trim() };
}

/** What `COPY --from=` and `RUN --mount=from=` name. */
function usesOf({ keyword, text }: Instruction): readonly string[] {
  const { flags } = flagsOf(text);
  if (keyword === 'COPY') {
    return flags.flatMap((flag) => /^--from=(.+)$/.exec(flag)?.[1] ?? []);
  }
  return keyword === 'RUN'
    ? flags.flatMap((flag) => /^--mount=(?:\S*,)?from=([^,]+)/.exec(flag)?.[1] ?? [])
    : [];
}

function argumentsOf(
  { keyword, text, line }: Instruction,
  stage: number | null,
): readonly DockerfileArgument[] {
  if (keyword !== 'ARG') {
    return [];
  }
  // One instruction may declare several names; a value in quotes may hold blanks.
  const entries = text.match(/(?:"(?:\\.|[^"])*"|'[^']*'|\\.|[^\s"'])+/g) ?? [];
  return entries.map((entry) => {
    const at = entry.indexOf('=');
    const value = at === -1 ? null : entry.slice(at + 1).replace(/^(["'])(.*)\1$/s, '$2');
    return { name: at === -1 ? entry : entry.slice(0, at), defaultValue: value, stage, line };
  });
}

function stageOf({ text, line }: Instruction): DockerfileStage & { uses: string[] } {
  const [from = '', as = '', name = null] = flagsOf(text).rest.split(/\s+/);
  return { name: as.toLowerCase() === 'as' ? name : null, from, uses: [], line };
}

/**
 * Reads the stages and arguments of a Dockerfile. Text that is none gives what can be found in it: no
 * stage at all when there is no `FROM`. Source: the Dockerfile reference.
 */
export function readDockerfile(text: string): Dockerfile {
  const stages: (DockerfileStage & { uses: string[] })[] = [];
  const args: DockerfileArgument[] = [];
  for (const instruction of instructionsOf(text)) {
    if (instruction.keyword === 'FROM') {
      stages.push(stageOf(instruction));
    } else {
      args.push(...argumentsOf(instruction, stages.length === 0 ? null : stages.length - 1));
      stages.at(-1)?.uses.push(...usesOf(instruction));
    }
  }
  return { stages, args };
}
