/** `npm run --silent bench -- NAME [--json] [--quick]`: measures Waybill against a named reference in the same run. */
import type { Benchmark, Row } from './benchmark.ts';
import { checkBenchmark } from './benchmarks/check.ts';
import { documentBenchmark } from './benchmarks/document.ts';
import { pageBenchmark } from './benchmarks/page.ts';

const BENCHMARKS: readonly Benchmark[] = [documentBenchmark, checkBenchmark, pageBenchmark];

function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.case,
    row.ours_ms.toFixed(2),
    row.reference_ms.toFixed(2),
    `${row.ratio.toFixed(1)}×`,
    row.ours_mb?.toFixed(1) ?? '',
    row.reference_mb?.toFixed(1) ?? '',
    row.reference,
  ]);
  const head = [
    'case',
    'ours (ms)',
    'reference (ms)',
    'ratio',
    'ours (MB)',
    'reference (MB)',
    'reference',
  ];
  const all = [head, ...cells];
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const [name, ...options] = process.argv.slice(2);
const benchmark = BENCHMARKS.find((candidate) => candidate.name === name);
const unknown = options.find((option) => !['--json', '--quick'].includes(option));
if (!benchmark || unknown !== undefined) {
  const list = BENCHMARKS.map((one) => `  ${one.name}  ${one.about}`).join('\n');
  process.stderr.write(`Usage: npm run --silent bench -- NAME [--json] [--quick]\n\n${list}\n`);
  process.exitCode = 2;
} else {
  const rows = await benchmark.run(options.includes('--quick'));
  process.stdout.write(
    `${options.includes('--json') ? JSON.stringify(rows, null, 2) : tableOf(rows)}\n`,
  );
}
