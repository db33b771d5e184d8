import { readPlainDocument } from '../../yaml/index.ts';
import { type ImportNote, type ReadBuilds, unreadable } from '../image-build.ts';
import { inheriting } from '../inherit.ts';
import { linesOf, recordOf, textOf } from '../plain.ts';
import { composeTargets } from './compose-targets.ts';
import { type Groups, usualTargets } from './groups.ts';
import { hclTargets } from './hcl-targets.ts';
import { HclMistake } from './hcl-tokens.ts';
import { Interpolation, mapTexts } from './interpolate.ts';
import { withoutMatrices } from './matrix.ts';
import { mapOf, type Target, targetBuild } from './target-build.ts';

/** The settings of a target over those of one that it inherits. */
function mergedTargets(parent: Target, own: Target): Target {
  return {
    ...parent,
    ...own,
    args: { ...mapOf(parent.args), ...mapOf(own.args) },
    labels: { ...mapOf(parent.labels), ...mapOf(own.labels) },
  };
}

/** Whether a text is in HCL, the language of most bake files: blocks with a name in quotes. */
function isHcl(text: string): boolean {
  return /^\s*(?:target|group|variable|function)\s+"[^"]*"\s*\{/m.test(text);
}

function defaultsOf(variables: Target): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(variables).flatMap(([name, value]) => {
      const given = typeof value === 'object' ? recordOf(value).default : value;
      return given === undefined || given === null ? [] : [[name, textOf(given)] as const];
    }),
  );
}

/** What a file has to build, and what has to be told of how it was read. */
interface FoundTargets {
  readonly targets: Target;
  readonly groups: Groups;
  readonly notes: readonly ImportNote[];
}

/** The targets of a file, with variables and matrices filled in. */
function targetsOf(root: Target): FoundTargets {
  if ('services' in root) {
    const filling = new Interpolation(new Map());
    const targets = mapTexts(composeTargets(root), (text) => filling.compose(text));
    const message = 'Nothing is known here of what it holds: give that file too.';
    const included = 'include' in root ? [{ subject: 'include', message }] : [];
    return {
      targets: recordOf(targets),
      groups: new Map(),
      notes: [...filling.notes, ...included],
    };
  }
  const filling = new Interpolation(defaultsOf(recordOf(root.variable)));
  const { targets: made, groups: rounds, notes } = withoutMatrices(recordOf(root.target));
  const targets = mapTexts(made, (text) => filling.bake(text));
  const groups = Object.entries(recordOf(root.group)).map(
    ([name, group]) => [name, linesOf(recordOf(group).targets)] as const,
  );
  return {
    targets: recordOf(targets),
    groups: new Map([...rounds, ...groups]),
    notes: [...notes, ...filling.notes],
  };
}

/** The targets of a text in any of its languages. */
function readTargets(text: string): FoundTargets | { readonly failure: string } {
  if (isHcl(text)) {
    try {
      return hclTargets(text);
    } catch (failure) {
      if (failure instanceof HclMistake) {
        return {
          failure: `${failure.message} Run docker buildx bake --print and give what it prints: there everything is filled in.`,
        };
      }
      throw failure;
    }
  }
  const { data, syntax } = readPlainDocument(text);
  const [broken] = syntax;
  return broken === undefined
    ? targetsOf(recordOf(data))
    : { failure: `The file does not parse: ${broken.message}` };
}

/**
 * Reads a bake file in HCL or as JSON, as `docker buildx bake --print` writes it, or a Compose file.
 * Sources: the bake file reference and the Compose build specification.
 */
export function readBakeFile(text: string): ReadBuilds {
  const found = readTargets(text);
  if ('failure' in found) {
    return unreadable(found.failure);
  }
  const { targets, groups, notes } = found;
  const usual = usualTargets(groups, new Set(Object.keys(targets)));
  const parents = new Set(Object.values(targets).flatMap((one) => linesOf(recordOf(one).inherits)));
  const settingsOf = inheriting(targets, ({ inherits }) => linesOf(inherits), mergedTargets);
  const read = Object.keys(targets).map((name) => targetBuild(name, settingsOf(name)));
  const isPushed = ({ build }: (typeof read)[number]) => build.references.length > 0;
  const pushed = read.filter((one) => isPushed(one));
  const others = pushed.filter(({ build }) => usual !== null && !usual.has(build.name));
  const unnamed = read.filter((one) => !isPushed(one) && !parents.has(one.build.name));
  return pushed.length === 0
    ? unreadable('No target or service of this file is built and names an image.')
    : {
        ok: true,
        builds: pushed.map(({ build }) => build),
        notes: [
          ...notes,
          ...[...parents]
            .filter((parent) => !Object.hasOwn(targets, parent))
            .map((parent) => ({
              subject: `inherits ${parent}`,
              message: 'The file has no target of this name.',
            })),
          ...others.map(({ build }) => ({
            subject: build.name,
            message:
              'bake builds it only where its command names it: the group default is without it. Leave the step out if you do not want it.',
          })),
          ...pushed.flatMap((one) => one.notes),
          ...unnamed.map(({ build }) => ({
            subject: build.name,
            message: 'It names no image to push, so it makes no step.',
          })),
        ],
      };
}
