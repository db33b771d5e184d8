import { mistakeRule } from './mistakes.ts';

/** Region in another spelling; the mistakes stand in the definitions. */
export const REGION_FORM = mistakeRule({
  code: 'region-form',
  title: 'Region in another spelling',
  severity: 'error',
  why: 'The region is a part of the registry host; with another spelling there is no such host.',
  source: 'AWS general reference, regions and zones',
  example: {
    bad: 'type: BuildAndPushECR\nspec:\n  region: us-east-1a',
    good: 'type: BuildAndPushECR\nspec:\n  region: us-east-1',
  },
});
