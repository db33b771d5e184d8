function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** Every text on Dockerfiles, apart from the others because most of it is loaded with its panel. */
export const DOCKERFILE_STRINGS = {
  tab: 'Dockerfile',
  stageFrom: (image: string) => `From ${image}`,
  argumentDefault: (value: string | null) => (value === null ? 'No default' : `Default ${value}`),
  stages: 'Stages',
  images: 'Base images',
  arguments: 'Build arguments',
  line: (line: number) => `line ${line}`,
  unnamed: (index: number) => `Stage ${index}`,
  target: 'Target',
  lastStage: 'Target: the last stage',
  needed: 'needed',
  notNeeded: 'not needed',
  build: (stage: string) => `Build ${stage}`,
  built: (stage: string) => `Target is ${stage}.`,
  noImages: 'None. The build starts from scratch.',
  openImage: 'An argument has no value',
  sameRegistry: 'The connector’s registry',
  baseConnector: 'Pulled with the base image connector',
  needsConnector: 'Needs a base image connector',
  unknownRegistry: 'Pulled without a login unless a base image connector is set',
  noArguments: 'The Dockerfile declares none.',
  given: 'from the step',
  default: 'default',
  noValue: 'no value',
  give: (name: string) => `Give ${name} a value`,
  unseen: 'The target does not see it',
  noFile: 'No Dockerfile at hand.',
  noPath: 'The path of the Dockerfile has no sample value yet.',
  stageCount: (count: number) => counted(count, 'stage', 'stages'),
};
