import { version } from '../../package.json';
import { hasError } from '../inspection/problem';
import type { TrackerOutcome } from '../rating/rate-tracker';
import { type CommandLine, readCommandLine } from './command-line';
import { messages, outputTrouble } from './words/messages';
import { jsonText } from './output/json-text';
import { nationalCsv, nationalTable } from './output/national-table';
import { openTracker } from './open-tracker';
import { printCheck } from './output/print-check';
import { printProblems } from './output/print-problems';
import { printRating } from './output/print-rating';
import { outcomeJson } from './output/rating-json';
import { ratingCsv } from './output/rating-csv';
import { sampleCases } from './commands/sample-cases';
import { showFirmness } from './commands/show-firmness';
import { showRepresentation } from './commands/show-representation';
import { paintFor, progress } from './output/terminal';
import { rateOptions } from './rate-options';
import { OutputExists, refuseOverwriting, writeOutput } from './output/write-output';
import { today } from './today';
import { UsageError } from './words/usage-error';
import { writeAnnexe } from './commands/write-annexe';
import { writeTemplate } from './commands/write-template';
import { nationalSheet } from '../annexe/national-sheet';
import { newWorkbook } from '../workbook/file-write/write-xlsx';

/** Exit codes: done, the data does not allow it, wrong usage. */
const DONE = 0;
const REFUSED = 1;
const WRONG_USAGE = 2;

async function main(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words);
  switch (line.command) {
    case 'help':
      process.stdout.write(messages.usage);
      return DONE;
    case 'version':
      process.stdout.write(`${version}\n`);
      return DONE;
    case 'sample':
      return (await sampleCases(line)) ? DONE : REFUSED;
    case 'represent':
      return (await showRepresentation(line)) ? DONE : REFUSED;
    case 'firmness':
      return (await showFirmness(line)) ? DONE : REFUSED;
    case 'annexe':
      return (await writeAnnexe(line)) ? DONE : REFUSED;
    case 'template':
      await writeTemplate(line);
      return DONE;
    default:
      return withTrackers(line);
  }
}

async function withTrackers(line: CommandLine): Promise<number> {
  const { command, trackers, output } = line;
  if (output !== undefined) refuseOverwriting(trackers, output, line.overwrite);
  const options = rateOptions(line);
  const show = progress(process.stderr, trackers.length);
  const outcomes: TrackerOutcome[] = [];
  for (const tracker of trackers) {
    outcomes.push((await openTracker(tracker, options)).outcome);
    show(outcomes.length);
  }
  const refused = outcomes.some(({ problems }) => hasError(problems));
  if (isForPeople(line)) await showOutcomes(line, outcomes);
  else {
    outcomes.forEach((outcome) => reportProblems(outcome, outcomes.length > 1));
    const text =
      command === 'compare' ? compareText(line, outcomes, refused) : dataText(line, outcomes);
    if (text !== null && !(refused && output !== undefined)) await give(text, output);
  }
  if (refused && output !== undefined) process.stderr.write(`${messages.nothingWritten}\n`);
  return refused ? REFUSED : DONE;
}

/** Whether the output is a page to read rather than data for another program. */
function isForPeople({ command, format, output }: CommandLine): boolean {
  return command !== 'compare' && format === 'text' && output === undefined;
}

/** One tracker after another: its page on stdout, and under it its problems on stderr. */
async function showOutcomes(line: CommandLine, outcomes: readonly TrackerOutcome[]): Promise<void> {
  const paint = paintFor(process.stdout, process.env);
  for (const [i, outcome] of outcomes.entries()) {
    if (i > 0) process.stdout.write('\n');
    if (line.command === 'check' && outcome.rated.length > 0) {
      process.stdout.write(outcome.rated.map((one) => printCheck(one, paint)).join('\n'));
      continue;
    }
    process.stdout.write(outcome.rated.map((one) => printRating(one, paint)).join('\n'));
    reportProblems(outcome, outcomes.length > 1 && outcome.rated.length === 0);
  }
}

function reportProblems({ tracker, problems }: TrackerOutcome, isNamed: boolean): void {
  if (problems.length === 0) return;
  const paint = paintFor(process.stderr, process.env);
  if (isNamed) process.stderr.write(`${paint.bold(tracker)}\n`);
  process.stderr.write(printProblems(problems, paint));
}

function dataText(line: CommandLine, outcomes: readonly TrackerOutcome[]): string | null {
  if (line.format === 'json' || line.output?.toLowerCase().endsWith('.json')) {
    const objects = outcomes.flatMap(outcomeJson);
    return jsonText(objects.length === 1 ? objects[0] : objects);
  }
  const rated = outcomes.flatMap((outcome) => outcome.rated);
  return rated.length === 0 ? null : ratingCsv(rated);
}

/** The national table; none while a tracker stands against it, so that no service is dropped. */
function compareText(
  line: CommandLine,
  outcomes: readonly TrackerOutcome[],
  refused: boolean,
): string | Uint8Array | null {
  if (refused) return null;
  if (line.output?.toLowerCase().endsWith('.xlsx')) {
    const rated = outcomes.flatMap((outcome) => outcome.rated);
    return newWorkbook([nationalSheet(rated, { date: today(), version })]);
  }
  const table = nationalTable(outcomes.flatMap(({ rated }) => rated));
  const asJson = line.format === 'json' || line.output?.toLowerCase().endsWith('.json');
  return asJson ? jsonText(table) : nationalCsv(table);
}

async function give(text: string | Uint8Array, output: string | undefined): Promise<void> {
  if (output === undefined && typeof text === 'string') {
    // A byte order mark helps a file that Excel opens, but would be seen on the screen.
    process.stdout.write(text.replace(/^\ufeff/, ''));
    return;
  }
  if (output !== undefined) await writeOutput(output, text);
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code;
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = WRONG_USAGE;
    } else if (error instanceof OutputExists) {
      process.stderr.write(`${error.message}\n${messages.nothingWritten}\n`);
      process.exitCode = REFUSED;
    } else if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) {
      const { what, fix } = outputTrouble(code);
      process.stderr.write(`${messages.cannotWrite('The output', what)} ${fix}\n`);
      process.exitCode = REFUSED;
    } else {
      throw error;
    }
  },
);
