import type { StepDefinition } from '../fields/index.ts';
import type { Offer } from './context.ts';
import { code, fieldHelp, paragraphs, typeHelp } from './markdown.ts';
import type { Place } from './place/index.ts';
import { countStops, keyLines, layoutOf, plain, snippetOf } from './snippet.ts';
import type { KnownKey } from './spot.ts';

/** Kinds whose values are offered as soon as the key is there, so that no example is written. */
const LISTED: ReadonlySet<string | undefined> = new Set(['choice', 'switch', 'connector']);

function helpOf(definition: StepDefinition, key: KnownKey): string {
  return key.field === null
    ? paragraphs(
        `**${code(key.name)}**`,
        `Holds ${key.inner.map(({ name }) => code(name)).join(', ')}.`,
      )
    : fieldHelp(definition, key.field);
}

function detailOf(key: KnownKey): string {
  const label = key.field?.label ?? '';
  return key.isRequired ? `required ${label}`.trimEnd() : label;
}

/** The key with its value; only the key where a colon follows already. */
function textOf(key: KnownKey, place: Place): string {
  if (place.hasColon) {
    return plain(key.name);
  }
  if (LISTED.has(key.field?.kind.kind)) {
    return `${plain(key.name)}: `;
  }
  const layout = layoutOf(place);
  return snippetOf(keyLines(key, layout, countStops()), layout);
}

/** The keys of a mapping that are not there yet, those that have to be there first. */
export function offerKeys(
  definition: StepDefinition,
  keys: readonly KnownKey[],
  place: Place,
  taken: ReadonlySet<string>,
): readonly Offer[] {
  const free = keys.filter(({ name }) => !taken.has(name));
  const ranked = [
    ...free.filter(({ isRequired }) => isRequired),
    ...free.filter(({ isRequired }) => !isRequired),
  ];
  return ranked.map((key) => ({
    label: key.name,
    kind: 'key',
    detail: detailOf(key),
    documentation: helpOf(definition, key),
    text: textOf(key, place),
    ...(LISTED.has(key.field?.kind.kind) && !place.hasColon ? { opens: true } : {}),
  }));
}

/** The key that says what kind of step it is; nothing when it is there. */
export function offerTypeKey(
  definitions: readonly StepDefinition[],
  place: Place,
  taken: ReadonlySet<string>,
): readonly Offer[] {
  if (taken.has('type')) {
    return [];
  }
  const text = place.hasColon ? 'type' : 'type: ';
  const documentation = paragraphs(...definitions.map(typeHelp).slice(0, 1));
  return [
    { label: 'type', kind: 'key', detail: 'required Type', documentation, text, opens: true },
  ];
}
