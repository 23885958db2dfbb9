import { version } from '../../../package.json';
import { drawnWorkbook } from '../../annexe/sample-workbooks';
import { sampleSize } from '../../sampling/sample-size';
import { SamplingError } from '../../sampling/sampling-error';
import type { CommandLine } from '../command-line';
import { jsonText } from '../output/json-text';
import { messages } from '../words/messages';
import { printProblems } from '../output/print-problems';
import { sampleCaseload } from './sample-caseload';
import { printSample, sampleJson } from '../output/sample-print';
import { paintFor } from '../output/terminal';
import { today } from '../today';
import { UsageError } from '../words/usage-error';
import { refuseOverwriting } from '../output/write-output';
import { writeSheets } from './write-sheets';

/**
 * `yos sample`: how many cases to inspect of a population, or which ones of a caseload.
 *
 * @returns false where the caseload or the disk does not allow it
 * @throws UsageError for a command line that cannot be followed
 */
export async function sampleCases(line: CommandLine): Promise<boolean> {
  const [caseload] = line.trackers;
  if (caseload !== undefined) return drawSample(line, caseload);
  process.stdout.write(sizeText(line, line.population ?? 0));
  return true;
}

function sizeText({ confidence, margin, format }: CommandLine, population: number): string {
  try {
    const size = sampleSize(population, confidence / 100, margin / 100);
    if (format === 'json') return jsonText({ population, confidence, margin, sample: size });
    return size === population
      ? `${messages.census(size, confidence, margin)}\n`
      : `${messages.sampleSize(size, population, confidence, margin)}\n`;
  } catch (error) {
    if (error instanceof SamplingError) throw new UsageError(error.message);
    throw error;
  }
}

async function drawSample(line: CommandLine, path: string): Promise<boolean> {
  const { take, match, ratio, seed, output, overwrite } = line;
  if (output !== undefined) refuseOverwriting([path], output, overwrite);
  const { sample, problems } = await sampleCaseload(path, line.sheets, {
    seed,
    confidence: line.confidence / 100,
    margin: line.margin / 100,
    ...(take !== undefined && { take }),
    ...(match !== undefined && { match }),
    ...(ratio !== undefined && { ratio }),
  });
  if (sample) {
    const page = printSample(sample, paintFor(process.stdout, process.env));
    process.stdout.write(line.format === 'json' ? jsonText(sampleJson(sample)) : page);
  }
  if (sample && output !== undefined) {
    return writeSheets(output, () => drawnWorkbook(sample, { date: today(), version }), problems);
  }
  process.stderr.write(printProblems(problems, paintFor(process.stderr, process.env)));
  if (output !== undefined) process.stderr.write(`${messages.nothingWritten}\n`);
  return sample !== null;
}
