import { fieldsIn, structuresIn, valueChange } from '../derive/index.ts';
import type { FieldKind } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';
import type { Fix } from '../model/problem.ts';
import type { FieldValue } from '../model/value.ts';
import { changeFix } from './fixes.ts';
import type { Finding, Rule, StepContext } from './rule.ts';

type Shape = FieldValue['kind'];

const COLLECTIONS: Readonly<Partial<Record<FieldKind['kind'], Shape>>> = {
  list: 'list',
  map: 'map',
};

const SHAPE_NAMES: Readonly<Record<Shape, string>> = {
  unset: 'nothing',
  scalar: 'one value',
  list: 'a list',
  map: 'a map',
  foreign: 'a nested structure',
};

/** A list of one item is the item; a list of `NAME=value` is a map of them. */
function otherShape(value: FieldValue, wanted: Shape): FieldValue | null {
  const items = value.kind === 'list' ? value.items : [];
  const [only, second] = items;
  if (wanted === 'scalar') {
    return only !== undefined && second === undefined ? { kind: 'scalar', text: only } : null;
  }
  const entries = items.flatMap((item) => {
    const [, name, text] = /^([\w.-]+)=(.*)$/.exec(item) ?? [];
    return name === undefined ? [] : [{ name, value: text ?? '' }];
  });
  const isWhole = entries.length > 0 && entries.length === items.length;
  return wanted === 'map' && isWhole ? { kind: 'map', entries } : null;
}

function reshapeFix(context: StepContext, key: string, wanted: Shape): readonly Fix[] {
  const target = otherShape(context.step.read(pathOf(key)), wanted);
  const change = target === null ? [] : [valueChange(context.definition, key, target)];
  return changeFix(context, change, `Make it ${SHAPE_NAMES[wanted]}`);
}

/** A map in place of a list of them, as where a dash is missing, or the other way round. */
function* foundStructures({ definition, step }: StepContext): Generator<Finding> {
  for (const { key, label, kind } of structuresIn(definition, step)) {
    const path = pathOf(key);
    const wantsList = kind.kind === 'records' || kind.kind === 'maps';
    const isOther = wantsList ? step.keys(path).length > 0 : step.has([...path, 0]);
    if (isOther && step.lock(path) === null) {
      const [found, wanted] = wantsList ? ['one map', 'a list of maps'] : ['a list', 'a map'];
      yield { key, message: `${label} holds ${found}; ${wanted} belongs here.` };
    }
  }
}

/** A map where text belongs, and the like. A scalar may stand for a list or a map as an expression. */
export const FIELD_SHAPE: Rule = {
  code: 'field-shape',
  title: 'List or map in the wrong place',
  severity: 'error',
  why: 'The product can’t read a value of another shape than the field’s.',
  source: 'v0 pipeline schema, types',
  example: {
    bad: 'spec:\n  labels: [team=payments]',
    good: 'spec:\n  labels:\n    team: payments',
  },
  partial: true,
  *check(context) {
    const { definition, step } = context;
    yield* foundStructures(context);
    for (const field of fieldsIn(definition, step)) {
      const path = pathOf(field.key);
      const { kind } = step.read(path);
      const wanted = COLLECTIONS[field.kind.kind] ?? 'scalar';
      // An empty `{}` or `[]` reads as a collection of nothing and does no harm.
      if (kind !== 'unset' && kind !== 'scalar' && kind !== wanted && step.lock(path) === null) {
        yield {
          key: field.key,
          message: `${field.label} holds ${SHAPE_NAMES[kind]}; ${SHAPE_NAMES[wanted]} belongs here.`,
          fixes: () => reshapeFix(context, field.key, wanted),
        };
      }
    }
  },
};
