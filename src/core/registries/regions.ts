import type { ChoiceOption } from '../fields/index.ts';

/** The regions of one AWS partition; all but the first, usual one are named beside the region. */
interface Partition {
  readonly group?: string;
  readonly regions: Readonly<Record<string, string>>;
}

/** Partitions and regions of AWS's own SDKs; the names are those of its general reference, shortened. */
const PARTITIONS: readonly Partition[] = [
  {
    regions: {
      'us-east-1': 'N. Virginia',
      'us-east-2': 'Ohio',
      'us-west-1': 'N. California',
      'us-west-2': 'Oregon',
      'af-south-1': 'Cape Town',
      'ap-east-1': 'Hong Kong',
      'ap-east-2': 'Taipei',
      'ap-northeast-1': 'Tokyo',
      'ap-northeast-2': 'Seoul',
      'ap-northeast-3': 'Osaka',
      'ap-south-1': 'Mumbai',
      'ap-south-2': 'Hyderabad',
      'ap-southeast-1': 'Singapore',
      'ap-southeast-2': 'Sydney',
      'ap-southeast-3': 'Jakarta',
      'ap-southeast-4': 'Melbourne',
      'ap-southeast-5': 'Malaysia',
      'ap-southeast-6': 'New Zealand',
      'ap-southeast-7': 'Thailand',
      'ca-central-1': 'Canada, Central',
      'ca-west-1': 'Calgary',
      'eu-central-1': 'Frankfurt',
      'eu-central-2': 'Zurich',
      'eu-north-1': 'Stockholm',
      'eu-south-1': 'Milan',
      'eu-south-2': 'Spain',
      'eu-west-1': 'Ireland',
      'eu-west-2': 'London',
      'eu-west-3': 'Paris',
      'il-central-1': 'Tel Aviv',
      'me-central-1': 'UAE',
      'me-south-1': 'Bahrain',
      'mx-central-1': 'Mexico, Central',
      'sa-east-1': 'São Paulo',
    },
  },
  {
    group: 'aws-us-gov',
    regions: { 'us-gov-east-1': 'GovCloud, US East', 'us-gov-west-1': 'GovCloud, US West' },
  },
  { group: 'aws-cn', regions: { 'cn-north-1': 'Beijing', 'cn-northwest-1': 'Ningxia' } },
  {
    group: 'aws-eusc',
    regions: { 'eusc-de-east-1': 'European Sovereign Cloud, Brandenburg' },
  },
  {
    group: 'aws-iso',
    regions: { 'us-iso-east-1': 'US ISO East', 'us-iso-west-1': 'US ISO West' },
  },
  {
    group: 'aws-iso-b',
    regions: { 'us-isob-east-1': 'US ISOB East, Ohio', 'us-isob-west-1': 'US ISOB West' },
  },
  { group: 'aws-iso-e', regions: { 'eu-isoe-west-1': 'EU ISOE West' } },
  {
    group: 'aws-iso-f',
    regions: { 'us-isof-east-1': 'US ISOF East', 'us-isof-south-1': 'US ISOF South' },
  },
];

/** AWS regions, each with its partition unless that is the usual one; a missing one can be typed. */
export const AWS_REGIONS: readonly ChoiceOption[] = PARTITIONS.flatMap(({ group, regions }) =>
  Object.entries(regions).map(([value, label]) => ({
    value,
    label,
    ...(group === undefined ? {} : { group }),
  })),
);
