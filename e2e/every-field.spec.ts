import { type FieldDefinition, STEP_DEFINITIONS, scalar } from '#core';
import { EditorPage } from './support/editor-page.ts';
import { fillField, trialOf, unsetField, valueIn } from './support/fill-field.ts';
import { expect, inOnePage as test } from './support/fixtures.ts';

/** A step whose `spec` holds nothing that the form knows, so that no unset field was the last one. */
function bareStep(type: string): string {
  return `step:
  type: ${type}
  name: Push
  identifier: push
  spec:
    note: kept # and so is this
`;
}

/** The fields that a new step has no value for; those of Advanced have forms of their own. */
function openFields(fields: readonly FieldDefinition[]): readonly FieldDefinition[] {
  return fields.filter(({ section }) => section === 'registry' || section === 'optional');
}

/** A setting that several step types share is one object, and tried in the first of them. */
const tried = new Set<FieldDefinition>();

for (const definition of STEP_DEFINITIONS) {
  const fields = openFields(definition.fields).filter((field) => !tried.has(field));
  for (const field of fields) {
    tried.add(field);
  }
  test(`every field of ${definition.type} goes into the YAML and out again`, async ({
    page,
    backend,
  }) => {
    const editor = new EditorPage(page);
    const bare = bareStep(definition.type);
    await editor.pasteText(backend.url, bare);
    for (const field of fields) {
      await test.step(`fill ${field.key}`, () => fillField(page, field));
    }
    const filled = await editor.yaml();
    for (const field of fields) {
      expect(filled).toMatch(new RegExp(`^ +${field.key.split('.').at(-1)}:`, 'm'));
      expect(valueIn(filled, definition, field.key), field.key).toEqual(trialOf(field));
    }
    for (const field of fields) {
      await test.step(`unset ${field.key}`, () => unsetField(page, field));
    }
    expect(await editor.yaml()).toBe(bare);
  });
}

/** One field of each kind that takes all three kinds of value. */
const SAMPLE = [
  'spec.imageName',
  'spec.region',
  'spec.connectorRef',
  'spec.tags',
  'spec.buildArgs',
  'spec.optimize',
  'spec.runAsUser',
  'spec.resources.limits.memory',
];

test('a runtime input or an expression can stand for any kind of field, and the value comes back', async ({
  page,
  backend,
}) => {
  const definition = STEP_DEFINITIONS.find(({ type }) => type === 'BuildAndPushECR');
  expect(definition).toBeDefined();
  const editor = new EditorPage(page);
  await editor.startStep(backend.url, definition?.label ?? '');
  for (const field of definition?.fields.filter(({ key }) => SAMPLE.includes(key)) ?? []) {
    await test.step(field.key, async () => {
      // The cells of a map have names of their own.
      const isMap = field.kind.kind === 'map';
      const fixed = editor.field(isMap ? `${field.label}, name 1` : field.label).first();
      const control = editor.field(field.label).first();
      const read = async () =>
        definition === undefined ? null : valueIn(await editor.yaml(), definition, field.key);
      await fillField(page, field);

      await fixed.press('Alt+2');
      await control.press('Control+z');
      expect(await read()).toEqual(trialOf(field));
      await fixed.press('Alt+2');
      expect(await read()).toEqual(scalar('<+input>'));
      await control.press('Alt+3');
      await control.pressSequentially('pipeline.seq');
      await expect(page.getByRole('option', { name: /^pipeline\.sequenceId/ })).toBeVisible();
      if (field.kind.kind === 'choice' || field.kind.kind === 'connector') {
        await control.press('ArrowDown');
      }
      await control.press('Enter');
      expect(await read()).toEqual(scalar('<+pipeline.sequenceId>'));

      await control.press('Alt+2');
      expect(await read()).toEqual(scalar('<+input>'));
      await control.press('Alt+1');
      expect(await read()).toEqual(trialOf(field));
    });
  }
});

test('what is typed right after a switch to an expression stands inside of it, before the next frame too', async ({
  page,
  backend,
}) => {
  const editor = new EditorPage(page);
  await editor.startStep(backend.url, 'Amazon ECR');
  for (const label of ['Region', 'Image name', 'Tags']) {
    const control = editor.field(label).first();
    await control.focus();
    const whole = await control.evaluate((input) => {
      const nextFrame = window.requestAnimationFrame;
      window.requestAnimationFrame = () => 0;
      const options = { key: '3', code: 'Digit3', altKey: true, bubbles: true, cancelable: true };
      input.dispatchEvent(new KeyboardEvent('keydown', options));
      document.execCommand('insertText', false, 'x');
      window.requestAnimationFrame = nextFrame;
      return document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '';
    });
    expect(whole, label).toBe('<+x>');
  }
});
