import type { BuildPlan } from '#core';
import { imagesOf, stagesOf } from '../runs/outline.ts';
import type { NewRun } from '../store/store.ts';

/** A plan of one build and a push per tag, as the core makes it. */
export function planOf(tags: readonly string[]): BuildPlan {
  const references = tags.map((tag) => `docker.io/team/app:${tag}`);
  const word = (text: string) => ({ text, key: null, resolved: false, why: '' });
  return {
    engine: 'buildah',
    infrastructure: 'kubernetes',
    stepType: 'BuildAndPushDockerRegistry',
    stepIdentifier: 'build',
    stepName: 'Build',
    connectorRef: 'account.hub',
    dockerfile: 'Dockerfile',
    context: '.',
    steps: [
      {
        program: 'buildah',
        args: [word('build'), word('.')],
        env: {},
        why: '',
        phase: 'build',
        reference: null,
      },
      ...references.map((reference) => ({
        program: 'buildah',
        args: [word('push'), word(reference)],
        env: {},
        why: '',
        phase: 'push' as const,
        reference,
      })),
    ],
    references: references.map((reference, index) => ({
      role: 'image' as const,
      tag: tags[index] ?? '',
      key: `spec.tags[${index}]`,
      resolvedTag: tags[index] ?? '',
      reference,
      parts: [],
      unresolved: [],
      problems: [],
    })),
    manifest: null,
    ignored: [],
  };
}

/** A run that has just been asked for. */
export function newRun(id: string, tags: readonly string[] = ['1']): NewRun {
  const plan = planOf(tags);
  return {
    id,
    fingerprint: `fingerprint of ${id}`,
    request: {
      yaml: '',
      step: 'build',
      infrastructure: 'kubernetes',
      engine: 'buildah',
      values: {},
      codebase: 'c0de',
      idempotencyKey: `key of ${id}`,
    },
    codebaseName: 'example',
    plan,
    phases: stagesOf(plan).map((stage) => stage.phase),
    images: imagesOf(plan),
    createdAt: '2026-01-01T00:00:00.000Z',
  };
}
