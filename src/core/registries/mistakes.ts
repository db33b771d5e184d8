import type { FieldMistake } from '../fields/index.ts';

/** AWS account ids: AWS account management guide. A number in YAML loses its leading zeros. */
export const ACCOUNT_MISTAKES: readonly FieldMistake[] = [
  {
    rule: 'account-placeholder',
    source: '^(?:12345|0{12}|x+|X+|<[^+>]*>|(?:your|aws|my)?[_-]?account[_-]?id)$',
    message: 'This stands for an account id and is none. Write the 12 digits of the account.',
  },
  {
    rule: 'account-digits',
    source: '^(\\d{4})[- ](\\d{4})[- ](\\d{4})$',
    message: 'An account id is written without dashes or blanks.',
    mended: '$1$2$3',
  },
  {
    rule: 'account-digits',
    source: '^(?:https?://)?(\\d{12})\\.dkr[.-]ecr.*$',
    message: 'Only the account id belongs here. The step adds the registry host itself.',
    mended: '$1',
  },
  {
    rule: 'account-digits',
    source: '^(\\d{11})$',
    message:
      'An account id has 12 digits. A leading zero seems to be missing, which YAML keeps in quotes only.',
    mended: '0$1',
  },
  {
    rule: 'account-digits',
    source: '^(\\d{10})$',
    message: 'An account id has 12 digits. Leading zeros seem to be lost: quote it in YAML.',
    mended: '00$1',
  },
  {
    rule: 'account-digits',
    source: '^(?!\\d{12}$)\\d+$',
    message: 'An AWS account id has exactly 12 digits.',
  },
];

/** AWS regions: AWS general reference. */
export const REGION_MISTAKES: readonly FieldMistake[] = [
  {
    rule: 'region-form',
    source: '^([a-z]{2,4}(?:-[a-z]+)+-\\d)[a-f]$',
    message: 'This is an availability zone. A registry belongs to the whole region.',
    mended: '$1',
  },
  {
    rule: 'region-form',
    source: '^([a-z]{2}(?:-gov)?-[a-z]+)(\\d)$',
    message: 'AWS writes a dash before the number of a region.',
    mended: '$1-$2',
  },
  {
    rule: 'region-form',
    source: '^([a-z]{2}(?:-gov)?)_([a-z]+)_(\\d)$',
    message: 'AWS writes dashes in the name of a region.',
    mended: '$1-$2-$3',
  },
];

/** ECR hosts of the partitions: Amazon ECR endpoints. China has a domain of its own. */
const PARTITION_MISTAKES: readonly FieldMistake[] = [
  {
    rule: 'host-partition',
    source: '^(\\d{12}\\.dkr\\.ecr\\.cn-[a-z]+-\\d\\.amazonaws\\.com)(/.*)$',
    message: 'Registries in China end in amazonaws.com.cn.',
    mended: '$1.cn$2',
  },
  {
    rule: 'host-partition',
    source: '^(\\d{12}\\.dkr\\.ecr\\.(?!cn-)[a-z-]+-\\d\\.amazonaws\\.com)\\.cn(/.*)$',
    message: 'Only registries in China end in amazonaws.com.cn.',
    mended: '$1$2',
  },
];

/** Full names in the Docker step that another step pushes to, and hosts that are no registry. */
export const DOCKER_REPOSITORY_MISTAKES: readonly FieldMistake[] = [
  ...PARTITION_MISTAKES,
  {
    rule: 'host-form',
    source: '^hub\\.docker\\.com/(?:r/|repository/docker/)?(.+)$',
    message: 'hub.docker.com is the web site of Docker Hub. The registry is docker.io.',
    mended: '$1',
  },
  {
    rule: 'host-form',
    source: '^(?:https?://)?index\\.docker\\.io/v[12]/(.+)$',
    message:
      'This is the address of Docker Hub’s interface, which belongs in the connector. The image is named by user and image.',
    mended: '$1',
  },
  {
    rule: 'host-form',
    source: '^([a-z0-9-]+)\\.azurecr\\.com/(.+)$',
    message: 'The hosts of Azure Container Registry end in azurecr.io.',
    mended: '$1.azurecr.io/$2',
  },
  {
    rule: 'registry-step',
    source: '^\\d{12}\\.dkr[.-]ecr[a-z-]*\\.(?!cn-)[a-z0-9-]+\\.',
    message:
      'A password for ECR lasts 12 hours, so a Docker connector stops working. The step for Amazon ECR signs in anew for each build.',
  },
  {
    rule: 'registry-step',
    source: '^(?:[a-z0-9-]+-docker\\.pkg\\.dev|(?:(?:us|eu|asia)\\.)?gcr\\.io)/',
    message: 'There is a step for Google Artifact Registry, which signs in with a GCP connector.',
  },
];

/** Registry names and hosts: Azure Container Registry documentation; clouds with domains of their own. */
export const ACR_REPOSITORY_MISTAKES: readonly FieldMistake[] = [
  {
    rule: 'host-form',
    source: '^([a-z0-9-]+)\\.azurecr(?:\\.com|\\.net|\\.oi)?/(.+)$',
    message: 'The hosts of Azure Container Registry end in azurecr.io.',
    mended: '$1.azurecr.io/$2',
  },
  {
    rule: 'repository-part',
    source: '^[a-z0-9-]+\\.azurecr\\.(?:io|cn|us)/?$',
    message: 'The image is missing. Write it after the host: name.azurecr.io/image.',
  },
  {
    rule: 'registry-name',
    source: '^(?:[a-z0-9]{1,4}|[a-z0-9]{51,})\\.azurecr\\.(?:io|cn|us)/',
    message: 'The name of an Azure registry has 5 to 50 letters and digits.',
  },
  {
    rule: 'registry-name',
    source: '^[a-z0-9]*_[a-z0-9_-]*\\.azurecr\\.(?:io|cn|us)/',
    message: 'The name of an Azure registry holds letters and digits only, no underscores.',
  },
  {
    rule: 'host-form',
    source: '^[a-z0-9][a-z0-9_-]*(?:/[a-z0-9][a-z0-9._-]*)*$',
    message: 'The registry host is missing. Write it before the image: name.azurecr.io/image.',
  },
];

const PATH_AFTER_HOST: FieldMistake = {
  rule: 'host-extra',
  source: '^(?:https?://)?([a-z0-9.-]+(?:\\.pkg\\.dev|gcr\\.io))/.*$',
  message: 'Only the host belongs here. The project and the image have fields of their own.',
  mended: '$1',
};

const SCHEME_BEFORE_HOST: FieldMistake = {
  rule: 'host-extra',
  source: '^https?://([a-z0-9.-]+)$',
  message: 'A registry host is written without https://.',
  mended: '$1',
};

/** Hosts of Artifact Registry: Google's page on names of repositories and images. */
export const GAR_HOST_MISTAKES: readonly FieldMistake[] = [
  PATH_AFTER_HOST,
  SCHEME_BEFORE_HOST,
  {
    rule: 'host-form',
    source: '^([a-z]+-[a-z]+)-(\\d+)-docker\\.pkg\\.dev$',
    message: 'Google writes no dash before the number of a location.',
    mended: '$1$2-docker.pkg.dev',
  },
  {
    rule: 'host-form',
    source: '^([a-z0-9-]+)-(?:maven|npm|python|go|apt|yum|generic|kfp)\\.pkg\\.dev$',
    message: 'This host serves packages. Images are pushed to the -docker host of the location.',
    mended: '$1-docker.pkg.dev',
  },
  {
    rule: 'host-form',
    source: '^eu-docker\\.pkg\\.dev$',
    message: 'The location of Artifact Registry is europe; eu belongs to the hosts of gcr.io.',
    mended: 'europe-docker.pkg.dev',
  },
  {
    rule: 'host-form',
    source: '^(?!docker\\.)([a-z]+(?:-[a-z]+\\d+)?)(?:\\.docker)?\\.pkg\\.dev$',
    message: 'A host has -docker after its location.',
    mended: '$1-docker.pkg.dev',
  },
  {
    rule: 'host-form',
    source: '^((?:us|europe|asia)|[a-z]+-[a-z]+\\d+)$',
    message: 'This is a location. The host of its registry ends in -docker.pkg.dev.',
    mended: '$1-docker.pkg.dev',
  },
];

/** Hosts of Container Registry: Google's page on the move to Artifact Registry. */
export const GCR_HOST_MISTAKES: readonly FieldMistake[] = [
  PATH_AFTER_HOST,
  SCHEME_BEFORE_HOST,
  {
    rule: 'host-form',
    source: '-docker\\.pkg\\.dev$',
    message: 'This host belongs to Artifact Registry. Use the step for Google Artifact Registry.',
  },
  {
    rule: 'host-form',
    source: '^((?:us|eu|asia)\\.gcr|gcr)$',
    message: 'The host ends in gcr.io.',
    mended: '$1.io',
  },
];

/** Project ids: Google's resource manager documentation. */
export const PROJECT_MISTAKES: readonly FieldMistake[] = [
  {
    rule: 'project-form',
    source: '^([a-z0-9.-]+\\.[a-z]+):([a-z][a-z0-9-]+)$',
    message: 'In an image reference a slash stands between the domain and the project.',
    mended: '$1/$2',
  },
  {
    rule: 'project-form',
    source: '^\\d{6,}$',
    message: 'This is the number of a project. An image reference has the id of the project.',
  },
];

/** Repositories of Artifact Registry; hosts of gcr.io stand for a repository of their own name. */
export const GAR_IMAGE_MISTAKES: readonly FieldMistake[] = [
  {
    rule: 'repository-part',
    source: '^[a-z0-9][a-z0-9._-]*$',
    unless: { key: 'spec.host', source: 'gcr\\.io$' },
    message:
      'The repository is missing. Write it before the image: repository/image, as Artifact Registry has no images outside a repository.',
  },
  {
    rule: 'repository-id',
    source:
      '^(?!(?:[a-z]+\\.)?gcr\\.io/|[a-z0-9-]+\\.pkg\\.dev/)[a-z0-9-]*[._][a-z0-9._-]*/[a-z0-9._/-]+$',
    message: 'The id of a repository holds lower-case letters, digits and dashes only.',
  },
  {
    rule: 'repository-id',
    source: '^(?:\\d[a-z0-9-]*|[a-z0-9-]{64,})/[a-z0-9._/-]+$',
    message: 'The id of a repository starts with a letter and has at most 63 characters.',
  },
];
