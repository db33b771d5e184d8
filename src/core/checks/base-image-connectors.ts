import { valueChange } from '../derive/index.ts';
import { pathOf } from '../model/path.ts';
import { list } from '../model/value.ts';
import { changeFix } from './fixes.ts';
import type { Rule } from './rule.ts';

const KEY = 'spec.baseImageConnectorRefs';

/** More base image connectors than the product uses. */
export const BASE_IMAGE_CONNECTORS: Rule = {
  code: 'base-image-connectors',
  title: 'More than one base image connector',
  severity: 'warning',
  why: 'The field is a list, but only its first connector reaches the plugin.',
  source:
    'public copy of the server’s source: the first of the list becomes the base image registry',
  example: {
    bad: 'spec:\n  baseImageConnectorRefs:\n    - account.hub\n    - account.quay',
    good: 'spec:\n  baseImageConnectorRefs:\n    - account.hub',
  },
  partial: true,
  *check(context) {
    const refs = context.step.read(pathOf(KEY));
    const [first, ...others] = refs.kind === 'list' ? refs.items : [];
    if (first !== undefined && others.length > 0) {
      yield {
        key: `${KEY}[1]`,
        message: `Only the first base image connector is used: ${first}. Base images of other registries are pulled without a login.`,
        fixes: () =>
          changeFix(
            context,
            [valueChange(context.definition, KEY, list(first))],
            `Keep ${first} alone`,
          ),
      };
    }
  },
};
