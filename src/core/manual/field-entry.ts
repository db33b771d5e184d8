import type {
  FieldDefinition,
  FieldKind,
  PartDefinition,
  StepDefinition,
} from '../fields/index.ts';
import { INFRASTRUCTURE_LABELS } from '../model/infrastructure.ts';
import { readsAsString } from '../yaml/index.ts';
import { kindWords } from './field-kind.ts';
import type { ManualEntry, ManualSample, Phrase } from './model.ts';

/** Words between commas, with `and` before the last. */
export function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** More choices than this are left to the editor, which can search them. */
const MOST_CHOICES = 12;

function choicesOf({ kind }: FieldDefinition): Phrase | null {
  const options = 'options' in kind ? kind.options : undefined;
  if (options === undefined) {
    return null;
  }
  if (options.length > MOST_CHOICES) {
    return [`${options.length} are offered, such as `, { code: options[0]?.value ?? '' }];
  }
  return options.flatMap(({ value }, at) =>
    at === 0 ? [{ code: value }] : [', ', { code: value }],
  );
}

function partsOf({ kind }: FieldDefinition): readonly PartDefinition[] {
  return 'parts' in kind ? kind.parts : [];
}

function partPhrase(part: PartDefinition): Phrase {
  return [{ code: part.key }, ` (${kindWords(part.kind)}): ${part.help}`];
}

function present(name: string, value: Phrase | string | null | undefined) {
  if (value === null || value === undefined) {
    return [];
  }
  return [{ name, value: typeof value === 'string' ? [value] : value }];
}

/** Kinds whose text is quoted where a reader of YAML would see a number or a switch. */
const TEXTS: ReadonlySet<FieldKind['kind']> = new Set([
  'text',
  'choice',
  'connector',
  'list',
  'map',
]);

function written({ kind }: FieldDefinition, text: string): string {
  return TEXTS.has(kind.kind) && !readsAsString(text) ? `"${text}"` : text;
}

/** The lines of YAML that set a field to its example; none without an example on one line. */
function sampleOf(field: FieldDefinition): readonly ManualSample[] {
  const { key, kind, example } = field;
  if (example === undefined || 'parts' in kind || kind.kind === 'maps') {
    return [];
  }
  const keys = key.split('.');
  const last = keys.length - 1;
  const lines = keys.map((name, depth) => `${'  '.repeat(depth)}${name}:`);
  const inner = '  '.repeat(last + 1);
  const [name = '', ...value] = example.split('=');
  const ends = {
    list: `\n${inner}- ${written(field, example)}`,
    map: `\n${inner}${name}: ${written(field, value.join('='))}`,
  };
  const end =
    kind.kind === 'list' || kind.kind === 'map' ? ends[kind.kind] : ` ${written(field, example)}`;
  return [{ label: 'Example', text: `${lines.join('\n')}${end}` }];
}

/** What the manual says of one field of a step type. */
export function fieldEntry(definition: StepDefinition, field: FieldDefinition): ManualEntry {
  const documented =
    field.anchor === undefined ? null : `${definition.documentation}#${field.anchor}`;
  return {
    id: field.key,
    title: field.label,
    code: field.key,
    text: [field.help],
    facts: [
      ...present('Holds', kindWords(field.kind)),
      ...present('Required', field.required === true ? requiredWords(definition, field) : null),
      ...present('When unset', field.whenUnset),
      ...present('Choices', choicesOf(field)),
      ...partsOf(field).flatMap((part) => present(part.label, partPhrase(part))),
      ...present(
        'Runs on',
        field.infrastructures && [
          `${listed(field.infrastructures.map((name) => INFRASTRUCTURE_LABELS[name]))} only. ${field.elsewhere ?? ''}`.trim(),
        ],
      ),
      ...present('Form', field.pattern?.message),
      ...present('Sets', field.setting?.startsWith('PLUGIN_') ? [{ code: field.setting }] : null),
      ...present(
        'Documented',
        documented === null ? null : [{ href: documented, text: `${definition.label} step` }],
      ),
    ],
    samples: sampleOf(field),
  };
}

function requiredWords({ fields }: StepDefinition, { replaceableBy }: FieldDefinition): string {
  const other = fields.find(({ key }) => key === replaceableBy);
  return other ? `yes, or ${other.label} in its place` : 'yes';
}
