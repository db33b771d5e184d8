import type { ChoiceOption } from '../fields/index.ts';

/** Places that several regions serve, in which images lie twice. */
const MULTI_REGIONS: Readonly<Record<string, string>> = {
  us: 'United States',
  europe: 'Europe',
  asia: 'Asia',
};

/** Regions of Artifact Registry; the names are those of its page of locations. */
const REGIONS: Readonly<Record<string, string>> = {
  'us-central1': 'Iowa',
  'us-east1': 'South Carolina',
  'us-east4': 'Northern Virginia',
  'us-east5': 'Columbus',
  'us-south1': 'Dallas',
  'us-west1': 'Oregon',
  'us-west2': 'Los Angeles',
  'us-west3': 'Salt Lake City',
  'us-west4': 'Las Vegas',
  'northamerica-northeast1': 'Montréal',
  'northamerica-northeast2': 'Toronto',
  'northamerica-south1': 'Mexico',
  'southamerica-east1': 'São Paulo',
  'southamerica-west1': 'Santiago',
  'europe-central2': 'Warsaw',
  'europe-north1': 'Finland',
  'europe-north2': 'Stockholm',
  'europe-southwest1': 'Madrid',
  'europe-west1': 'Belgium',
  'europe-west2': 'London',
  'europe-west3': 'Frankfurt',
  'europe-west4': 'Netherlands',
  'europe-west6': 'Zurich',
  'europe-west8': 'Milan',
  'europe-west9': 'Paris',
  'europe-west10': 'Berlin',
  'europe-west12': 'Turin',
  'me-central1': 'Doha',
  'me-central2': 'Dammam',
  'me-west1': 'Tel Aviv',
  'asia-east1': 'Taiwan',
  'asia-east2': 'Hong Kong',
  'asia-northeast1': 'Tokyo',
  'asia-northeast2': 'Osaka',
  'asia-northeast3': 'Seoul',
  'asia-south1': 'Mumbai',
  'asia-south2': 'Delhi',
  'asia-southeast1': 'Singapore',
  'asia-southeast2': 'Jakarta',
  'asia-southeast3': 'Bangkok',
  'australia-southeast1': 'Sydney',
  'australia-southeast2': 'Melbourne',
  'africa-south1': 'Johannesburg',
};

function hostsOf(
  locations: Readonly<Record<string, string>>,
  more: { readonly group?: string } = {},
): readonly ChoiceOption[] {
  return Object.entries(locations).map(([location, label]) => ({
    value: `${location}-docker.pkg.dev`,
    label,
    ...more,
  }));
}

/** The hosts of Artifact Registry, one per location; a missing one can be typed. */
export const GAR_HOSTS: readonly ChoiceOption[] = [
  ...hostsOf(MULTI_REGIONS, { group: 'multi-region' }),
  ...hostsOf(REGIONS),
];
