import { SECTIONS, type Section, type StepDefinition } from '../fields/index.ts';
import type { PluginFlag } from '../flags/index.ts';
import { INFRASTRUCTURE_LABELS, OPERATING_SYSTEM_LABELS } from '../model/infrastructure.ts';
import { fieldEntry, listed } from './field-entry.ts';
import { flagEntry } from './flag-entry.ts';
import { imageSection } from './image-section.ts';
import type { ManualPage, ManualSection } from './model.ts';

const SECTION_TITLES: Readonly<Record<Section, string>> = {
  identity: 'Name and Id',
  registry: 'Registry',
  optional: 'Optional Configuration',
  advanced: 'Advanced',
};

function fieldSection(definition: StepDefinition, section: Section): ManualSection {
  return {
    id: section,
    title: SECTION_TITLES[section],
    intro: [],
    samples: [],
    entries: definition.fields
      .filter((field) => field.section === section)
      .map((field) => fieldEntry(definition, field)),
  };
}

function flagSection(definition: StepDefinition, flags: readonly PluginFlag[]): ManualSection {
  return {
    id: 'plugin-flags',
    title: 'Plugin flags',
    intro: [
      'On Kubernetes they are environment variables of the step, ',
      { code: 'spec.envVariables' },
      '; elsewhere some are variables of the stage.',
    ],
    samples: [],
    entries: flags.flatMap((flag) => flagEntry(definition, flag) ?? []),
  };
}

/** The page of one step type: its fields by section, its image reference, its plugin's flags. */
export function stepPage(definition: StepDefinition, flags: readonly PluginFlag[]): ManualPage {
  const { type, label, summary, infrastructures, deprecated, documentation } = definition;
  const systems = definition.operatingSystems?.map((name) => OPERATING_SYSTEM_LABELS[name]);
  const places = [
    listed(infrastructures.map((name) => INFRASTRUCTURE_LABELS[name])),
    ...(systems ? [`with ${listed(systems)} only`] : []),
  ].join(', ');
  return {
    id: type,
    subject: label,
    title: `Build and Push to ${label}`,
    summary: [
      `${summary.replace(/[.]?$/, '.')} Runs on ${places}. `,
      ...(deprecated ? [`${deprecated.why} Use `, { code: deprecated.use }, '. '] : []),
      { href: documentation, text: 'The product’s page' },
    ],
    sections: [
      ...SECTIONS.map((section) => fieldSection(definition, section)),
      imageSection(definition),
      flagSection(definition, flags),
    ].filter(({ entries, samples }) => entries.length + samples.length > 0),
  };
}
