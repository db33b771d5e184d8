import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { type PositionRange, RULE_RECORDS } from '#core';
import type { FileProblem } from '../file-problem.ts';
import { STANDARD_INPUT } from '../input.ts';
import { version } from '../version.ts';

const LEVELS = { error: 'error', warning: 'warning', hint: 'note' } as const;

function artifactOf(file: string): ArtifactLocation {
  if (file === STANDARD_INPUT) {
    return { uri: 'stdin' };
  }
  if (isAbsolute(file)) {
    return { uri: pathToFileURL(file).href };
  }
  const path = file.replaceAll('\\', '/').replace(/^\.\//, '');
  return { uri: path.split('/').map(encodeURIComponent).join('/') };
}

function regionOf({ start, end }: PositionRange): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}

function resultOf(problem: FileProblem): Result {
  const artifactLocation = artifactOf(problem.file);
  return {
    ruleId: problem.code,
    level: LEVELS[problem.severity],
    message: { text: problem.message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(problem.range) } }],
    ...(problem.fixes.length === 0
      ? {}
      : {
          fixes: problem.fixes.map(({ title, edits }) => ({
            description: { text: title },
            artifactChanges: [
              {
                artifactLocation,
                replacements: edits.map(({ range, text }) => ({
                  deletedRegion: regionOf(range),
                  insertedContent: { text },
                })),
              },
            ],
          })),
        }),
  };
}

/** The rules of the log: what Waybill knows of each, and a bare entry for what the YAML parser finds. */
function rulesOf(problems: readonly FileProblem[]): ReportingDescriptor[] {
  const known = new Set(RULE_RECORDS.map(({ code }) => code));
  const others = new Set(problems.map(({ code }) => code).filter((code) => !known.has(code)));
  return [
    ...RULE_RECORDS.map(({ code, title, why, severity, example }) => ({
      id: code,
      shortDescription: { text: title },
      fullDescription: { text: why },
      help: { text: `${why}\n\nInstead of:\n${example.bad}\n\nWrite:\n${example.good}` },
      defaultConfiguration: { level: LEVELS[severity] },
    })),
    ...[...others].map((id) => ({ id })),
  ];
}

/** Problems as a SARIF 2.1.0 log, the format that code hosts show beside the lines of a change. */
export function sarifLog(problems: readonly FileProblem[]): Log {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Waybill', semanticVersion: version(), rules: rulesOf(problems) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map(resultOf),
      },
    ],
  };
}
