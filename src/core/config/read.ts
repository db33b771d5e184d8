import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import type { YamlPath } from '../model/step.ts';
import type { TextRange } from '../model/text.ts';
import { type PlainDocument, readPlainDocument } from '../yaml/index.ts';
import { type Config, configSchema, NO_CONFIG, RULE_LEVELS } from './schema.ts';

/** What a configuration may name, and how a typing mistake in such a name is guessed. */
export interface ConfigNames {
  /** Codes of the rules. */
  readonly rules: readonly string[];
  readonly suggest: (word: string, candidates: readonly string[]) => string | null;
}

/** A configuration with what is wrong in it; with an error in it nothing of it is in force. */
export interface ReadConfig {
  readonly config: Config;
  readonly problems: readonly Problem[];
}

interface Mistake {
  readonly message: string;
  readonly range: TextRange;
}

/** The keys that each mapping of a configuration may have, by the path of the mapping. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': ['rules', 'policy'],
  policy: Object.keys(configSchema.shape.policy.unwrap().shape),
  'policy.tags': Object.keys(configSchema.shape.policy.unwrap().shape.tags.unwrap().shape),
};

function yamlPath(path: readonly PropertyKey[]): YamlPath {
  return path.map((key) => (typeof key === 'number' ? key : String(key)));
}

function guess(names: ConfigNames, word: string, candidates: readonly string[]): string {
  const meant = names.suggest(word, candidates);
  return meant === null ? `Known are ${candidates.join(', ')}.` : `Did you mean ${meant}?`;
}

function mistakesOf(
  issue: z.core.$ZodIssue,
  document: PlainDocument,
  names: ConfigNames,
): readonly Mistake[] {
  const path = yamlPath(issue.path);
  const whole = { start: 0, end: 0 };
  if (issue.code === 'unrecognized_keys') {
    const known = KEYS[path.join('.')] ?? [];
    return issue.keys.map((key) => ({
      message: `A configuration has no ${[...path, key].join('.')}. ${guess(names, key, known)}`,
      range: document.keyRange([...path, key]) ?? whole,
    }));
  }
  const range = document.valueRange(path) ?? whole;
  const name = path.join('.');
  if (path[0] === 'rules' && path.length === 2) {
    return [{ message: `The severity of a rule is one of ${RULE_LEVELS.join(', ')}.`, range }];
  }
  return [
    {
      message: `${name === '' ? 'The file' : name}: ${EXPECTED[expectedOf(issue)] ?? issue.message}`,
      range,
    },
  ];
}

function expectedOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' ? issue.expected : issue.code;
}

const EXPECTED: Readonly<Record<string, string>> = {
  array: 'a list is expected.',
  boolean: 'true or false is expected.',
  object: 'a map is expected.',
  record: 'a map from rule code to severity is expected.',
  string: 'text is expected.',
  too_small: 'it must not be empty.',
};

function unknownRules(config: Config, document: PlainDocument, names: ConfigNames) {
  return Object.keys(config.rules ?? {})
    .filter((code) => !names.rules.includes(code))
    .map((code) => {
      const meant = names.suggest(code, names.rules);
      const advice = meant === null ? 'See the page of rules.' : `Did you mean ${meant}?`;
      return {
        message: `There is no rule ${code}. ${advice}`,
        range: document.keyRange(['rules', code]) ?? { start: 0, end: 0 },
      };
    });
}

function problemOf({ message, range }: Mistake): Problem {
  return { code: 'config', severity: 'error', message, step: null, key: null, range };
}

/** Reads a `waybill.config.yaml`. Never throws: what is wrong comes back with its place. */
export function readConfig(text: string, names: ConfigNames): ReadConfig {
  const document = readPlainDocument(text);
  if (document.syntax.length > 0) {
    return { config: NO_CONFIG, problems: document.syntax.map(problemOf) };
  }
  if (document.data === null) {
    return { config: NO_CONFIG, problems: [] };
  }
  const parsed = configSchema.safeParse(document.data);
  const mistakes = parsed.success
    ? unknownRules(parsed.data, document, names)
    : parsed.error.issues.flatMap((issue) => mistakesOf(issue, document, names));
  const problems = mistakes.map(problemOf).toSorted((a, b) => a.range.start - b.range.start);
  return { config: parsed.success && problems.length === 0 ? parsed.data : NO_CONFIG, problems };
}
