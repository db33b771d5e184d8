import { describe, expect, it } from 'vitest';
import { SCENARIOS, STEP_DEFINITIONS } from '#core';
import { createEditor } from '../session/editor-store.ts';
import type { PaletteAction } from './action.ts';
import { findEntries, paletteEntries } from './entries.ts';

const TEXT = `pipeline:
  stages:
    - stage:
        name: Build images
        identifier: build
        type: CI
        spec:
          execution:
            steps:
              - step:
                  type: BuildAndPushGAR
                  name: Mirror
                  identifier: mirror
                  spec:
                    connectorRef: account.gcp
                    host: us-docker.pkg.dev
                    projectID: my-project
                    imageName: Mirror
                    tags: [1.0.0]
              - stepGroup:
                  name: Images
                  identifier: images
                  steps:
                    - step:
                        type: BuildAndPushECR
                        name: Payments API
                        identifier: payments_api
                        spec:
                          connectorRef: account.aws
                          region: us-east-1
                          account: "123456789012"
                          imageName: Payments/api
                          tags: [1.4.2]
                          dockerfile: <+matrix.file>
`;

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
    problems: view.problems,
    selected: session.selected,
    actions: ACTIONS,
  });
}

const ENTRIES = entriesOf(TEXT);

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
    expect(byId.get('field:spec.region')).toMatchObject({
      label: 'Go to Region',
      yamlKey: 'region',
      role: 'region',
    });
    expect(byId.get('field:timeout')).toMatchObject({ yamlKey: 'timeout' });
    expect(byId.get('step:0')).toMatchObject({
      label: 'Mirror',
      code: 'GAR',
      note: 'Build images',
    });
    expect(byId.get('step:1')).toMatchObject({ code: 'ECR', note: 'Build images › Images' });
    expect(byId.get('action:undo')).toMatchObject({ shortcut: 'Ctrl Z' });
  });

  it('have the fixes of the selected step first, and say where the others belong', () => {
    const fixes = ENTRIES.filter(({ group }) => group === 'fix');
    expect(fixes.map(({ label, note }) => [label, note])).toEqual([
      ['Use payments/api', 'Image name'],
      ['Use mirror', 'Mirror'],
    ]);
  });

  it.each([
    ['a label', 'dockerFILE', ['Go to Dockerfile', 'Change Dockerfile to a runtime input']],
    ['a label and a word of the line', 'go region', ['Go to Region']],
    ['a YAML key', 'spec.imageName go', ['Go to Image name']],
    ['a registry and a stage', 'gar build', ['Mirror']],
    ['an Id', 'payments_api', ['Payments API']],
    ['a fix', 'use payments', ['Use payments/api']],
    ['an action', ' undo ', ['Undo']],
    ['another registry', 'switch azure', ['Switch step to Azure ACR']],
    [
      'a field that can change its kind of value',
      'region',
      ['Go to Region', 'Change Region to a runtime input', 'Change Region to an expression'],
    ],
    ['nothing that is there', 'undo region', []],
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
