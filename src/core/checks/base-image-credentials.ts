import { hasExpression } from '../expression/index.ts';
import { pathOf } from '../model/path.ts';
import { builderFor, flagVariable, isFlagOn } from './environment.ts';
import { pushedRepository } from './registry-of.ts';
import type { Finding, Rule, StepContext } from './rule.ts';

const BASE_IMAGES = 'spec.baseImageConnectorRefs';
const HUB_HOST = 'docker.io';

/** Names of Docker Hub in an address. */
const HUB = /^(?:index\.docker\.io|registry-1\.docker\.io|registry\.hub\.docker\.com|docker\.io)$/;

/** The host of a registry's address, Docker Hub under one name. */
function hostOf(address: string): string {
  const host = address.replace(/^[a-z]+:\/\//i, '').replace(/\/.*$/, '');
  return HUB.test(host) ? HUB_HOST : host;
}

/** Whether the push logs in by name and password; the clouds' plugins keep theirs elsewhere. */
function pushesByLogin({ definition }: StepContext): boolean {
  return definition.fields.some(
    ({ kind }) => kind.kind === 'connector' && kind.connectorType === 'DockerRegistry',
  );
}

/** A connector tells no address here, but most of those for base images open Docker Hub. */
function* perhapsReplaced({ step }: StepContext, host: string): Generator<Finding> {
  const base = step.read(pathOf(BASE_IMAGES));
  const first = base.kind === 'list' ? base.items[0] : base.kind === 'scalar' ? base.text : '';
  const own = step.read(pathOf('spec.connectorRef'));
  const isOther = own.kind === 'scalar' && own.text !== first && !hasExpression(own.text);
  if (host === HUB_HOST && first && isOther && !hasExpression(first)) {
    yield {
      key: BASE_IMAGES,
      severity: 'hint',
      message: `The image goes to ${host}. If ${first} opens that registry too, kaniko pushes with its login, so it must be allowed to push.`,
    };
  }
}

/** Credentials for base images that replace those of the push. */
export const BASE_IMAGE_CREDENTIALS: Rule = {
  code: 'base-image-credentials',
  title: 'Base image login that replaces the push login',
  severity: 'warning',
  why: 'kaniko keeps one login per registry: with the same registry for base images and push, the one for base images stays.',
  source: 'drone-kaniko, config.json; product documentation of the base image connector',
  example: {
    bad: 'spec:\n  repo: ghcr.io/team/app\n  envVariables:\n    PLUGIN_BASE_IMAGE_REGISTRY: ghcr.io',
    good: 'spec:\n  repo: ghcr.io/team/app\n  envVariables:\n    PLUGIN_BASE_IMAGE_REGISTRY: docker.io',
  },
  partial: true,
  *check(context) {
    const pushed = pushedRepository(context);
    if (
      pushed === null ||
      !pushesByLogin(context) ||
      builderFor(context) !== 'kaniko' ||
      isFlagOn(context, 'PLUGIN_NO_PUSH')
    ) {
      return;
    }
    yield* perhapsReplaced(context, pushed.host);
    const registry = flagVariable(context, 'PLUGIN_BASE_IMAGE_REGISTRY');
    if (
      registry !== null &&
      !hasExpression(registry.value) &&
      pushed.host === hostOf(registry.value)
    ) {
      yield {
        key: registry.key,
        message: `The image goes to ${pushed.host} too, and kaniko keeps one login per registry: this one replaces the connector’s. It must be allowed to push.`,
      };
    }
  },
};
