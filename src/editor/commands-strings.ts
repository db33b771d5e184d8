import type { ExportFormat } from '#core';

/** Every text of the commands, apart from the others because it is loaded with them. */
export const COMMANDS_STRINGS = {
  views: {
    arguments: 'Arguments',
    environment: 'Environment',
    own: 'Run by Waybill',
    shell: 'Shell',
    manifest: 'Manifest',
  },
  /** What is shown, around the name of what executes it. */
  pluginRuns: (scenario: string) =>
    ['What ', ` runs, with sample values of a ${scenario}.`] as const,
  waybillRuns: (scenario: string) =>
    ['What Waybill runs with ', `, with sample values of a ${scenario}.`] as const,
  copyAll: 'Copy all',
  copyThis: (program: string) => `Copy this ${program} command`,
  download: 'Download…',
  formats: {
    shell: 'Shell script',
    bake: 'Bake file',
    manifest: 'Kubernetes Job',
  } satisfies Record<ExportFormat, string>,
  notInFile: (file: string, count: number) =>
    `${count === 1 ? '1 setting is' : `${count} settings are`} not in ${file}`,
  variables: (plugin: string, count: number) =>
    `${count} ${count === 1 ? 'variable' : 'variables'} that ${plugin} gets`,
  secret: 'secret',
  chosen: 'chosen by the product',
  why: 'What it does',
  stageVariable: (name: string) => `Stage variable ${name}`,
  readsInput: (variable: string) => `Reads ${variable} from standard input.`,
  ignored: (count: number) =>
    count === 1 ? '1 setting without effect' : `${count} settings without effect`,
  notes: (count: number) => (count === 1 ? '1 thing to know' : `${count} things to know`),
  wholeStep: 'The step',
} as const;
