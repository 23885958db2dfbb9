import { parseArgs } from 'node:util';
import type { Fill } from '../annexe/annexe-context';
import type { Base } from '../editions/edition';
import { USUAL_SEED } from '../sampling/random-source';
import { messages } from './words/messages';
import { readPercent, readWhole } from './read-number';
import { UsageError } from './words/usage-error';

const COMMANDS = [
  'rate',
  'check',
  'compare',
  'annexe',
  'template',
  'sample',
  'represent',
  'firmness',
  'help',
  'version',
] as const;

const FILLS: readonly Fill[] = ['values', 'native', 'yos'];

/** What the name of an output may end with, by command. */
const ENDINGS: Partial<Record<(typeof COMMANDS)[number], readonly string[]>> = {
  rate: ['.csv', '.json'],
  check: ['.json'],
  compare: ['.xlsx', '.csv', '.json'],
  annexe: ['.xlsx', '.xlsm'],
  template: ['.xlsx'],
  sample: ['.xlsx'],
  represent: ['.xlsx'],
  firmness: ['.xlsx'],
};

const SOURCE = ['edition', 'base', 'sheet'];

/** How firmness is drawn. */
const DRAWING = ['seed', 'draws', 'confidence'];

/** What only a caseload's workbook can be asked for. */
const OF_A_CASELOAD = ['take', 'match', 'ratio', 'seed', 'sheet', 'output', 'overwrite'];

/** The options that each command follows; any other would be passed over in silence. */
const OPTIONS: Readonly<Record<(typeof COMMANDS)[number], readonly string[]>> = {
  rate: [...SOURCE, 'split', 'json', 'csv', 'output', 'overwrite'],
  check: [...SOURCE, 'json', 'output', 'overwrite'],
  compare: [...SOURCE, 'json', 'csv', 'output', 'overwrite'],
  annexe: [...SOURCE, 'split', 'formulas', 'firmness', ...DRAWING, 'output', 'overwrite'],
  template: ['edition', 'output'],
  sample: ['population', 'confidence', 'margin', 'json', ...OF_A_CASELOAD],
  represent: [
    ...SOURCE,
    'caseload',
    'caseload-sheet',
    'match',
    'seed',
    'json',
    'output',
    'overwrite',
  ],
  firmness: [...SOURCE, ...DRAWING, 'json', 'output', 'overwrite'],
  help: [],
  version: [],
};

/** What may be typed, and whether something follows it. */
const TYPES = {
  edition: { type: 'string' },
  base: { type: 'string' },
  sheet: { type: 'string', multiple: true },
  split: { type: 'string' },
  formulas: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  overwrite: { type: 'boolean' },
  population: { type: 'string' },
  confidence: { type: 'string' },
  margin: { type: 'string' },
  take: { type: 'string' },
  match: { type: 'string' },
  ratio: { type: 'string' },
  seed: { type: 'string' },
  draws: { type: 'string' },
  firmness: { type: 'boolean' },
  caseload: { type: 'string' },
  'caseload-sheet': { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

export interface CommandLine {
  readonly command: (typeof COMMANDS)[number];
  readonly trackers: readonly string[];
  readonly edition: string | undefined;
  readonly base: Base | undefined;
  readonly sheets: readonly string[];
  readonly split: string | undefined;
  /** How the figures of an annexe are filled. */
  readonly fill: Fill;
  readonly format: 'text' | 'json' | 'csv';
  readonly output: string | undefined;
  /** Whether a file at the output may be replaced. */
  readonly overwrite: boolean;
  readonly population: number | undefined;
  /** Per cent. */
  readonly confidence: number;
  /** Percentage points. */
  readonly margin: number;
  /** Cases to draw; undefined: as many as confidence and margin ask for. */
  readonly take: number | undefined;
  /** Columns to match or compare; undefined: the usual ones. */
  readonly match: readonly string[] | undefined;
  readonly ratio: Ratio | undefined;
  readonly seed: number;
  readonly draws: number | undefined;
  /** Whether an annexe gets the sheet on firmness. */
  readonly firmness: boolean;
  /** The workbook of eligible cases to compare a sample with. */
  readonly caseload: string | undefined;
  /** The sheets of it to read; empty: those that hold a caseload. */
  readonly caseloadSheets: readonly string[];
}

/** Court to out-of-court cases in a sample. */
export type Ratio = readonly [court: number, outOfCourt: number] | 'caseload' | 'none';

/**
 * Reads the words after `yos`.
 *
 * @throws UsageError for anything that is not a command with its options
 */
export function readCommandLine(words: readonly string[]): CommandLine {
  const { values, positionals } = parse(words);
  const [name = 'help', ...trackers] = positionals;
  const asked = values.help ? 'help' : values.version ? 'version' : name;
  const command = COMMANDS.find((known) => known === asked);
  if (!command) throw new UsageError(messages.unknownCommand(name));
  if (values.json && values.csv) throw new UsageError(messages.jsonAndCsv);
  checkOptions(command, Object.keys(values));
  checkTrackers(command, trackers);
  if (command === 'sample') checkSample(Object.keys(values), trackers);
  checkOutput(command, values.output);
  if (values.overwrite && values.output === undefined) {
    throw new UsageError(messages.onlyWithOutput);
  }
  const format = values.json ? 'json' : values.csv ? 'csv' : 'text';
  checkEnding(format, values.output);
  return {
    command,
    trackers,
    edition: values.edition,
    base: readBase(values.base),
    sheets: values.sheet ?? [],
    split: values.split,
    fill: readFill(values.formulas),
    format,
    output: values.output,
    overwrite: values.overwrite ?? false,
    population: readWhole('population', values.population, 1),
    confidence: readPercent('confidence', values.confidence) ?? 80,
    margin: readPercent('margin', values.margin) ?? 5,
    take: readWhole('take', values.take, 1),
    match: values.match?.split(',').map((column) => column.trim()),
    ratio: readRatio(values.ratio),
    seed: readWhole('seed', values.seed, 0) ?? USUAL_SEED,
    draws: readWhole('draws', values.draws, 1),
    firmness: values.firmness ?? false,
    caseload: values.caseload,
    caseloadSheets: values['caseload-sheet'] ?? [],
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: joinNegative(words), allowPositionals: true, options: TYPES });
  } catch (error) {
    const { message } = error as Error;
    const [, bare] = /(--[\w-]+)[^']*' argument (?:is ambiguous|missing)/.exec(message) ?? [];
    if (bare !== undefined) throw new UsageError(messages.valueMissing(bare));
    const [first = ''] = message.split(/\.?\n|\. /);
    throw new UsageError(`${first}. Try: yos --help`);
  }
}

/** `--take -3` as `--take=-3`, so that what reads the number says what it takes. */
function joinNegative(words: readonly string[]): string[] {
  const takesText = (word: string) =>
    Object.entries(TYPES).some(([name, { type }]) => word === `--${name}` && type === 'string');
  const joined: string[] = [];
  for (const word of words) {
    const option = joined.at(-1) ?? '';
    const isValue = /^-[\d.]/.test(word) && takesText(option) && !joined.includes('--');
    if (isValue) joined[joined.length - 1] = `${option}=${word}`;
    else joined.push(word);
  }
  return joined;
}

function checkOptions(command: CommandLine['command'], given: readonly string[]): void {
  if (command === 'help' || command === 'version') return;
  const idle = command === 'annexe' && !given.includes('firmness');
  const drawing = given.find((option) => idle && DRAWING.includes(option));
  if (drawing !== undefined) throw new UsageError(messages.onlyWithFirmness(drawing));
  const other = given.find((option) => !OPTIONS[command].includes(option));
  if (other === undefined) return;
  const followers = COMMANDS.filter((known) => OPTIONS[known].includes(other));
  throw new UsageError(messages.optionElsewhere(other, followers));
}

function checkTrackers(command: CommandLine['command'], trackers: readonly string[]): void {
  const takesOne = command === 'annexe' || command === 'represent' || command === 'firmness';
  if (takesOne && trackers.length !== 1) throw new UsageError(messages.oneTracker(command));
  const takesTrackers = command === 'rate' || command === 'check' || command === 'compare';
  if (takesTrackers && trackers.length === 0) throw new UsageError(messages.noTracker);
  if (command === 'sample' && trackers.length > 1) throw new UsageError(messages.oneCaseload);
  const takesNone = command === 'template';
  if (takesNone && trackers.length > 0) throw new UsageError(messages.takesNoTracker(command));
}

/** What the one way to sample follows and the other would pass over. */
function checkSample(given: readonly string[], [caseload]: readonly string[]): void {
  if (caseload !== undefined) {
    if (given.includes('population')) throw new UsageError(messages.populationOrCaseload);
    const isIdle = given.includes('take') && given.includes('margin');
    if (isIdle) throw new UsageError(messages.takeOrMargin);
    return;
  }
  const option = given.find((name) => OF_A_CASELOAD.includes(name));
  if (option !== undefined) throw new UsageError(messages.onlyWithCaseload(option));
  if (!given.includes('population')) throw new UsageError(messages.samplePopulation);
}

function checkOutput(command: CommandLine['command'], output: string | undefined): void {
  const endings = ENDINGS[command];
  if (output === undefined) {
    const needed = command === 'annexe' || command === 'template';
    if (needed) throw new UsageError(messages.outputNeeded(command));
    return;
  }
  const name = output.toLowerCase();
  if (endings?.some((ending) => name.endsWith(ending))) return;
  throw new UsageError(messages.outputEnding(output, endings ?? []));
}

/** `--csv` into a .json file would be one or the other: it is not certain which was meant. */
function checkEnding(format: CommandLine['format'], output: string | undefined): void {
  if (format === 'text' || output === undefined) return;
  if (output.toLowerCase().endsWith(`.${format}`)) return;
  throw new UsageError(messages.otherEnding(output, format));
}

function readFill(text: string | undefined): Fill {
  const fill = FILLS.find((known) => known === (text ?? 'values'));
  if (fill) return fill;
  throw new UsageError(messages.badFill(text ?? ''));
}

function readBase(text: string | undefined): Base | undefined {
  if (text === undefined || text === 'applicable' || text === 'sampled') return text;
  throw new UsageError(messages.badBase(text));
}

/** "60:40", "caseload" or "none". */
function readRatio(text: string | undefined): Ratio | undefined {
  if (text === undefined || text === 'caseload' || text === 'none') return text;
  const [, court, outOfCourt] = /^(\d{1,3}):(\d{1,3})$/.exec(text.trim()) ?? [];
  const ratio = [Number(court), Number(outOfCourt)] as const;
  if (ratio[0] + ratio[1] > 0) return ratio;
  throw new UsageError(messages.badRatio(text));
}
