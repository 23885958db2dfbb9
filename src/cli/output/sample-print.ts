import type { MatchedColumn, PlannedSample } from '../../firmness/plan-sample';
import type { SampleComparison } from '../../firmness/represent-sample';
import { COMPARISON_CAVEAT, domainTitle, sampleNotes } from '../../firmness/sample-words';
import { countOf } from '../../scoring/words';
import { type Paint, printable } from './terminal';

const VALUE_WIDTH = 34;

/** A drawn sample as a page for people. */
export function printSample(sample: PlannedSample, paint: Paint): string {
  const { caseload, parts } = sample;
  const lines = [paint.bold(printable(caseload.name)), ...sampleNotes(sample).map(paint.dim), ''];
  for (const part of parts) {
    const { domain, drawn, population, marginOfError, columns } = part;
    const points = (marginOfError * 100).toFixed(1);
    const size =
      drawn.length === population
        ? `all ${countOf(population, 'case')}`
        : `${drawn.length} of ${countOf(population, 'case')}, margin of error ${points} points`;
    lines.push(`${paint.bold(domainTitle(domain))}  ${size}`);
    lines.push(...columns.flatMap((column) => columnLines(column, paint)));
    const ids = drawn.map((one) => caseload.cases[one]?.id ?? '');
    lines.push(`  ${paint.dim('Drawn:')} ${printable(ids.join(', '))}`, '');
  }
  return `${lines.join('\n')}\n`;
}

/** A comparison of an inspected sample with its caseload as a page for people. */
export function printComparison({ parts }: SampleComparison, paint: Paint): string {
  const lines: string[] = [];
  for (const { domain, sample, population, columns } of parts) {
    const size = `${sample} of ${countOf(population, 'case')} inspected`;
    lines.push(`${paint.bold(domainTitle(domain))}  ${size}`);
    for (const column of columns) {
      lines.push(...columnLines(column, paint), `    ${printable(column.text)}`);
    }
    lines.push('');
  }
  lines.push(paint.dim(COMPARISON_CAVEAT));
  return `${lines.join('\n')}\n`;
}

function columnLines({ header, values }: MatchedColumn, paint: Paint): string[] {
  const share = (part: number) => `${Math.round(part * 100)}%`.padStart(4);
  return [
    `  ${printable(header).padEnd(VALUE_WIDTH)}${paint.dim('    caseload       sample')}`,
    ...values.map((one) => {
      const caseload = `${String(one.caseload).padStart(6)} ${share(one.caseloadShare)}`;
      const sample = `${String(one.sample).padStart(6)} ${share(one.sampleShare)}`;
      return `    ${printable(one.value)
        .slice(0, VALUE_WIDTH - 2)
        .padEnd(VALUE_WIDTH - 2)}${caseload}  ${sample}`;
    }),
  ];
}

/** A drawn sample for other programs. Names are stable; more may be added. */
export function sampleJson({ caseload, parts, options, matched }: PlannedSample): object {
  return {
    caseload: caseload.name,
    seed: options.seed,
    matched,
    parts: parts.map((part) => ({
      ...part,
      domain: part.domain === '' ? null : part.domain,
      drawn: part.drawn.map((one) => caseload.cases[one]?.id ?? ''),
    })),
  };
}
