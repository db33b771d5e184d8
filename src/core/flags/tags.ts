import { COMMAS, DOCKER, EVERYWHERE, KANIKO, type PluginFlag, SWITCH, TEXT } from './flag.ts';

/** What the image is called. */
export const TAG_FLAGS = [
  {
    name: 'PLUGIN_TAGS',
    aliases: ['PLUGIN_TAG'],
    type: COMMAS,
    meaning: 'Tags of the image, with commas between them.',
    example: '1.4.2,latest',
    readBy: EVERYWHERE,
  },
  {
    name: 'PLUGIN_AUTO_TAG',
    aliases: ['PLUGIN_DEFAULT_TAGS'],
    type: SWITCH,
    meaning:
      'Makes the tags from the Git reference: latest on the default branch, 1, 1.4 and 1.4.2 for the Git tag v1.4.2.',
    example: 'true',
    readBy: EVERYWHERE,
    stageVariable: 'outside-kubernetes',
    note: 'kaniko takes it only with latest as the one tag, and fails on other branches. docker drops the step’s tags, and builds nothing on other branches.',
  },
  {
    name: 'PLUGIN_AUTO_TAG_SUFFIX',
    aliases: ['PLUGIN_DEFAULT_SUFFIX'],
    type: TEXT,
    meaning: 'Goes after every automatic tag with a dash, and takes the place of latest.',
    example: 'linux-amd64',
    readBy: EVERYWHERE,
    stageVariable: 'outside-kubernetes',
    needs: 'PLUGIN_AUTO_TAG',
  },
  {
    name: 'PLUGIN_EXPAND_TAG',
    type: SWITCH,
    meaning: 'Makes several tags of a semantic version: 1, 1.4 and 1.4.2 of 1.4.2.',
    example: 'true',
    readBy: KANIKO,
    note: 'Not together with PLUGIN_AUTO_TAG. A version with + becomes an illegal tag.',
  },
  {
    name: 'PLUGIN_REPO',
    type: TEXT,
    meaning: 'Repository of the image, without its tag.',
    example: 'team/api',
    readBy: EVERYWHERE,
  },
  {
    name: 'PLUGIN_EXPAND_REPO',
    type: SWITCH,
    meaning:
      'Puts the connector’s registry host before the repository and the remote cache, unless it is there or is Docker Hub.',
    example: 'true',
    readBy: { kaniko: ['docker'] },
  },
  {
    name: 'PLUGIN_REGISTRY',
    type: TEXT,
    meaning: 'Registry to log in to.',
    example: 'https://index.docker.io/v1/',
    readBy: EVERYWHERE,
    setting: 'credentials',
  },
  {
    name: 'PLUGIN_REGISTRY_TYPE',
    type: TEXT,
    meaning: 'Kind of registry that the list of artifacts names.',
    example: 'ECR',
    readBy: DOCKER,
    internal: true,
  },
] as const satisfies readonly PluginFlag[];
