import { describe, expect, it } from 'vitest';
import { configFrom } from '../document/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { GOOD_ECR, pipelineText, stepText } from '../testing/pipeline.ts';
import { createSession, deriveView, reduceSession, type Session } from './index.ts';

const STEP = stepText('BuildAndPushECR', [...GOOD_ECR, 'optimize: true']);
const TEXT = pipelineText(STEP).replace(
  /^ {10}execution:$/m,
  '          infrastructure:\n            type: VM\n$&',
);

const opened = createSession(STEP_DEFINITIONS, 'pipeline.yaml', TEXT);

function view(session: Session, infrastructure: Infrastructure | null = null, config?: string) {
  return deriveView(session, {
    infrastructure,
    engine: null,
    values: DEFAULT_VALUES,
    config: configFrom(config),
  });
}

function whyNot(session: Session, infrastructure: Infrastructure | null): string | null {
  const rows = view(session, infrastructure).sections.flatMap((section) => section.rows);
  return rows.find(({ field }) => field.key === 'spec.optimize')?.inapplicable ?? null;
}

describe('what is shown of a step', () => {
  it('holds where its stage says that it runs, while nobody chose another place', () => {
    expect(view(opened)).toMatchObject({
      infrastructure: 'vm',
      stage: { infrastructure: 'vm', source: { kind: 'stage' } },
      plan: { engine: 'docker', infrastructure: 'vm' },
    });
    expect(whyNot(opened, null)).not.toBeNull();
    expect(whyNot(opened, 'kubernetes')).toBeNull();
    expect(view(opened, 'kubernetes')).toMatchObject({
      infrastructure: 'kubernetes',
      stage: { infrastructure: 'vm' },
      plan: { engine: 'kaniko' },
    });
  });

  it('follows the stage as it is typed, also through broken text', () => {
    const start = TEXT.indexOf('VM');
    const type = (session: Session, at: number, length: number, text: string) =>
      reduceSession(session, {
        type: 'yaml-typed',
        edits: [{ range: { start: at, end: at + length }, text }],
      });
    const broken = type(opened, start, 2, '"Kub');
    expect(view(broken).broken).not.toBeNull();
    const mended = type(broken, start, 4, 'KubernetesDirect');
    expect(view(mended)).toMatchObject({ infrastructure: 'kubernetes', problems: [] });
  });

  it('has the severities of a configuration', () => {
    expect(view(opened).problems).toMatchObject([{ code: 'setting-infrastructure' }]);
    expect(view(opened, null, 'rules:\n  setting-infrastructure: off\n').problems).toEqual([]);
    const louder = view(opened, null, 'rules:\n  setting-infrastructure: error\n');
    expect(louder.problems).toMatchObject([{ severity: 'error', usually: 'hint' }]);
    expect(louder.outline[0]?.errors).toBe(1);
  });
});
