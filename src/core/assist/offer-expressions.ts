import {
  EXPRESSION_FUNCTIONS,
  EXPRESSION_VARIABLES,
  type ExpressionFunction,
  type ExpressionVariable,
  resolveText,
} from '../expression/index.ts';
import type { FieldDefinition } from '../fields/index.ts';
import type { AssistContext, Offer } from './context.ts';
import { axesAround } from './loops.ts';
import { code, paragraphs, prose } from './markdown.ts';
import { ownVariables } from './own-variables.ts';
import { plain } from './snippet.ts';

/** A method of a runtime input: its arguments as a snippet, and what it says. */
interface InputMethod {
  readonly name: string;
  readonly argument: string;
  readonly meaning: string;
}

/** Methods of `<+input>`. Source: the product's documentation on runtime inputs. */
const INPUT_METHODS: readonly InputMethod[] = [
  { name: 'default', argument: `\${1:value}`, meaning: 'The value when nothing is given.' },
  {
    name: 'allowedValues',
    argument: `\${1:a},\${2:b}`,
    meaning: 'The only values to choose from.',
  },
  { name: 'regex', argument: `\${1:[a-z]+}`, meaning: 'The pattern that a value has to match.' },
  { name: 'executionInput', argument: '', meaning: 'Asked while the pipeline runs.' },
];

function sampleOf({ path }: ExpressionVariable, { values }: AssistContext): string | null {
  return resolveText(`<+${path}>`, values).text;
}

/** What a variable tells, and what it comes to with the sample values. */
export function variableHelp(variable: ExpressionVariable, context: AssistContext): string {
  const sample = sampleOf(variable, context);
  return paragraphs(
    code(`<+${variable.path}${variable.named === true ? '.NAME' : ''}>`),
    prose(variable.meaning),
    variable.absent !== null && prose(variable.absent),
    sample === null
      ? `Example: ${code(variable.example)}`
      : `${code(sample)} with the sample values`,
  );
}

/** What a function gives. */
export function functionHelp(known: ExpressionFunction): string {
  const { source, result } = known.example;
  const parameters = known.parameters.map(({ name }) => name).join(', ');
  return paragraphs(
    code(`${known.name}(${parameters})`),
    prose(known.meaning),
    `${code(source)} gives ${code(result)}`,
  );
}

function offerVariable(variable: ExpressionVariable, context: AssistContext, close: string): Offer {
  const name = variable.named === true ? `.\${1:name}` : '';
  return {
    label: variable.path,
    kind: 'expression',
    detail: sampleOf(variable, context) ?? '',
    documentation: variableHelp(variable, context),
    text: `${plain(variable.path)}${name}${close}`,
  };
}

/** The variables that may stand inside `<+…>`, the text's own ones first; `close` ends the expression where nothing does yet. */
export function offerVariables(
  context: AssistContext,
  offset: number,
  close: string,
): readonly Offer[] {
  const own = ownVariables(context.text, offset).map((path) => ({
    path,
    meaning: 'Declared in this text.',
    example: '1.4.2',
    absent: null,
  }));
  const axes = axesAround(context, offset).map(({ name, values }) => ({
    ...offerVariable(
      {
        path: `matrix.${name}`,
        meaning: 'The item of this axis in a run of the loop.',
        example: values?.[0] ?? 'linux',
        absent: null,
      },
      context,
      close,
    ),
    ...(values === null ? {} : { detail: values.join(', ') }),
  }));
  return [
    ...axes,
    ...[...own, ...EXPRESSION_VARIABLES].map((variable) => offerVariable(variable, context, close)),
  ];
}

/** The functions that may be called on what stands before. */
export function offerFunctions(): readonly Offer[] {
  return EXPRESSION_FUNCTIONS.map((known) => {
    const stops = known.parameters
      .filter(({ optional }) => optional !== true)
      .map(({ name, kind }, index) => {
        const stop = `\${${index + 1}:${name}}`;
        return kind === 'text' ? `"${stop}"` : stop;
      });
    return {
      label: known.name,
      kind: 'function',
      detail: `(${known.parameters.map(({ name }) => name).join(', ')})`,
      documentation: functionHelp(known),
      text: `${plain(known.name)}(${stops.join(', ')})`,
    };
  });
}

function methodsFor(field: FieldDefinition | null): readonly InputMethod[] {
  const isRefused = field?.refuses?.includes('execution-input') === true;
  return INPUT_METHODS.filter(({ name }) => !(isRefused && name === 'executionInput'));
}

/** The methods of a runtime input, behind its dot. */
export function offerInputMethods(field: FieldDefinition | null): readonly Offer[] {
  return methodsFor(field).map(({ name, argument, meaning }) => ({
    label: name,
    kind: 'function',
    detail: '',
    documentation: prose(meaning),
    text: `${name}(${argument})`,
  }));
}

/** Runtime inputs, alone and with each method; `open` is what is there of `<+` already. */
export function offerInputs(field: FieldDefinition | null, open: '' | '<+'): readonly Offer[] {
  if (field?.refuses?.includes('runtime') === true) {
    return [];
  }
  const start = open === '<+' ? 'input>' : '<+input>';
  const alone: Offer = {
    label: start,
    kind: 'expression',
    detail: 'runtime input',
    documentation: prose('Runtime input: whoever runs the pipeline gives the value.'),
    text: start,
  };
  const methods = methodsFor(field).map(({ name, argument, meaning }) => ({
    ...alone,
    label: `${start}.${name}(…)`,
    documentation: prose(meaning),
    text: `${start}.${name}(${argument})`,
  }));
  return [alone, ...methods];
}
