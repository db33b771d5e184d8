import { parseRepository } from '../image/index.ts';
import type { MapEntry } from '../model/value.ts';
import type { BaseImage, Dockerfile, DockerfileStage } from './dockerfile.ts';
import { globalValues, withValues } from './variables.ts';

/** Arguments that builders know without an `ARG`. Source: the Dockerfile reference on predefined ARGs. */
const PREDEFINED =
  /^(?:(?:HTTP|HTTPS|FTP|NO|ALL)_PROXY|(?:http|https|ftp|no|all)_proxy|(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)|BUILDKIT_\w+|SOURCE_DATE_EPOCH)$/;

/** Whether a builder takes an argument of this name though no `ARG` declares it. */
export function isPredefinedArgument(name: string): boolean {
  return PREDEFINED.test(name);
}

/** Index of the stage of a name or a number; null when there is none. Names are told without case. */
export function stageIndex({ stages }: Dockerfile, wanted: string): number | null {
  const named = stages.findLastIndex(({ name }) => name?.toLowerCase() === wanted.toLowerCase());
  if (named !== -1) {
    return named;
  }
  const number = /^\d+$/.test(wanted) ? Number(wanted) : Number.NaN;
  return number < stages.length ? number : null;
}

/** The stages that a target needs, itself included, in the order of the file; all of them for an unknown target. */
export function neededStages(dockerfile: Dockerfile, target: string): readonly number[] {
  const last = dockerfile.stages.length - 1;
  const wanted = target === '' ? last : stageIndex(dockerfile, target);
  if (wanted === null) {
    return dockerfile.stages.map((_, index) => index);
  }
  const needed = new Set<number>();
  const visit = (index: number) => {
    const stage = dockerfile.stages[index];
    if (stage === undefined || needed.has(index)) {
      return;
    }
    needed.add(index);
    for (const source of [stage.from, ...stage.uses]) {
      const before = earlierStage(dockerfile, source, index);
      if (before !== null) {
        visit(before);
      }
    }
  };
  visit(wanted);
  return [...needed].toSorted((a, b) => a - b);
}

/** Index of the stage above `index` that a `FROM` or a copy names; null for an image. */
export function earlierStage(dockerfile: Dockerfile, source: string, index: number): number | null {
  return stageIndex({ ...dockerfile, stages: dockerfile.stages.slice(0, index) }, source);
}

function hostOf(reference: string | null): string | null {
  if (reference === null) {
    return null;
  }
  const repository = reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
  const parsed = parseRepository(repository);
  return parsed.ok ? parsed.name.host : null;
}

function imagesOf(
  dockerfile: Dockerfile,
  stage: DockerfileStage,
  index: number,
  values: ReadonlyMap<string, string>,
): readonly BaseImage[] {
  return [stage.from, ...stage.uses]
    .filter((source) => source !== '' && source !== 'scratch')
    .filter((source) => earlierStage(dockerfile, source, index) === null)
    .map((written) => {
      const reference = withValues(written, values);
      return { written, reference, host: hostOf(reference), line: stage.line };
    });
}

/**
 * The images that a build of a target pulls, each once, in the order of the file.
 * @param target name or number of the stage; empty for the last one
 * @param buildArgs what the step gives for the arguments
 */
export function baseImages(
  dockerfile: Dockerfile,
  target: string,
  buildArgs: readonly MapEntry[],
): readonly BaseImage[] {
  const values = globalValues(dockerfile, buildArgs);
  const all = neededStages(dockerfile, target).flatMap((index) => {
    const stage = dockerfile.stages[index];
    return stage === undefined ? [] : imagesOf(dockerfile, stage, index, values);
  });
  return all.filter(
    (image, at) => all.findIndex(({ written }) => written === image.written) === at,
  );
}
