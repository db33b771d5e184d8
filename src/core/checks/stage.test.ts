import { describe, expect, it } from 'vitest';
import { checkText, planStep, previewStep } from '../document/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import { GOOD_ECR, pipelineText, stepText } from '../testing/pipeline.ts';

const STEP = stepText('BuildAndPushECR', [...GOOD_ECR, 'runAsUser: 0']);

/** A pipeline whose first stage runs on a type of infrastructure, and whose second uses that one's. */
function twoStages(type: string): string {
  const second = pipelineText(STEP).split('\n').slice(4).join('\n').replace('build', 'push');
  const runs = (text: string, lines: string) => text.replace(/^ {10}execution:/m, `${lines}$&`);
  return [
    runs(pipelineText(), `          infrastructure: {type: ${type}}\n`),
    runs(second, '          infrastructure: {useFromStage: build}\n'),
  ].join('');
}

function codes(text: string, infrastructure: Infrastructure | null) {
  return checkText({ text, infrastructure, values: DEFAULT_VALUES }).map(({ code }) => code);
}

describe('the stage of a step', () => {
  it('says what has no effect, also when only another stage has changed', () => {
    expect(codes(twoStages('KubernetesDirect'), null)).toEqual([]);
    expect(codes(twoStages('VM'), null)).toEqual(['setting-infrastructure']);
    expect(codes(twoStages('KubernetesDirect'), null)).toEqual([]);
  });

  it('gives way to what a person chose', () => {
    expect(codes(twoStages('VM'), 'kubernetes')).toEqual([]);
    expect(codes(twoStages('KubernetesDirect'), 'local')).toEqual(['setting-infrastructure']);
  });

  it('says which program the product would build with', () => {
    const engineOn = (type: string, infrastructure: Infrastructure | null) =>
      previewStep({
        text: twoStages(type),
        step: 'push',
        infrastructure,
        engine: null,
        values: DEFAULT_VALUES,
      }).plan;
    expect(engineOn('VM', null)).toMatchObject({ engine: 'docker', infrastructure: 'vm' });
    expect(engineOn('KubernetesDirect', null)).toMatchObject({ engine: 'kaniko' });
    expect(engineOn('VM', 'kubernetes')).toMatchObject({ engine: 'kaniko' });
  });

  it('does not stand in the way of a run elsewhere', () => {
    const result = planStep({
      text: twoStages('VM'),
      step: 'push',
      infrastructure: 'local',
      engine: 'buildah',
      values: DEFAULT_VALUES,
    });
    expect(result).toMatchObject({ ok: true, plan: { infrastructure: 'local' } });
  });
});
