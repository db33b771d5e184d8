import { mistakeRule } from './mistakes.ts';

/** Account Id without its 12 digits; the mistakes stand in the definitions. */
export const ACCOUNT_DIGITS = mistakeRule({
  code: 'account-digits',
  title: 'Account Id without its 12 digits',
  severity: 'error',
  why: 'AWS names a registry host by the 12 digits of an account; any other host does not exist.',
  source: 'AWS account management guide',
  example: {
    bad: 'type: BuildAndPushECR\nspec:\n  account: 1234-5678-9012',
    good: 'type: BuildAndPushECR\nspec:\n  account: "123456789012"',
  },
});
