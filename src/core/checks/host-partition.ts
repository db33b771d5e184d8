import { mistakeRule } from './mistakes.ts';

/** Host of another AWS partition; the mistakes stand in the definitions. */
export const HOST_PARTITION = mistakeRule({
  code: 'host-partition',
  title: 'Host of another AWS partition',
  severity: 'error',
  why: 'The regions of China have registry hosts under a domain of their own.',
  source: 'Amazon ECR endpoints',
  example: {
    bad: 'spec:\n  repo: 123456789012.dkr.ecr.cn-north-1.amazonaws.com/team/app',
    good: 'spec:\n  repo: 123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/team/app',
  },
});
