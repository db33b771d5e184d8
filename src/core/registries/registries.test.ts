import { describe, expect, it } from 'vitest';
import { deriveReferences } from '../derive/index.ts';
import { documentationOf } from '../fields/index.ts';
import { stepOf } from '../testing/fake-step.ts';
import { ECR } from './ecr.ts';
import { STEP_DEFINITIONS } from './index.ts';
import { GAR_HOSTS } from './locations.ts';
import { AWS_REGIONS } from './regions.ts';

/** Settings that the schema knows and no step's page describes. */
const UNDOCUMENTED = [
  'spec.caching',
  'spec.cacheFrom',
  'spec.cacheTo',
  'spec.envDockerSecrets',
  'spec.fileDockerSecrets',
  'spec.registryRef',
  'spec.resources.requests.memory',
  'spec.resources.requests.cpu',
];

describe.each(STEP_DEFINITIONS.map((definition) => [definition.type, definition] as const))(
  'the settings of %s',
  (_, definition) => {
    it('each say what they are, and what holds without them', () => {
      for (const { key, label, help, required, whenUnset, section } of definition.fields) {
        expect(label, key).not.toBe('');
        expect(help, key).toMatch(/\.$/);
        const says = required === true || whenUnset !== undefined || section === 'advanced';
        expect({ key, says: says || key === 'spec.subscriptionId' }).toEqual({ key, says: true });
      }
    });

    it('each name a heading of the documentation, or are known to have none', () => {
      for (const field of definition.fields.filter(({ section }) => section !== 'advanced')) {
        const address = documentationOf(definition, field);
        expect({ key: field.key, documented: address !== null }).toEqual({
          key: field.key,
          documented: !UNDOCUMENTED.includes(field.key),
        });
        expect(address ?? '#a').toMatch(/#[a-z]+(-[a-z]+)*$/);
      }
    });

    it('give examples and choices that their own patterns allow, each once', () => {
      for (const { key, kind, example, pattern } of definition.fields) {
        const choices = kind.kind === 'choice' ? kind.options.map(({ value }) => value) : [];
        expect(new Set(choices).size, key).toBe(choices.length);
        for (const text of pattern === undefined ? [] : [example ?? '', ...choices]) {
          expect(text).toMatch(new RegExp(pattern?.source ?? ''));
        }
      }
    });
  },
);

describe('the host of an ECR registry', () => {
  it.each([
    ['us-east-1', 'amazonaws.com'],
    ['us-gov-west-1', 'amazonaws.com'],
    ['cn-north-1', 'amazonaws.com.cn'],
    ['eusc-de-east-1', 'amazonaws.eu'],
    ['us-iso-east-1', 'c2s.ic.gov'],
    ['us-isob-east-1', 'sc2s.sgov.gov'],
    ['eu-isoe-west-1', 'cloud.adc-e.uk'],
    ['us-isof-south-1', 'csp.hci.ic.gov'],
  ])('in %s ends in %s, the domain of its partition', (region, domain) => {
    const step = stepOf({
      'spec.account': '123456789012',
      'spec.region': region,
      'spec.imageName': 'team/api',
      'spec.tags': ['1'],
    });
    const [image] = deriveReferences(ECR, step, {});
    expect(image?.reference).toBe(`123456789012.dkr.ecr.${region}.${domain}/team/api:1`);
  });
});

it('offers the regions of every AWS partition and the locations of Artifact Registry', () => {
  expect(new Set(AWS_REGIONS.map(({ group }) => group ?? 'aws'))).toEqual(
    new Set([
      ...['aws', 'aws-us-gov', 'aws-cn', 'aws-eusc'],
      ...['aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f'],
    ]),
  );
  expect(GAR_HOSTS.length).toBeGreaterThan(40);
});
