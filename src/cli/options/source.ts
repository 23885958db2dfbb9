import { Option } from '@commander-js/extra-typings';
import type { Base } from '../../editions/edition';
import { messages } from '../words/messages';
import { UsageError } from '../words/errors';
import { oneMore } from './lists';

/** `--edition`: the edition of the standards. */
export const EDITION = new Option(
  '--edition <2018|2020|2021|FILE.json>',
  'the edition of the standards; a file adds one of your own',
);

/** `--base`: the base of percentages. */
export const BASE = new Option(
  '--base <applicable|sampled>',
  'whether a not-applicable case stays in the base of a percentage',
).argParser(readBase);

/** `--sheet`: where a tracker's questions are. */
export const SHEET = new Option(
  '--sheet <NAME>',
  'read questions from this sheet; may be given again',
).argParser(oneMore);

/** `--split`: the same result for parts of the cases. */
export const SPLIT = new Option(
  '--split <COLUMN>',
  'the same result for each value of a case column',
);

/** The options for reading a tracker, as typed. */
export interface SourceOptions {
  readonly edition?: string | undefined;
  readonly base?: Base | undefined;
  readonly sheet?: readonly string[] | undefined;
  readonly split?: string | undefined;
}

function readBase(text: string): Base {
  if (text === 'applicable' || text === 'sampled') return text;
  throw new UsageError(messages.badBase(text));
}
