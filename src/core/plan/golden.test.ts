import { describe, expect, it } from 'vitest';
import { previewStep, readStepOf } from '../document/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import { pathOf } from '../model/path.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { PLAN_CASES, type PlanCase } from './testing/plan-cases.ts';
import { renderPlan } from './testing/render-plan.ts';

const REPAIR =
  'When the change is meant, write the golden plans anew and read the difference: npx vitest run --project unit src/core/plan/golden.test.ts -u';

function previewOf({ text, infrastructure, engine, commitRef }: PlanCase) {
  const values = {
    ...DEFAULT_VALUES,
    'codebase.commitRef': commitRef,
    DRONE_REPO_BRANCH: 'main',
  };
  return previewStep({ text, step: 'push', infrastructure, engine, values });
}

describe.each(STEP_DEFINITIONS)('the golden plans of $type', ({ type, code }) => {
  const cases = PLAN_CASES.filter((one) => one.type === type);

  it('are what the step gives', async () => {
    const rendered = cases.map((one) => `## ${one.name}\n${renderPlan(previewOf(one))}\n`);
    await expect(rendered.join('\n'), REPAIR).toMatchFileSnapshot(
      `./golden/${code.toLowerCase()}.txt`,
    );
  });

  it.each(cases)('$name: every word leads to a value of the step, or is always there', (one) => {
    const { plan, plugin } = previewOf(one);
    const found = readStepOf(one.text, 'push');
    const words = (plugin?.steps ?? plan?.steps ?? []).flatMap(({ args }) => args);
    const keys = [
      ...words.flatMap(({ key }) => key ?? []),
      ...(plugin?.environment ?? []).flatMap(({ key }) => key ?? []),
      ...(plan?.ignored ?? []).map(({ key }) => key),
    ];
    expect(found.ok && keys.filter((key) => found.step.valueRange(pathOf(key)) === null)).toEqual(
      [],
    );
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter(({ why }) => !/^[A-Za-z].*\.$/.test(why))).toEqual([]);
  });
});

it('there are as many as people meet', () => {
  expect(PLAN_CASES.length).toBeGreaterThanOrEqual(60);
});
