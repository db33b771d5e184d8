import { parse } from 'yaml';
import type { SampleValues } from '#core';
import { Failure } from './failure.ts';
import { nameOf, readText } from './input.ts';

/**
 * Reads sample values: a YAML or JSON map from expression path to value (`pipeline.sequenceId: 9`). Maps
 * inside it are paths written apart. Values are taken as they are typed: `1.10` stays `1.10`.
 * @param file null gives no values
 * @throws Failure when the file can't be read or is no such map
 */
export async function readSampleValues(file: string | null): Promise<SampleValues> {
  if (file === null) {
    return {};
  }
  const fail = (why: string): never => {
    throw new Failure(`The sample values in ${nameOf(file)} can't be used: ${why}.`);
  };
  const text = await readText(file);
  let content: unknown;
  try {
    content = parse(text, { schema: 'failsafe' });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : '';
    return fail(`the text is no YAML or JSON (${reason?.replace(/:$/, '')})`);
  }
  const values: Record<string, string> = {};
  const collect = (path: string, value: unknown): void => {
    if (typeof value === 'string') {
      values[path] = value;
    } else if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      for (const [name, inner] of Object.entries(value)) {
        collect(path === '' ? name : `${path}.${name}`, inner);
      }
    } else {
      fail(path === '' ? 'a map from expression path to value is expected' : `${path} is no text`);
    }
  };
  if (content !== null && content !== '') {
    if (typeof content === 'string') {
      fail('a map from expression path to value is expected');
    }
    collect('', content);
  }
  return values;
}
