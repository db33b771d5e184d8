import { describe, expect, it } from 'vitest';
import type { StepChange } from '../../model/step.ts';
import { addTag, change, removeTag, set, unset } from '../testing/steps.ts';

type Case = readonly [what: string, spec: string, change: StepChange, after: string];

/** Cases show the lines of `spec` only; what is around them must not change. */
function inStep(cases: readonly Case[]): void {
  it.each(cases)('%s', (_, spec, what, after) => {
    expect(change(stepWith(spec), what)).toBe(
      after.startsWith('refused') ? after : stepWith(after),
    );
  });
}

function stepWith(spec: string): string {
  const lines = spec.replace(/^\n/, '').replaceAll(/^(?=.)/gm, '        ');
  return `- step: # keep\n    type: BuildAndPushECR\n    spec:\n${lines}    timeout: 10m # after\n`;
}

describe('setting a scalar', () => {
  inStep([
    ['keeps the comment', 'region: a   # why\n', set('spec.region', 'b'), 'region: b   # why\n'],
    ['keeps single quotes', "region: 'a'\n", set('spec.region', "it's"), "region: 'it''s'\n"],
    ['keeps double quotes', 'region: "a"\n', set('spec.region', 'b"c'), 'region: "b\\"c"\n'],
    [
      'quotes what would be a number',
      'account: a\n',
      set('spec.account', '0123'),
      'account: "0123"\n',
    ],
    [
      'leaves a version plain',
      'account: "x"\nregion: r\n',
      set('spec.region', '1.4.2'),
      'account: "x"\nregion: 1.4.2\n',
    ],
    ['fills an empty value', 'region:\n', set('spec.region', 'b'), 'region: b\n'],
    [
      'fills an empty value before a comment',
      'region:   # why\n',
      set('spec.region', 'b'),
      'region: b   # why\n',
    ],
    [
      'fills an anchored empty value',
      'region: &r # why\n',
      set('spec.region', 'b'),
      'region: &r b # why\n',
    ],
    [
      'keeps an anchor',
      'region: &r a\naccount: *r\n',
      set('spec.region', 'b'),
      'region: &r b\naccount: *r\n',
    ],
    ['replaces null', 'region: ~ # none\n', set('spec.region', 'b'), 'region: b # none\n'],
    [
      'replaces a block scalar',
      'region: |\n  a\n  b\naccount: x\n',
      set('spec.region', 'b'),
      'region: b\naccount: x\n',
    ],
    [
      'replaces text of several lines',
      'region: "a\n  b"\naccount: x\n',
      set('spec.region', 'b'),
      'region: "b"\naccount: x\n',
    ],
    [
      'writes several lines in double quotes',
      'region: a\n',
      set('spec.region', 'a\nb'),
      'region: "a\\nb"\n',
    ],
    ['writes an empty text', 'region: a\n', set('spec.region', ''), 'region: ""\n'],
    [
      'writes a switch plain',
      'caching: <+input>\n',
      set('spec.caching', 'true', 'literal'),
      'caching: true\n',
    ],
    [
      'takes the quotes off a switch',
      'caching: "true"\n',
      set('spec.caching', 'false', 'literal'),
      'caching: false\n',
    ],
    [
      'leaves blanks at the end of the line',
      'region: a  \n',
      set('spec.region', 'b'),
      'region: b  \n',
    ],
    [
      'writes the value on the line below its key',
      'region:\n  a # x\n',
      set('spec.region', 'b'),
      'region:\n  b # x\n',
    ],
    [
      'in a list',
      'tags:\n- a # one\n- "b"\n',
      set('spec.tags.1', 'c'),
      'tags:\n- a # one\n- "c"\n',
    ],
    [
      'behind the last item of a list',
      'tags:\n- a # one\n',
      set('spec.tags.1', 'c'),
      'tags:\n- a # one\n- c\n',
    ],
    ['in an explicit pair', '? region\n: a\n', set('spec.region', 'b'), '? region\n: b\n'],
    [
      'in place of a list',
      'tags: # t\n  # c\n  - a # x\n  - b\ncontext: .\n',
      set('spec.tags', '<+input>'),
      'tags: <+input> # t\n  # c\ncontext: .\n',
    ],
  ]);
});

describe('a new key', () => {
  inStep([
    [
      'stands behind its predecessor',
      'connectorRef: c # x\nimageName: i\n',
      set('spec.region', 'r'),
      'connectorRef: c # x\nregion: r\nimageName: i\n',
    ],
    [
      'stands before its successor',
      'tags:\n- a\ncontext: .\n',
      set('spec.region', 'r'),
      'region: r\ntags:\n- a\ncontext: .\n',
    ],
    [
      'leaves a comment with the key below it',
      'connectorRef: c\n# about the image\nimageName: i\n',
      set('spec.region', 'r'),
      'connectorRef: c\nregion: r\n# about the image\nimageName: i\n',
    ],
    [
      'stands above the comment of the first key',
      '# about the image\nimageName: i\n',
      set('spec.region', 'r'),
      'region: r\n# about the image\nimageName: i\n',
    ],
    [
      'leaves a deeper comment with the list above',
      'tags:\n  - a\n  # no more\ncontext: .\n',
      set('spec.caching', 'true', 'literal'),
      'tags:\n  - a\n  # no more\ncaching: true\ncontext: .\n',
    ],
    [
      'leaves a deeper comment below a blank line with the list above',
      'tags:\n  - a\n\n  # - later\n\n# about the context\ncontext: .\n',
      set('spec.caching', 'true', 'literal'),
      'tags:\n  - a\n\n  # - later\ncaching: true\n\n# about the context\ncontext: .\n',
    ],
    [
      'stands directly below a value of one line',
      'connectorRef: c\n\n  # about the image\nimageName: i\n',
      set('spec.region', 'r'),
      'connectorRef: c\nregion: r\n\n  # about the image\nimageName: i\n',
    ],
    [
      'unknown to the order stands last',
      'tags: [a]\nlabels: {}\n',
      set('spec.extra', 'x'),
      'tags: [a]\nlabels: {}\nextra: x\n',
    ],
    [
      'holds a list indented like its neighbours',
      'baseImageConnectorRefs:\n- x\n',
      set('spec.tags', ['a', '1.0']),
      'baseImageConnectorRefs:\n- x\ntags:\n- a\n- "1.0"\n',
    ],
    ['holds a list', 'imageName: i\n', set('spec.tags', ['a']), 'imageName: i\ntags:\n    - a\n'],
    [
      'holds a map',
      'imageName: i\n',
      set('spec.labels', { 'a b': 'on', '<+x>': 'y' }),
      'imageName: i\nlabels:\n    a b: "on"\n    <+x>: y\n',
    ],
    [
      'has the quotes that its neighbours have by choice',
      "labels:\n  a: 'x'\n  b: 'y'\n",
      set('spec.labels.c', 'z'),
      "labels:\n  a: 'x'\n  b: 'y'\n  c: 'z'\n",
    ],
    [
      'has no quotes that its neighbours need',
      'labels:\n  a: "1"\n',
      set('spec.labels.c', 'z'),
      'labels:\n  a: "1"\n  c: z\n',
    ],
    [
      'brings its parents',
      'imageName: i\n',
      set('spec.resources.limits.memory', '1Gi'),
      'imageName: i\nresources:\n    limits:\n        memory: 1Gi\n',
    ],
    [
      'in a parent without a value',
      'resources: # r\nimageName: i\n',
      set('spec.resources.limits.cpu', '1'),
      'resources: # r\n    limits:\n        cpu: "1"\nimageName: i\n',
    ],
    [
      'in an empty flow map',
      'resources: {}\n',
      set('spec.resources.limits.cpu', 'x'),
      'resources: { limits: {cpu: x} }\n',
    ],
    [
      'in a list item keeps the dash',
      'extra:\n- b: 1\n',
      set('spec.extra.0.a', 'x'),
      'extra:\n- b: 1\n  a: x\n',
    ],
    [
      'behind a literal that keeps its blank lines',
      'imageName: |+\n  i\n\ncontext: .\n',
      set('spec.tags', 'x'),
      'imageName: |+\n  i\n\ntags: x\ncontext: .\n',
    ],
  ]);
});

describe('removing a key', () => {
  inStep([
    [
      'takes its comment along',
      'region: a # gone\ncontext: .\n',
      unset('spec.region'),
      'context: .\n',
    ],
    [
      'keeps the comment above',
      '# stays\nregion: a\ncontext: .\n',
      unset('spec.region'),
      '# stays\ncontext: .\n',
    ],
    [
      'takes the lines of a list',
      'tags: # gone\n  - a\n\n  - b # gone\ncontext: .\n',
      unset('spec.tags'),
      'context: .\n',
    ],
    [
      'takes emptied parents along',
      'resources:\n  limits:\n    memory: 1Gi\ncontext: .\n',
      unset('spec.resources.limits.memory'),
      'context: .\n',
    ],
    [
      'leaves parents that hold more',
      'resources:\n  limits:\n    memory: 1Gi\n    cpu: 1\n',
      unset('spec.resources.limits.memory'),
      'resources:\n  limits:\n    cpu: 1\n',
    ],
    ['that is absent changes nothing', 'region: a\n', unset('spec.tags'), 'region: a\n'],
    [
      'first in a list item',
      'extra:\n- a: 1\n  b: 2\n',
      unset('spec.extra.0.a'),
      'extra:\n- b: 2\n',
    ],
    [
      'first in a list item, above a comment',
      'extra:\n- a: 1\n  # two\n  b: 2\n',
      unset('spec.extra.0.a'),
      'extra:\n-\n  # two\n  b: 2\n',
    ],
  ]);
});

describe('lists', () => {
  inStep([
    [
      'add',
      'tags: # t\n  - a # one\n  # last\ncontext: .\n',
      addTag('b'),
      'tags: # t\n  - a # one\n  - b\n  # last\ncontext: .\n',
    ],
    [
      'add with the spacing of the neighbours',
      'tags:\n-   a\n',
      addTag('b'),
      'tags:\n-   a\n-   b\n',
    ],
    [
      'add with quotes that the neighbours have by choice',
      "tags:\n- 'a'\n- '1.0'\n",
      addTag('b'),
      "tags:\n- 'a'\n- '1.0'\n- 'b'\n",
    ],
    [
      'add without quotes that the neighbours need',
      'tags:\n- "1.0"\n',
      addTag('b'),
      'tags:\n- "1.0"\n- b\n',
    ],
    ['add to an absent list', 'imageName: i\n', addTag('b'), 'imageName: i\ntags:\n    - b\n'],
    ['add to an empty list', 'tags: [] # none\n', addTag('b'), 'tags: [b] # none\n'],
    [
      'add to a key without a value',
      'tags: # none\ncontext: .\n',
      addTag('b'),
      'tags: # none\n    - b\ncontext: .\n',
    ],
    ['add to a null', 'tags: ~ # none\n', addTag('b'), 'tags: # none\n    - b\n'],
    ['remove from a null is refused', 'tags: ~\n', removeTag('b'), 'refused: broken'],
    ['add to a runtime input is refused', 'tags: <+input>\n', addTag('b'), 'refused: broken'],
    [
      'remove the first of its kind',
      'tags:\n- a # 1\n- b\n- a # 2\n',
      removeTag('a'),
      'tags:\n- b\n- a # 2\n',
    ],
    [
      'remove the last item with its key',
      'tags:\n- a\ncontext: .\n',
      removeTag('a'),
      'context: .\n',
    ],
    ['remove what is not there', 'tags:\n- a\n', removeTag('b'), 'tags:\n- a\n'],
    ['set to nothing', 'tags:\n- a\ncontext: .\n', set('spec.tags', []), 'context: .\n'],
    [
      'change one item',
      'tags:\n- a # 1\n- "b" # 2\n- c\n',
      set('spec.tags', ['a', 'x', 'c']),
      'tags:\n- a # 1\n- "x" # 2\n- c\n',
    ],
    [
      'insert in the middle',
      'tags:\n- a # 1\n# second\n- c\n',
      set('spec.tags', ['a', 'b', 'c']),
      'tags:\n- a # 1\n- b\n# second\n- c\n',
    ],
    [
      'insert in front',
      'tags:\n- a # 1\n',
      set('spec.tags', ['0', 'a']),
      'tags:\n- "0"\n- a # 1\n',
    ],
    [
      'reorder with comments and quotes',
      'tags:\n- a # 1\n- "b" # 2\n- c\n',
      set('spec.tags', ['c', 'a', 'b']),
      'tags:\n- c\n- a # 1\n- "b" # 2\n',
    ],
    [
      'swap',
      'tags:\n- a # 1\n- "b" # 2\n',
      set('spec.tags', ['b', 'a']),
      'tags:\n- "b" # 2\n- a # 1\n',
    ],
    [
      'keep a comment between items',
      'tags:\n- a\n# between\n- b\n- c\n',
      set('spec.tags', ['a', 'c']),
      'tags:\n- a\n# between\n- c\n',
    ],
    [
      'become an expression',
      'tags: [a, b] # t\n',
      set('spec.tags', '<+input>'),
      'tags: <+input> # t\n',
    ],
    [
      'replace an expression',
      'tags: <+input> # t\ncontext: .\n',
      set('spec.tags', ['a', 'b']),
      'tags: # t\n    - a\n    - b\ncontext: .\n',
    ],
    ['in flow style add', 'tags: [a, "1.0"]\n', addTag('v 2'), 'tags: [a, "1.0", v 2]\n'],
    [
      'in flow style quote what would end the item',
      'tags: [a]\n',
      addTag('b,c'),
      'tags: [a, "b,c"]\n',
    ],
    ['in flow style remove the first', 'tags: [a, b]\n', removeTag('a'), 'tags: [b]\n'],
    ['in flow style remove the last', 'tags: [ a, b ] # t\n', removeTag('b'), 'tags: [ a ] # t\n'],
    ['in flow style remove before a last comma', 'tags: [a, b,]\n', removeTag('b'), 'tags: [a,]\n'],
    [
      'in flow style several lines',
      'tags: [\n  a, # 1\n  b # 2\n]\n',
      addTag('c'),
      'tags: [\n  a, # 1\n  b, # 2\n  c\n]\n',
    ],
    [
      'in flow style remove a line',
      'tags: [\n  a, # 1\n  b # 2\n]\n',
      removeTag('b'),
      'tags: [\n  a # 1\n]\n',
    ],
    [
      'in flow style reorder',
      'tags: [a, "b", c]\n',
      set('spec.tags', ['c', 'a', 'b']),
      'tags: [c, a, "b"]\n',
    ],
  ]);
});

describe('maps', () => {
  inStep([
    [
      'change a value',
      'labels:\n  a: 1 # one\n  b: 2\n',
      set('spec.labels', { a: 'x', b: '2' }),
      'labels:\n  a: x # one\n  b: 2\n',
    ],
    [
      'rename a key',
      'labels:\n  a: 1 # one\n  "b": 2\n',
      set('spec.labels', { a: '1', c: '2' }),
      'labels:\n  a: 1 # one\n  "c": 2\n',
    ],
    [
      'add an entry',
      'labels:\n  a: x # one\n',
      set('spec.labels', { a: 'x', b: '2' }),
      'labels:\n  a: x # one\n  b: "2"\n',
    ],
    [
      'remove an entry',
      'labels:\n  a: x # one\n  b: y\n',
      set('spec.labels', { b: 'y' }),
      'labels:\n  b: y\n',
    ],
    [
      'reorder',
      'labels:\n  a: x # one\n  b: "y"\n',
      set('spec.labels', { b: 'y', a: 'x' }),
      'labels:\n  b: "y"\n  a: x # one\n',
    ],
    [
      'set one entry',
      'labels:\n  __proto__: a\n',
      set('spec.labels.__proto__', 'b'),
      'labels:\n  __proto__: b\n',
    ],
    [
      'in flow style',
      'labels: {a: x, b: y}\n',
      set('spec.labels', { a: 'x', b: 'z', c: '{' }),
      'labels: {a: x, b: z, c: "{"}\n',
    ],
    [
      'of a key without a colon',
      'labels: {a, b: y}\n',
      set('spec.labels.a', 'x'),
      'labels: {a: x, b: y}\n',
    ],
  ]);
});

describe('locks', () => {
  inStep([
    ['duplicate keys', 'region: a\nregion: b\n', set('spec.region', 'c'), 'refused: duplicate-key'],
    [
      'beside duplicate keys',
      'region: a\nregion: b\ncontext: .\n',
      set('spec.context', 'c'),
      'region: a\nregion: b\ncontext: c\n',
    ],
    ["tags of one's own", 'region: !own a\n', set('spec.region', 'c'), 'refused: tag'],
    [
      'tags that change the text',
      'region: !!binary aGk=\n',
      set('spec.region', 'c'),
      'refused: tag',
    ],
    [
      'a tag that the value would not fit',
      'optimize: !!bool true\n',
      set('spec.optimize', '<+input>'),
      'refused: tag',
    ],
    ['a tag of a list', 'tags: !!seq [a]\n', set('spec.tags', '<+input>'), 'refused: tag'],
    ['a tag of an item', 'tags: [!!int 1, a]\n', addTag('b'), 'refused: tag'],
    [
      'a tag of an entry',
      'labels:\n  a: !own b\n  c: d\n',
      set('spec.labels', { a: 'x', c: 'd' }),
      'refused: tag',
    ],
    [
      'a tag of text where a mapping would go',
      'resources: !!str\n',
      set('spec.resources.limits.cpu', '1'),
      'refused: broken',
    ],
    ['aliases', 'account: &a x\nregion: *a\n', set('spec.region', 'c'), 'refused: alias'],
    [
      'merged keys',
      'labels: &l {a: b}\nbuildArgs:\n  <<: *l\n  c: d\n',
      set('spec.buildArgs.a', 'x'),
      'refused: merge-key',
    ],
    [
      'own keys beside merged ones',
      'labels: &l {a: b}\nbuildArgs:\n  <<: *l\n  c: d\n',
      set('spec.buildArgs.c', 'x'),
      'labels: &l {a: b}\nbuildArgs:\n  <<: *l\n  c: x\n',
    ],
    [
      'an anchor that goes while an alias stays',
      'region: &r a\naccount: *r\n',
      unset('spec.region'),
      'refused: broken',
    ],
    [
      'an anchor inside what is replaced',
      'tags:\n- &t a\ncontext: *t\n',
      set('spec.tags', '<+input>'),
      'refused: broken',
    ],
    [
      'an anchor of an item in flow style',
      'tags: [&t a, b]\ncontext: *t\n',
      removeTag('a'),
      'refused: broken',
    ],
    [
      'an anchor with the last item of its list',
      'tags:\n- &t a\ncontext: *t\n',
      removeTag('a'),
      'refused: broken',
    ],
    [
      'an anchor that goes with its aliases',
      'tags: &u\n- &t a\n- *t\n# - *t\ncontext: x\n',
      unset('spec.tags'),
      '# - *t\ncontext: x\n',
    ],
    [
      'a parent that is text',
      'resources: <+input>\n',
      set('spec.resources.limits.cpu', '1'),
      'refused: broken',
    ],
  ]);
});

describe('standard tags', () => {
  inStep([
    [
      'stay in front of text',
      'region: !!str a # c\n',
      set('spec.region', 'b'),
      'region: !!str b # c\n',
    ],
    [
      'need no quotes behind them',
      'account: !!str 1\n',
      set('spec.account', '012'),
      'account: !!str 012\n',
    ],
    ['keep quotes', "region: !!str 'a'\n", set('spec.region', 'b'), "region: !!str 'b'\n"],
    [
      'quote what breaks',
      'region: !!str a\n',
      set('spec.region', 'x: y'),
      'region: !!str "x: y"\n',
    ],
    ['without a value', 'region: !!str\n', set('spec.region', 'b'), 'region: !!str b\n'],
    [
      'of a switch',
      'optimize: !!bool true\n',
      set('spec.optimize', 'false', 'literal'),
      'optimize: !!bool false\n',
    ],
    ['of a number', 'runAsUser: !!int 1\n', set('spec.runAsUser', '20'), 'runAsUser: !!int 20\n'],
    ['of a list', 'tags: !!seq [a]\n', addTag('b'), 'tags: !!seq [a, b]\n'],
    [
      'of a map',
      'labels: !!map\n  a: b\n',
      set('spec.labels.c', 'd'),
      'labels: !!map\n  a: b\n  c: d\n',
    ],
    ['go with their item', 'tags: [!!str a, b]\n', removeTag('a'), 'tags: [b]\n'],
    [
      'move with their item',
      'tags: [!!str 1, b]\n',
      set('spec.tags', ['b', '1']),
      'tags: [b, !!str 1]\n',
    ],
  ]);
});

describe('removing what is locked', () => {
  inStep([
    ['an alias', 'account: &a x\nregion: *a\n', unset('spec.region'), 'account: &a x\n'],
    ['a tagged value', 'account: x\nregion: !own a\n', unset('spec.region'), 'account: x\n'],
    [
      'a mapping with a merge key',
      'labels: &l {a: b}\nbuildArgs:\n  <<: *l\n  c: d\n',
      unset('spec.buildArgs'),
      'labels: &l {a: b}\n',
    ],
    [
      'not what is only merged in',
      'labels: &l {a: b}\nbuildArgs:\n  <<: *l\n  c: d\n',
      unset('spec.buildArgs.a'),
      'refused: merge-key',
    ],
    ['not one of two', 'region: a\nregion: b\n', unset('spec.region'), 'refused: duplicate-key'],
    [
      'not inside of an alias',
      'labels: &l {a: b}\nbuildArgs: *l\n',
      unset('spec.buildArgs.a'),
      'refused: alias',
    ],
  ]);
});

describe('a map with an alias', () => {
  const labels = 'region: &r x\nlabels:\n  a: *r\n  b: c\n';
  inStep([
    [
      'changes beside it',
      labels,
      set('spec.labels', { a: 'x', b: 'd' }),
      'region: &r x\nlabels:\n  a: *r\n  b: d\n',
    ],
    ['loses it', labels, set('spec.labels', { b: 'c' }), 'region: &r x\nlabels:\n  b: c\n'],
    ['does not change it', labels, set('spec.labels', { a: 'y', b: 'c' }), 'refused: alias'],
  ]);
});

describe('other shapes of a document', () => {
  const step = (spec: string) => `type: BuildAndPushECR\n${spec}`;
  const cases: readonly Case[] = [
    ['null spec', step('spec:\n'), set('spec.region', 'r'), step('spec:\n  region: r\n')],
    ['empty spec', step('spec: {}\n'), set('spec.region', 'r'), step('spec: { region: r }\n')],
    ['no spec', step('name: x\n'), set('spec.region', 'r'), step('name: x\nspec:\n  region: r\n')],
    [
      'no spec, no last line break',
      'type: BuildAndPushECR',
      set('spec.region', 'r'),
      'type: BuildAndPushECR\nspec:\n  region: r',
    ],
    [
      'last key of spec',
      step('spec:\n  region: r # x\nname: n\n'),
      unset('spec.region'),
      step('spec: {}\nname: n\n'),
    ],
    [
      'last line without a break',
      step('spec:\n  a: 1\n  b: 2'),
      unset('spec.b'),
      step('spec:\n  a: 1'),
    ],
    [
      'last item without a break',
      step('spec:\r\n  tags:\r\n  - a\r\n  - b'),
      removeTag('b'),
      step('spec:\r\n  tags:\r\n  - a'),
    ],
    [
      'add behind the last item without a break',
      step('spec:\n  tags:\n  - a'),
      addTag('b'),
      step('spec:\n  tags:\n  - a\n  - b'),
    ],
    [
      'one CRLF line',
      step('spec:\n  tags:\n  - a\r\n  - c\n'),
      set('spec.tags', ['a', 'b', 'c']),
      step('spec:\n  tags:\n  - a\r\n  - b\r\n  - c\n'),
    ],
    [
      'one-space indentation',
      step('spec:\n region: r\n'),
      set('spec.labels.a', 'b'),
      step('spec:\n region: r\n labels:\n  a: b\n'),
    ],
    [
      'first key behind a dash',
      '- type: BuildAndPushECR\n  spec: {}\n',
      {
        kind: 'set',
        path: ['name'],
        value: { kind: 'scalar', text: 'n' },
        intent: 'string',
        order: ['name', 'type'],
      },
      '- name: n\n  type: BuildAndPushECR\n  spec: {}\n',
    ],
    [
      'a step in flow style',
      '- step: {type: BuildAndPushECR, spec: {region: r}}\n',
      set('spec.tags', ['a', '1.0']),
      '- step: {type: BuildAndPushECR, spec: {region: r, tags: [a, "1.0"]}}\n',
    ],
    [
      'last key of a flow spec',
      '- step: {type: BuildAndPushECR, spec: {region: r}}\n',
      unset('spec.region'),
      '- step: {type: BuildAndPushECR, spec: {}}\n',
    ],
    [
      'parents in flow style',
      '- step: {type: BuildAndPushECR, spec: {region: r}}\n',
      set('spec.resources.limits.cpu', 'x'),
      '- step: {type: BuildAndPushECR, spec: {region: r, resources: {limits: {cpu: x}}}}\n',
    ],
    [
      'compact JSON',
      '{"step":{"type":"BuildAndPushECR","spec":{"region":"r"}}}',
      set('spec.tags', ['a']),
      '{"step":{"type":"BuildAndPushECR","spec":{"region":"r","tags":["a"]}}}',
    ],
    [
      'JSON in lines',
      '{\n  "type": "BuildAndPushECR",\n  "spec": {\n    "region": "r",\n    "account": null\n  }\n}\n',
      set('spec.account', '1'),
      '{\n  "type": "BuildAndPushECR",\n  "spec": {\n    "region": "r",\n    "account": "1"\n  }\n}\n',
    ],
    [
      'a new key in JSON in lines',
      '{\n  "type": "BuildAndPushECR",\n  "spec": {\n    "region": "r"\n  }\n}\n',
      set('spec.imageName', 'i'),
      '{\n  "type": "BuildAndPushECR",\n  "spec": {\n    "region": "r",\n    "imageName": "i"\n  }\n}\n',
    ],
    [
      'the last key of JSON in lines',
      '{\n  "type": "BuildAndPushECR",\n  "spec": {\n    "region": "r",\n    "a": 1\n  }\n}\n',
      unset('spec.a'),
      '{\n  "type": "BuildAndPushECR",\n  "spec": {\n    "region": "r"\n  }\n}\n',
    ],
    [
      'characters of two units before the step',
      `# 😀😀\n- step:\n    name: 👩‍💻\n    type: BuildAndPushECR\n    spec: {region: é}\n`,
      set('spec.region', '😀'),
      `# 😀😀\n- step:\n    name: 👩‍💻\n    type: BuildAndPushECR\n    spec: {region: 😀}\n`,
    ],
    [
      'byte-order mark',
      `\u{feff}${step('spec:\n  a: 1\n')}`,
      set('spec.a', '2'),
      `\u{feff}${step('spec:\n  a: "2"\n')}`,
    ],
    [
      'key with blanks before the colon',
      step('spec:\n  region : r\n'),
      set('spec.region', 'x'),
      step('spec:\n  region : x\n'),
    ],
    [
      'second document',
      `a: b\n---\n${step('spec:\n  a: x\n')}...\n`,
      set('spec.a', 'y'),
      `a: b\n---\n${step('spec:\n  a: y\n')}...\n`,
    ],
    [
      'an anchor that another document names again',
      `${step('spec:\n  a: &x 1\n  b: 2\n')}---\na: &x 1\nb: *x\n`,
      unset('spec.a'),
      `${step('spec:\n  b: 2\n')}---\na: &x 1\nb: *x\n`,
    ],
    [
      'an alias for spec',
      `x: &s {region: r}\nstep:\n  type: BuildAndPushECR\n  spec: *s\n`,
      set('spec.region', 'x'),
      'refused: alias',
    ],
    [
      'a merged spec',
      `x: &s {region: r}\nstep:\n  type: BuildAndPushECR\n  spec:\n    <<: *s\n`,
      set('spec.region', 'x'),
      'refused: merge-key',
    ],
    [
      'beside a merged spec',
      `x: &s {region: r}\nstep:\n  type: BuildAndPushECR\n  spec:\n    <<: *s\n`,
      set('spec.context', '.'),
      'x: &s {region: r}\nstep:\n  type: BuildAndPushECR\n  spec:\n    <<: *s\n    context: .\n',
    ],
    [
      'beside a tag that a directive explains',
      `%TAG !e! tag:a.b,2000:\r\n# c\r\n---\r\n${step('spec:\r\n  a: !e!x 1\r\n  b: 2\r\n')}`,
      set('spec.b', '3'),
      `%TAG !e! tag:a.b,2000:\r\n# c\r\n---\r\n${step('spec:\r\n  a: !e!x 1\r\n  b: "3"\r\n')}`,
    ],
    [
      'a value whose tag a directive explains',
      `%TAG !e! tag:a.b,2000:\n---\n${step('spec:\n  a: !e!x 1\n')}`,
      set('spec.a', '3'),
      'refused: tag',
    ],
    [
      "beside a tag that only another document's directive explains",
      `%TAG !e! tag:a.b,2000:\n---\na: b\n---\n${step('spec:\n  a: !e!x 1\n  b: 2\n')}`,
      set('spec.b', '3'),
      'refused: broken',
    ],
    [
      'a pair without a key, half way through typing a list',
      step('spec:\n  tags:\n    : v1\n'),
      set('spec.tags', ['v1']),
      step('spec:\n  tags:\n    - v1\n'),
    ],
    ['a broken step', step('spec:\n  a: "x\n  b: y\n'), set('spec.b', 'y2'), 'refused: broken'],
  ];
  it.each(cases)('%s', (_, text, what, after) => {
    expect(change(text, what)).toBe(after);
  });
});
