import type { HclValue } from './hcl-value.ts';

type HclFunction = (args: readonly HclValue[]) => HclValue;

function text(value: HclValue | undefined): string {
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
}

function items(value: HclValue | undefined): readonly HclValue[] {
  return Array.isArray(value) ? value : [];
}

function onTexts(change: (...texts: readonly string[]) => HclValue): HclFunction {
  return (args) => change(...args.map(text));
}

function isEmpty(value: HclValue | undefined): boolean {
  return value === null || value === undefined || value === '';
}

/** Functions of bake that give the same for the same arguments. Source: its list of functions. */
export const HCL_FUNCTIONS: ReadonlyMap<string, HclFunction> = new Map<string, HclFunction>([
  ['and', (args) => args.every((one) => one === true)],
  ['or', (args) => args.some((one) => one === true)],
  ['not', ([one]) => one !== true],
  ['equal', ([a, b]) => text(a) === text(b)],
  ['notequal', ([a, b]) => text(a) !== text(b)],
  ['coalesce', (args) => args.find((one) => !isEmpty(one)) ?? null],
  ['concat', (args) => args.flatMap(items)],
  ['flatten', ([list]) => items(list).flatMap((one) => (Array.isArray(one) ? one : [one]))],
  ['compact', ([list]) => items(list).filter((one) => !isEmpty(one))],
  ['distinct', ([list]) => [...new Set(items(list))]],
  ['contains', ([list, one]) => items(list).includes(one ?? null)],
  ['length', ([one]) => (Array.isArray(one) ? one.length : text(one).length)],
  ['merge', (args) => Object.assign({}, ...args)],
  ['join', ([sign, list]) => items(list).map(text).join(text(sign))],
  ['split', ([sign, one]) => text(one).split(text(sign))],
  [
    'format',
    ([form, ...args]) => {
      let at = 0;
      return text(form).replace(/%[sdv]/g, () => text(args[at++]));
    },
  ],
  ['lower', onTexts((one = '') => one.toLowerCase())],
  ['upper', onTexts((one = '') => one.toUpperCase())],
  ['trimspace', onTexts((one = '') => one.trim())],
  [
    'trimprefix',
    onTexts((one = '', start = '') => (one.startsWith(start) ? one.slice(start.length) : one)),
  ],
  [
    'trimsuffix',
    onTexts((one = '', end = '') =>
      end !== '' && one.endsWith(end) ? one.slice(0, -end.length) : one,
    ),
  ],
  ['replace', onTexts((one = '', part = '', other = '') => one.replaceAll(part, other))],
  ['basename', onTexts((one = '') => one.split('/').at(-1) ?? '')],
  ['dirname', onTexts((one = '') => one.split('/').slice(0, -1).join('/') || '.')],
]);
