import type { IncomingDocument } from '../documents/read-file.ts';
import acrCache from './acr-cache.yaml?raw';
import dockerHub from './docker-hub.yaml?raw';
import ecrThreeTags from './ecr-three-tags.yaml?raw';
import garMonorepo from './gar-monorepo.yaml?raw';

/** A document that shows one thing and can be opened as a draft. */
export interface WorkedExample {
  readonly title: string;
  readonly note: string;
  /** The step's registry by its three letters, and its number of tags. */
  readonly code: string;
  readonly tags: number;
  readonly document: IncomingDocument;
}

/** The examples of the start page, in its order. */
export const WORKED_EXAMPLES: readonly WorkedExample[] = [
  {
    title: 'Tag with the build number and the branch',
    note: 'Four kinds of build, and a tag that is not always legal',
    code: 'ECR',
    tags: 3,
    document: { fileName: 'ecr-three-tags.yaml', text: ecrThreeTags },
  },
  {
    title: 'Build a service of a monorepo',
    note: 'Context, Dockerfile and target in a subfolder',
    code: 'GAR',
    tags: 2,
    document: { fileName: 'gar-monorepo.yaml', text: garMonorepo },
  },
  {
    title: 'Publish with a version of your choice',
    note: 'A pipeline variable as the tag, labels from the commit',
    code: 'DKR',
    tags: 2,
    document: { fileName: 'docker-hub.yaml', text: dockerHub },
  },
  {
    title: 'Keep layers in a remote cache image',
    note: 'And what the Kubernetes Job looks like',
    code: 'ACR',
    tags: 1,
    document: { fileName: 'acr-cache.yaml', text: acrCache },
  },
];
