import { fieldsIn } from '../derive/index.ts';
import type { FieldKind } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';
import type { FieldValue } from '../model/value.ts';
import type { Rule } from './rule.ts';

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
  *check({ definition, step }) {
    for (const field of fieldsIn(definition, step)) {
      const path = pathOf(field.key);
      const { kind } = step.read(path);
      const wanted = COLLECTIONS[field.kind.kind] ?? 'scalar';
      // An empty `{}` or `[]` reads as a collection of nothing and does no harm.
      if (kind !== 'unset' && kind !== 'scalar' && kind !== wanted && step.lock(path) === null) {
        yield {
          key: field.key,
          message: `${field.label} holds ${SHAPE_NAMES[kind]}; ${SHAPE_NAMES[wanted]} belongs here.`,
        };
      }
    }
  },
};
