import { mistakeRule } from './mistakes.ts';

/** Sample account Id; the mistakes stand in the definitions. */
export const ACCOUNT_PLACEHOLDER = mistakeRule({
  code: 'account-placeholder',
  title: 'Sample account Id',
  severity: 'error',
  why: 'A sample from a page of documentation names no account, so there is no such registry host.',
  source: 'AWS account management guide; samples of the product documentation',
  example: {
    bad: 'type: BuildAndPushECR\nspec:\n  account: "12345"',
    good: 'type: BuildAndPushECR\nspec:\n  account: "123456789012"',
  },
});
