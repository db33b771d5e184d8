import { type PluginFlag, SWITCH, TEXT } from './flag.ts';

const AMAZON = { kaniko: ['ecr'], docker: ['ecr'], buildx: ['ecr'] } as const;
const SIGNING = { docker: 'all' } as const;

/** What is done to the repository before the build, and to the image after it. */
export const REPOSITORY_FLAGS = [
  {
    name: 'PLUGIN_CREATE_REPOSITORY',
    type: SWITCH,
    meaning: 'Makes the ECR repository when it is not there.',
    example: 'true',
    readBy: AMAZON,
  },
  {
    name: 'PLUGIN_LIFECYCLE_POLICY',
    type: TEXT,
    meaning: 'JSON file with a lifecycle policy for the ECR repository.',
    example: 'ecr/lifecycle.json',
    readBy: AMAZON,
  },
  {
    name: 'PLUGIN_REPOSITORY_POLICY',
    type: TEXT,
    meaning: 'JSON file with a policy for the ECR repository.',
    example: 'ecr/policy.json',
    readBy: AMAZON,
  },
  {
    name: 'PLUGIN_SCAN_ON_PUSH',
    type: SWITCH,
    meaning: 'ECR scans every image that is pushed.',
    example: 'true',
    readBy: { docker: ['ecr'], buildx: ['ecr'] },
    needs: 'PLUGIN_CREATE_REPOSITORY',
  },
  {
    name: 'PLUGIN_SKIP_PUSH_IF_TAG_EXISTS',
    type: SWITCH,
    meaning: 'Ends with success and builds nothing when one of the tags is there already.',
    example: 'true',
    readBy: { docker: ['ecr'] },
  },
  {
    name: 'PLUGIN_COSIGN_PRIVATE_KEY',
    type: TEXT,
    meaning: 'Key with which cosign signs the pushed image.',
    example: '<+secrets.getValue("cosign_key")>',
    readBy: SIGNING,
    note: 'A signature that fails is a warning in the log; the step succeeds.',
  },
  {
    name: 'PLUGIN_COSIGN_PASSWORD',
    type: TEXT,
    meaning: 'Password of the cosign key.',
    example: '<+secrets.getValue("cosign_password")>',
    readBy: SIGNING,
    needs: 'PLUGIN_COSIGN_PRIVATE_KEY',
  },
  {
    name: 'PLUGIN_COSIGN_PARAMS',
    type: TEXT,
    meaning: 'More words for cosign sign.',
    example: '-a commit=abc',
    readBy: SIGNING,
    needs: 'PLUGIN_COSIGN_PRIVATE_KEY',
  },
] as const satisfies readonly PluginFlag[];
