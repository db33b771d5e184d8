import { z } from 'zod';
import type { Config, configSchema } from '../config/index.ts';
import type { ManualEntry, ManualPage, ManualSample } from './model.ts';

/** The keys of a configuration with what their schema says of them. */
type ConfigSchema = typeof configSchema;

/** What the schema of one key tells: z.toJSONSchema carries its description and example along. */
const keySchema = z.object({
  type: z.string().optional(),
  description: z.string().optional(),
  example: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});

type KeySchema = z.infer<typeof keySchema>;

const TYPES: Readonly<Record<string, string>> = {
  array: 'list of texts',
  boolean: 'true or false',
  object: 'map',
};

function yamlLines(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    return value.map((item) => `\n${indent}- ${JSON.stringify(item)}`).join('');
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, inner]) => `\n${indent}${name}:${yamlLines(inner, `${indent}  `)}`)
      .join('');
  }
  return ` ${String(value)}`;
}

function sampleOf(path: readonly string[], example: unknown): readonly ManualSample[] {
  if (example === undefined) {
    return [];
  }
  const lines = path.map((name, depth) => `${'  '.repeat(depth)}${name}:`);
  const text = `${lines.join('\n')}${yamlLines(example, '  '.repeat(path.length))}`;
  return [{ label: 'Example', text }];
}

function entriesOf(schema: KeySchema, path: readonly string[]): readonly ManualEntry[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const key = keySchema.parse(inner);
    const own = [...path, name];
    const id = own.join('.');
    return [
      {
        id,
        title: id,
        code: null,
        text: [key.description ?? ''],
        facts: [{ name: 'Holds', value: [TYPES[key.type ?? ''] ?? 'text'] }],
        samples: sampleOf(own, key.example),
      },
      ...entriesOf(key, own),
    ];
  });
}

/** A whole configuration, to start from. */
const SAMPLE: Config = {
  rules: { 'deprecated-step': 'error' },
  policy: { registries: ['ghcr.io/acme/**'], forbidLatest: true },
};

/** The page of `waybill.config.yaml`. */
export function configPage(schema: ConfigSchema): ManualPage {
  const keys = keySchema.parse(z.toJSONSchema(schema));
  return {
    id: 'config',
    subject: 'Configuration',
    title: 'Configuration',
    summary: [
      'A ',
      { code: 'waybill.config.yaml' },
      ' gives rules another severity and states what an organisation asks of every step.',
    ],
    sections: [
      {
        id: 'where',
        title: 'Where it stands',
        intro: [
          { code: 'waybill check' },
          ' takes the nearest one in the folder of each file and above; ',
          { code: '--config FILE' },
          ' names another, ',
          { code: '--no-config' },
          ' none. The server takes that of its working folder, or of its own ',
          { code: '--config' },
          ', gives it to the editor and refuses runs that break its policy. A page that embeds the editor gives its content as the property ',
          { code: 'config' },
          '.',
        ],
        samples: [{ label: 'waybill.config.yaml', text: yamlLines(SAMPLE, '').trimStart() }],
        entries: [],
      },
      {
        id: 'patterns',
        title: 'Patterns',
        intro: [
          { code: '*' },
          ' stands for any characters but a slash, ',
          { code: '**' },
          ' for any characters, ',
          { code: '?' },
          ' for one character that is no slash; all else stands for itself. A pattern is held against the whole text, letter case included.',
        ],
        samples: [],
        entries: [],
      },
      { id: 'keys', title: 'Keys', intro: [], samples: [], entries: entriesOf(keys, []) },
    ],
  };
}
