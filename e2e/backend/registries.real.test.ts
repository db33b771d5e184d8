import { afterAll, beforeAll, expect, it } from 'vitest';
import { codebasesSchema, planResponseSchema } from '#core';
import { createWorld, runRequest, type World } from './world.ts';

/** A step of every type, and the reference that it makes. */
const STEPS = [
  {
    type: 'BuildAndPushECR',
    spec: { connectorRef: 'account.aws', region: 'us-east-1', account: '123456789012' },
    name: { imageName: 'team/app' },
    reference: '123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app:9',
  },
  {
    type: 'BuildAndPushACR',
    spec: { connectorRef: 'account.azure', subscriptionId: 'a1b2' },
    name: { repository: 'waybill.azurecr.io/team/app' },
    reference: 'waybill.azurecr.io/team/app:9',
  },
  {
    type: 'BuildAndPushDockerRegistry',
    spec: { connectorRef: 'account.hub' },
    name: { repo: 'team/app' },
    reference: 'docker.io/team/app:9',
  },
  {
    type: 'BuildAndPushGAR',
    spec: { connectorRef: 'account.gcp', host: 'us-docker.pkg.dev', projectID: 'my-project' },
    name: { imageName: 'team/app' },
    reference: 'us-docker.pkg.dev/my-project/team/app:9',
  },
  {
    type: 'BuildAndPushGCR',
    spec: { connectorRef: 'account.gcp', host: 'eu.gcr.io', projectID: 'my-project' },
    name: { imageName: 'team/app' },
    reference: 'eu.gcr.io/my-project/team/app:9',
  },
] as const;

let world: World;
let server: Awaited<ReturnType<World['serve']>>;
let codebase: string;

beforeAll(async () => {
  world = await createWorld();
  // No codebase named: the bundled example.
  server = await world.serve([]);
  const answer = await server.client.ask('/api/codebases');
  const [example] = codebasesSchema.parse(JSON.parse(answer.text));
  expect(example).toMatchObject({ name: 'example', dockerfiles: ['Dockerfile'] });
  codebase = example?.id ?? '';
});

afterAll(async () => {
  await server?.close();
  await world?.stop();
});

it.each(STEPS)('$type: what is shown before is what the registry has after', async (step) => {
  const { type, spec, name, reference } = step;
  const document = {
    type,
    name: 'Build',
    identifier: 'build',
    spec: { ...spec, ...name, tags: ['<+pipeline.sequenceId>'] },
  };
  const request = {
    ...runRequest({ codebase, engine: 'buildah', tags: [] }),
    // JSON is YAML too.
    yaml: JSON.stringify(document, null, 2),
    values: { 'pipeline.sequenceId': '9' },
  };
  const preview = await server.client.post('/api/plan', request);
  const { plan } = planResponseSchema.parse(JSON.parse(preview.text));
  expect(plan.references.map((image) => image.reference)).toEqual([reference]);

  const { id } = await server.client.start(request);
  await server.client.follow(id);
  const run = await server.client.run(id);
  expect(run.failure).toBeNull();
  expect(run.plan).toEqual(plan);
  const stored = await world.registry.inspect(reference);
  expect(run.images).toEqual([{ reference, tag: '9', digest: stored?.digest, status: 'pushed' }]);
});
