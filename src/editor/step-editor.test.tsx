import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Config, STEP_DEFINITIONS, type StepDefinition } from '#core';
import { StepEditor } from './StepEditor.tsx';

const TOY: StepDefinition = {
  type: 'BuildAndPushToy',
  code: 'TOY',
  label: 'Toy registry',
  summary: 'A box',
  sample: 'toy.example/box',
  documentation: 'https://example.com/toy',
  infrastructures: ['kubernetes'],
  fields: [
    { key: 'name', label: 'Name', help: 'A name.', kind: { kind: 'text' }, section: 'identity' },
    {
      key: 'spec.box',
      label: 'Toy box',
      help: 'The box.',
      kind: { kind: 'text' },
      section: 'registry',
    },
    { key: 'spec.tags', label: 'Tags', help: 'Tags.', kind: { kind: 'list' }, section: 'registry' },
    {
      key: 'spec.wheels',
      label: 'Wheels',
      help: 'On or off.',
      kind: { kind: 'switch' },
      section: 'optional',
    },
  ],
  repository: [{ text: 'toy.example/' }, { field: 'spec.box' }],
  tags: 'spec.tags',
};

const TOY_STEP = `step:
  type: BuildAndPushToy
  name: Train
  spec:
    box: red-box
    tags: [v1]
`;

describe('the editor', () => {
  it('shows a registry that it has never heard of from its definition alone', () => {
    const html = renderToStaticMarkup(
      <StepEditor defaultValue={TOY_STEP} definitions={[...STEP_DEFINITIONS, TOY]} />,
    );
    for (const part of ['Toy box', 'red-box', 'Wheels', 'TOY', 'toy.example/']) {
      expect(html).toContain(part);
    }
  });

  it.each([
    ['text', 'policy:\n  forbidLatest: true\n'],
    ['an object', { policy: { forbidLatest: true } }],
  ])('holds the text to a configuration that is given as %s', (_, config) => {
    const text = TOY_STEP.replace('v1', 'latest');
    const shown = (given?: string | Config) =>
      renderToStaticMarkup(
        <StepEditor
          defaultValue={text}
          definitions={[...STEP_DEFINITIONS, TOY]}
          config={given}
          infrastructure="kubernetes"
        />,
      );
    expect(shown(config)).toContain('The tag latest is forbidden.');
    expect(shown()).not.toContain('The tag latest is forbidden.');
  });

  it('offers every registry when there is no text', () => {
    const html = renderToStaticMarkup(<StepEditor defaultValue="" />);
    for (const { label } of STEP_DEFINITIONS) {
      expect(html).toContain(label);
    }
  });

  it('says where broken text does not parse', () => {
    const html = renderToStaticMarkup(
      <StepEditor defaultValue={'step:\n  name: [a\n  type: x\n'} />,
    );
    expect(html).toMatch(/Line \d+ does not parse/);
  });
});
