import { describe, expect, it } from 'vitest';
import { SCENARIOS, STEP_DEFINITIONS } from '#core';
import { createEditor } from '../session/editor-store.ts';
import { withFixes } from '../session/use-fix.ts';
import type { PaletteAction } from './action.ts';
import { findEntries, paletteEntries } from './entries.ts';
import PAYMENTS from './testing/payments.yaml?raw';

const ACTIONS: readonly PaletteAction[] = [
  { id: 'undo', label: 'Undo', shortcut: 'Ctrl Z', run: () => undefined },
  { id: 'switch', label: 'Switch step to Azure ACR', run: () => undefined },
];

/** The entries of the pipeline with its second step selected. */
function entriesOf(text: string) {
  const editor = createEditor({
    definitions: STEP_DEFINITIONS,
    fileName: 'pipeline.yaml',
    text,
    infrastructure: null,
    config: {},
    scenarios: SCENARIOS,
    scenario: undefined,
  });
  editor.dispatch({ type: 'step-selected', index: 1 });
  const { session, view } = editor.get();
  return paletteEntries({
    rows: view.sections.flatMap(({ rows }) => rows),
    outline: view.outline,
    problems: withFixes(editor, view.problems),
    selected: session.selected,
    actions: ACTIONS,
  });
}

const ENTRIES = entriesOf(PAYMENTS);

/** What is found, as the lines read. */
function found(text: string): readonly string[] {
  return findEntries(ENTRIES, text, 50).entries.map(({ label }) => label);
}

describe('the entries of the palette', () => {
  it('are fields, steps, fixes and actions in this order', () => {
    const groups = findEntries(ENTRIES, '', 50).entries.map(({ group }) => group);
    expect([...new Set(groups)]).toEqual(['field', 'step', 'fix', 'action']);
    expect(groups).toEqual(
      ['field', 'step', 'fix', 'action'].flatMap((name) => groups.filter((one) => one === name)),
    );
  });

  it('tell the part of the reference, the code, the stage and the key', () => {
    const byId = new Map(ENTRIES.map((entry) => [entry.id, entry]));
    expect(byId.get('field:spec.host')).toMatchObject({
      label: 'Go to Host',
      yamlKey: 'host',
      role: 'region',
    });
    expect(byId.get('field:timeout')).toMatchObject({ yamlKey: 'timeout' });
    expect(byId.get('step:0')).toMatchObject({
      label: 'Payments API',
      code: 'ECR',
      note: 'Build images',
    });
    expect(byId.get('step:1')).toMatchObject({ code: 'GAR', note: 'Build images › Mirrors' });
    expect(byId.get('action:undo')).toMatchObject({ shortcut: 'Ctrl Z' });
  });

  it('have the fixes of the selected step first, and say where the others belong', () => {
    const fixes = ENTRIES.filter(({ group }) => group === 'fix');
    expect(fixes.map(({ label, note }) => [label, note])).toEqual([
      ['Use images/mirror', 'Image name'],
      ['Use payments/api', 'Payments API'],
    ]);
  });

  it.each([
    ['a label', 'dockerFILE', ['Go to Dockerfile', 'Change Dockerfile to a runtime input']],
    ['a label and a word of the line', 'go host', ['Go to Host']],
    ['a YAML key', 'spec.imageName go', ['Go to Image name']],
    ['a registry and a stage', 'gar build', ['Mirror to Europe']],
    ['an Id', 'payments_api', ['Payments API']],
    ['a fix', 'use payments', ['Use payments/api']],
    ['an action', ' undo ', ['Undo']],
    ['another registry', 'switch azure', ['Switch step to Azure ACR']],
    [
      'a field that can change its kind of value',
      'host',
      ['Go to Host', 'Change Host to a runtime input', 'Change Host to an expression'],
    ],
    ['nothing that is there', 'undo host', []],
  ])('are found by %s', (_, text, labels) => {
    expect(found(text)).toEqual(labels);
  });

  it('are no more of a group than there is room for, and the others are counted', () => {
    const all = findEntries(ENTRIES, '', 50);
    const few = findEntries(ENTRIES, '', 1);
    expect(all.left).toBe(0);
    expect(few.entries.map(({ group }) => group)).toEqual(['field', 'step', 'fix', 'action']);
    expect(few.left).toBe(all.entries.length - 4);
  });

  it('of a text without a step are the actions', () => {
    expect(entriesOf('').map(({ group }) => group)).toEqual(['action', 'action']);
  });
});
