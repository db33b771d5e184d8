import type { BuildPlan, PlanArgument } from '../../model/plan.ts';
import { relativePath } from '../paths.ts';
import { type Header, headerLines } from './header.ts';
import { type LeftOut, originOf } from './left-out.ts';

/** A text that bake takes as it is: it would fill in `${…}` and `%{…}`. */
function literal(text: string): string {
  return text.replace(/([$%])\{/g, '$1$1{');
}

/** A target name that bake accepts: letters, digits, dashes and underscores. */
function targetName(identifier: string | null): string {
  return (identifier ?? '').replace(/[^A-Za-z0-9_-]+/g, '-') || 'image';
}

/** How an option of buildx stands in a target. */
interface BakeAttribute {
  readonly name: string;
  readonly form: 'text' | 'list' | 'map' | 'switch';
  /** Stands between name and value in the option; a sign of equality unless it is said. */
  readonly separator?: string;
}

/** Options of `docker buildx build` with their attribute. Source: the bake file reference. */
const ATTRIBUTES: Readonly<Record<string, BakeAttribute>> = {
  '-t': { name: 'tags', form: 'list' },
  '--target': { name: 'target', form: 'text' },
  '--build-arg': { name: 'args', form: 'map' },
  '--label': { name: 'labels', form: 'map' },
  '--platform': { name: 'platforms', form: 'list', separator: ',' },
  '--no-cache': { name: 'no-cache', form: 'switch' },
  '--pull=true': { name: 'pull', form: 'switch' },
  '--cache-from': { name: 'cache-from', form: 'list' },
  '--cache-to': { name: 'cache-to', form: 'list' },
  '--secret': { name: 'secret', form: 'list' },
  '--ssh': { name: 'ssh', form: 'list' },
  '--add-host': { name: 'extra-hosts', form: 'map', separator: ':' },
  '--output': { name: 'output', form: 'list' },
};

/** Options that have no place in a file, with what to do; a value follows those that `takesValue`. */
const ELSEWHERE: Readonly<Record<string, { readonly why: string; readonly takesValue?: true }>> = {
  '--builder': { why: 'Give docker buildx bake the option --builder.', takesValue: true },
  '--metadata-file': {
    why: 'Give docker buildx bake the option --metadata-file.',
    takesValue: true,
  },
  '--load': { why: 'Give docker buildx bake the option --load.' },
  '--squash': { why: 'A bake file has no such setting.' },
  '--compress': { why: 'A bake file has no such setting.' },
  '--quiet': { why: 'Give docker buildx bake the option --progress quiet.' },
};

type Attributes = ReadonlyMap<string, unknown>;

/** The attributes with one more value of an option. */
function withValue(
  attributes: Attributes,
  { name, form, separator }: BakeAttribute,
  text: string,
): Attributes {
  const before = attributes.get(name);
  const merged = (): unknown => {
    switch (form) {
      case 'switch':
        return true;
      case 'text':
        return literal(text);
      case 'list': {
        const items = separator === undefined ? [text] : text.split(separator);
        return [...(Array.isArray(before) ? before : []), ...items.map(literal)];
      }
      case 'map': {
        const sign = separator ?? '=';
        const at = text.indexOf(sign);
        const key = literal(at === -1 ? text : text.slice(0, at));
        const value = at === -1 ? '' : literal(text.slice(at + sign.length));
        return { ...(typeof before === 'object' ? before : {}), [key]: value };
      }
      default:
        return form satisfies never;
    }
  };
  return new Map([...attributes, [name, merged()]]);
}

function isPath({ key }: PlanArgument): boolean {
  return key === 'spec.dockerfile' || key === 'spec.context';
}

/** What the options of a buildx command are in a target, and those that a target can't hold. */
interface BakeTarget {
  readonly attributes: Attributes;
  readonly leftOut: readonly LeftOut[];
}

/** Reads the words of a buildx command, as Waybill writes them. */
export function bakeTarget(args: readonly PlanArgument[]): BakeTarget {
  let attributes: Attributes = new Map();
  const leftOut: LeftOut[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at];
    // A path may look like an option.
    const text = word === undefined || isPath(word) ? '' : word.text;
    const origin = word === undefined ? null : originOf(word);
    const attribute = ATTRIBUTES[text];
    const elsewhere = ELSEWHERE[text];
    if (attribute !== undefined) {
      at += attribute.form === 'switch' ? 0 : 1;
      attributes = withValue(attributes, attribute, args[at]?.text ?? '');
    } else if (elsewhere !== undefined) {
      at += elsewhere.takesValue === true ? 1 : 0;
      leftOut.push(...(origin === null ? [] : [{ key: origin, why: elsewhere.why }]));
    }
  }
  return { attributes, leftOut };
}

/**
 * A plan of buildx as a bake file in JSON. In a bake file the path of the Dockerfile starts at the build
 * context (bake file reference). What stands under `//` is a comment (HCL JSON syntax specification).
 */
export function bakeFile(plan: BuildPlan, header: Header): string {
  const [build] = plan.steps;
  const name = targetName(plan.stepIdentifier);
  const { attributes } = bakeTarget(build?.args ?? []);
  const pushes = build?.args.some(({ text }) => text === '--push') === true;
  const command = `docker buildx bake ${pushes ? '--push ' : ''}--file FILE`;
  const target = {
    context: literal(plan.context),
    dockerfile: literal(relativePath(plan.context, plan.dockerfile)),
    ...Object.fromEntries(attributes),
  };
  const file = {
    '//': headerLines(plan, header, `Run ${command} in the root of the codebase.`),
    ...(build === undefined
      ? {}
      : { group: { default: { targets: [name] } }, target: { [name]: target } }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
