import { setFix } from './fixes.ts';
import { ownRegistryOf } from './image-fault.ts';
import { imageRule } from './image-rule.ts';

/** A registry host in the image name of a step that writes the host itself. */
export const IMAGE_HOST = imageRule(
  {
    code: 'image-host',
    title: 'Host in the image name',
    severity: 'error',
    why: 'The step composes host and image name, so a host in the name stands there twice.',
    source: 'product documentation of the steps',
    example: {
      bad: 'type: BuildAndPushECR\nspec:\n  region: us-east-1\n  account: "123456789012"\n  imageName: 123456789012.dkr.ecr.us-east-1.amazonaws.com/team/api',
      good: 'type: BuildAndPushECR\nspec:\n  region: us-east-1\n  account: "123456789012"\n  imageName: team/api',
    },
  },
  ['has-host'],
  (context, { path, text, key }) => {
    const own = ownRegistryOf(context, key);
    // Only a host that the step writes anyway can go without another image being meant.
    const rest = own !== null && text.startsWith(own) ? text.slice(own.length) : '';
    return rest === '' ? [] : setFix(context, path, rest, `Use ${rest}`);
  },
);
