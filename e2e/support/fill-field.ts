import { expect, type Page } from '@playwright/test';
import {
  type FieldDefinition,
  type FieldValue,
  list,
  map,
  outlineSteps,
  parsePath,
  parseStep,
  type StepDefinition,
  scalar,
} from '#core';
import { EditorPage } from './editor-page.ts';

/** What is put into a field to try it: its example, or for a switch the value that it has not. */
export function trialOf({ kind, example = '', unsetAs }: FieldDefinition): FieldValue {
  const [name = '', value = ''] = example.split('=');
  switch (kind.kind) {
    case 'switch':
      return scalar(unsetAs === 'true' ? 'false' : 'true');
    case 'list':
      return list(example);
    case 'map':
      return map({ [name]: value });
    default:
      return scalar(example);
  }
}

/** Puts a value into a field through its control, as a person does. */
export async function fillField(page: Page, field: FieldDefinition): Promise<void> {
  const editor = new EditorPage(page);
  const { label } = field;
  const value = trialOf(field);
  switch (value.kind) {
    case 'list':
      await editor.add(label, value.items[0] ?? '');
      break;
    case 'map':
      await editor.entry(label, 1, value.entries[0]?.name ?? '', value.entries[0]?.value ?? '');
      break;
    case 'scalar':
      if (field.kind.kind === 'switch') {
        await page.getByRole('form').getByRole('switch', { name: label }).press('Space');
      } else {
        await editor.fill(label, value.text);
      }
      break;
    case 'unset':
    case 'foreign':
      throw new Error(`No trial for ${field.key}`);
    default:
      value satisfies never;
  }
}

/** Takes a field's value away with the menu of its row. */
export async function unsetField(page: Page, { label }: FieldDefinition): Promise<void> {
  const form = page.getByRole('form');
  await form.getByRole('button', { name: `More for ${label}`, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Unset' }).click();
  // The menu fades out; the next one must not open beside it.
  await expect(page.getByRole('menu')).toHaveCount(0);
}

/** What the first step of a text holds at a field, as readers of the YAML see it. */
export function valueIn(text: string, definition: StepDefinition, key: string): FieldValue {
  const [step] = outlineSteps(text, (type) => type === definition.type).steps;
  const path = parsePath(key);
  expect(step, text).toBeDefined();
  expect(path).not.toBeNull();
  return step && path ? parseStep(text, step).read(path) : { kind: 'unset' };
}
