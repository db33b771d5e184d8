import { expect, it } from 'vitest';
import { flagOf, PLUGIN_FLAGS, type PluginFlag } from '#core';
import { suggestFlags, suggestFlagValues } from './flags.ts';

function flag(name: string): PluginFlag {
  const found = flagOf(name);
  if (found === null) {
    throw new Error(`No flag ${name}`);
  }
  return found;
}

function texts(suggest: ReturnType<typeof suggestFlags>, text: string): readonly string[] {
  return suggest(text, text.length)?.items.map((item) => item.text) ?? [];
}

it.each([
  ['PUSH_RET', 'PLUGIN_PUSH_RETRY'],
  ['push retry', 'PLUGIN_PUSH_RETRY'],
  ['failed push', 'PLUGIN_PUSH_RETRY'],
  ['certificate', 'PLUGIN_SKIP_TLS_VERIFY'],
])('a flag is found by %s', (search, name) => {
  expect(texts(suggestFlags(PLUGIN_FLAGS, []), search)).toContain(name);
});

it('all flags are offered in the empty line, but those that are set', () => {
  const offered = texts(suggestFlags(PLUGIN_FLAGS, ['PLUGIN_NO_PUSH']), '');
  expect(offered).toHaveLength(PLUGIN_FLAGS.length - 1);
  expect(offered).not.toContain('PLUGIN_NO_PUSH');
});

it.each([
  ['PLUGIN_NO_PUSH', '', ['true', 'false']],
  ['PLUGIN_NO_PUSH', 'tr', ['true']],
  ['PLUGIN_NO_PUSH', 'true', ['true', 'false']],
  ['PLUGIN_NO_PUSH', '<+input>', []],
  ['PLUGIN_LOG_FORMAT', '', ['text', 'color', 'json']],
  ['PLUGIN_PUSH_RETRY', '', ['3']],
  ['PLUGIN_PUSH_RETRY', '5', []],
])('%s with “%s” offers %j', (name, text, expected) => {
  expect(texts(suggestFlagValues(flag(name)), text)).toEqual(expected);
});
