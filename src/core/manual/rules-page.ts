import type { RuleRecord } from '../checks/index.ts';
import { INFRASTRUCTURE_LABELS } from '../model/infrastructure.ts';
import type { Severity } from '../model/problem.ts';
import {
  type ManualEntry,
  type ManualPage,
  type ManualSection,
  type Phrase,
  RULES_PAGE,
} from './model.ts';

const SEVERITIES: readonly {
  readonly severity: Severity;
  readonly title: string;
  readonly intro: string;
}[] = [
  {
    severity: 'error',
    title: 'Errors',
    intro: 'They stop a build, or the product refuses the step.',
  },
  { severity: 'warning', title: 'Warnings', intro: 'The build does something else than it seems.' },
  { severity: 'hint', title: 'Hints', intro: 'It could be better, or has no effect.' },
];

/** The titles of the fixes that a rule offers for the mistake of its example. */
export type FixesOf = (rule: RuleRecord) => readonly string[];

function ruleEntry(rule: RuleRecord, fixesOf: FixesOf): ManualEntry {
  const { code, title, why, source, example } = rule;
  const fixes = fixesOf(rule);
  const { bad, good, infrastructure, stage, variables, config, declared, dockerfile } = example;
  // Where the step is the same in both examples the mistake is in the Dockerfile or in the stage.
  const mistake = (bad === good ? (dockerfile ?? declared) : null) ?? { bad, good };
  const place: Phrase | null =
    infrastructure === undefined ? null : [INFRASTRUCTURE_LABELS[infrastructure]];
  return {
    id: code,
    title,
    code,
    text: [why],
    facts: [
      ...(place === null ? [] : [{ name: 'On', value: place }]),
      { name: 'Fix', value: [fixes.length === 0 ? 'by hand' : fixes.join(', or ')] },
      { name: 'Source', value: [source] },
    ],
    samples: [
      ...[variables, stage].flatMap((text) =>
        text === undefined ? [] : [{ label: 'In a stage with', text }],
      ),
      ...(config === undefined ? [] : [{ label: 'With waybill.config.yaml', text: config }]),
      ...(dockerfile === undefined || bad === good
        ? []
        : [{ label: 'With the Dockerfile', text: dockerfile.bad }]),
      { label: 'Instead of', text: mistake.bad },
      { label: 'Write', text: mistake.good },
    ],
  };
}

function sectionsOf(rules: readonly RuleRecord[], fixesOf: FixesOf): readonly ManualSection[] {
  return SEVERITIES.map(({ severity, title, intro }) => ({
    id: severity,
    title,
    intro: [intro],
    samples: [],
    entries: rules
      .filter((rule) => rule.severity === severity)
      .toSorted((a, b) => a.code.localeCompare(b.code, 'en'))
      .map((rule) => ruleEntry(rule, fixesOf)),
  })).filter(({ entries }) => entries.length > 0);
}

/** The page of all rules, by severity; each rule's entry has its code as id. */
export function rulesPage(rules: readonly RuleRecord[], fixesOf: FixesOf): ManualPage {
  let sections: readonly ManualSection[] | null = null;
  return {
    id: RULES_PAGE,
    subject: 'Rules',
    title: 'Rules',
    summary: [
      `${rules.length} rules are checked as you type and by `,
      { code: 'waybill check' },
      '. A ',
      { page: 'config', entry: 'rules', text: 'configuration' },
      ' can give each of them another severity.',
    ],
    // Made when they are read first: every example is tried for its fixes.
    get sections() {
      sections ??= sectionsOf(rules, fixesOf);
      return sections;
    },
  };
}
