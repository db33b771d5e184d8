import { readPlainDocument } from '../../yaml/index.ts';
import { type ImportNote, type ReadBuilds, unreadable } from '../image-build.ts';
import { linesOf, recordOf, textOf } from '../plain.ts';
import { composeTargets } from './compose-targets.ts';
import { hclTargets } from './hcl-targets.ts';
import { HclMistake } from './hcl-tokens.ts';
import { Interpolation, mapTexts } from './interpolate.ts';
import { withoutMatrices } from './matrix.ts';
import { mapOf, type Target, targetBuild } from './target-build.ts';

/** A target with the settings of the targets that it inherits; its own go first. */
function inherited(name: string, targets: Target, seen: readonly string[] = []): Target {
  const own = recordOf(targets[name]);
  const parents = linesOf(own.inherits).filter((parent) => !seen.includes(parent));
  const settings = parents.map((parent) => inherited(parent, targets, [...seen, name]));
  const merged: Target = Object.assign({}, ...settings);
  return {
    ...merged,
    ...own,
    args: { ...mapOf(merged.args), ...mapOf(own.args) },
    labels: { ...mapOf(merged.labels), ...mapOf(own.labels) },
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

/** The targets of a file, with variables and matrices filled in. */
function targetsOf(root: Target): { targets: Target; notes: readonly ImportNote[] } {
  if ('services' in root) {
    const filling = new Interpolation(new Map());
    const targets = mapTexts(composeTargets(root), (text) => filling.compose(text));
    return { targets: recordOf(targets), notes: filling.notes };
  }
  const filling = new Interpolation(defaultsOf(recordOf(root.variable)));
  const targets = mapTexts(withoutMatrices(recordOf(root.target)), (text) => filling.bake(text));
  return { targets: recordOf(targets), notes: filling.notes };
}

/** The targets of a text in any of its languages. */
function readTargets(text: string): ReturnType<typeof targetsOf> | { readonly failure: string } {
  if (isHcl(text)) {
    try {
      const { targets, notes } = hclTargets(text);
      return { targets, notes };
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
  const { targets, notes } = found;
  const parents = new Set(Object.values(targets).flatMap((one) => linesOf(recordOf(one).inherits)));
  const read = Object.keys(targets).map((name) => targetBuild(name, inherited(name, targets)));
  const isPushed = ({ build }: (typeof read)[number]) => build.references.length > 0;
  const pushed = read.filter((one) => isPushed(one));
  const unnamed = read.filter((one) => !isPushed(one) && !parents.has(one.build.name));
  return pushed.length === 0
    ? unreadable('No target or service of this file is built and names an image.')
    : {
        ok: true,
        builds: pushed.map(({ build }) => build),
        notes: [
          ...notes,
          ...pushed.flatMap((one) => one.notes),
          ...unnamed.map(({ build }) => ({
            subject: build.name,
            message: 'It names no image to push, so it makes no step.',
          })),
        ],
      };
}
