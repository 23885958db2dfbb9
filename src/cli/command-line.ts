import { parseArgs } from 'node:util';
import type { Fill } from '../annexe/annexe-context';
import type { Base } from '../editions/edition';
import { messages } from './messages';

/** A command line that cannot be followed; its message says what to type instead. */
export class UsageError extends Error {}

const COMMANDS = [
  'rate',
  'check',
  'compare',
  'annexe',
  'template',
  'sample',
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
};

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
  readonly population: number | undefined;
  readonly confidence: number;
  readonly margin: number;
}

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
  if (values.split !== undefined && command !== 'rate' && command !== 'annexe') {
    throw new UsageError(messages.splitOnlyRate);
  }
  if (values.formulas !== undefined && command !== 'annexe') {
    throw new UsageError(messages.formulasOnlyAnnexe);
  }
  checkTrackers(command, trackers);
  checkOutput(command, values.output);
  return {
    command,
    trackers,
    edition: values.edition,
    base: readBase(values.base),
    sheets: values.sheet ?? [],
    split: values.split,
    fill: readFill(values.formulas),
    format: values.json ? 'json' : values.csv ? 'csv' : 'text',
    output: values.output,
    population: readNumber('population', values.population),
    confidence: readNumber('confidence', values.confidence) ?? 80,
    margin: readNumber('margin', values.margin) ?? 5,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        edition: { type: 'string' },
        base: { type: 'string' },
        sheet: { type: 'string', multiple: true },
        split: { type: 'string' },
        formulas: { type: 'string' },
        json: { type: 'boolean' },
        csv: { type: 'boolean' },
        output: { type: 'string', short: 'o' },
        population: { type: 'string' },
        confidence: { type: 'string' },
        margin: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0] ?? ''}. Try: yos --help`);
  }
}

function checkTrackers(command: CommandLine['command'], trackers: readonly string[]): void {
  if (command === 'annexe' && trackers.length !== 1) throw new UsageError(messages.oneTracker);
  const takesTrackers = command === 'rate' || command === 'check' || command === 'compare';
  if (takesTrackers && trackers.length === 0) throw new UsageError(messages.noTracker);
  const takesNone = command === 'template' || command === 'sample';
  if (takesNone && trackers.length > 0) throw new UsageError(messages.takesNoTracker(command));
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

function readFill(text: string | undefined): Fill {
  const fill = FILLS.find((known) => known === (text ?? 'values'));
  if (fill) return fill;
  throw new UsageError(messages.badFill(text ?? ''));
}

function readBase(text: string | undefined): Base | undefined {
  if (text === undefined || text === 'applicable' || text === 'sampled') return text;
  throw new UsageError(messages.badBase(text));
}

function readNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text.replace(/%$/, ''));
  if (text.trim() === '' || !Number.isFinite(number)) {
    throw new UsageError(messages.sampleNumber(name, text));
  }
  return number;
}
