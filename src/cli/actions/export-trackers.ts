import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { hasError } from '../../inspection/problem';
import { type CaseId, inspectionRecords } from '../../records/inspection-records';
import { rateOptions } from '../options/rate-options';
import type { SourceOptions } from '../options/source';
import { type Columns, columnsOf, recordsCsv, recordsParquet } from '../output/records-file';
import type { Run } from '../output/run';
import { tellProblemsOf } from '../output/tell-problems';
import { refuseOverwriting, writeOutput } from '../output/write-output';
import { fileTrouble, messages } from '../words/messages';
import { UsageError } from '../words/errors';
import { openTrackers } from './open-trackers';

/** A shorter secret could be guessed. */
const KEY_AT_LEAST = 16;

/** What `yos export` was asked for. */
interface ExportWishes {
  readonly source: SourceOptions;
  readonly target: { readonly file: string; readonly overwrite: boolean };
  /** The file with the secret that case ids are hashed with; without one they are left out. */
  readonly key: string | undefined;
}

/**
 * `yos export`: answers and ratings of trackers as data. Nothing is written while a tracker cannot
 * be rated, so that none is silently missing.
 *
 * @returns false if a tracker cannot be rated
 * @throws UsageError for an unknown edition, a key that cannot be used, or an output that is a
 *   tracker
 */
export async function exportTrackers(
  run: Run,
  trackers: readonly string[],
  { source, target, key }: ExportWishes,
): Promise<boolean> {
  refuseOverwriting(run, trackers, target);
  const caseId = key === undefined ? () => null : hashedWith(key, run.cwd);
  const outcomes = await openTrackers(run, trackers, rateOptions(source, run.cwd));
  outcomes.forEach((outcome) => tellProblemsOf(run.screen, outcome, outcomes.length > 1));
  if (outcomes.some(({ problems }) => hasError(problems))) {
    run.screen.tell(`${messages.nothingWritten}\n`);
    return false;
  }
  const columns: Columns = columnsOf(
    outcomes.flatMap(({ rated }) => rated.map((one) => inspectionRecords(one, caseId))),
  );
  const isParquet = target.file.toLowerCase().endsWith('.parquet');
  const content = isParquet ? await recordsParquet(columns) : recordsCsv(columns);
  await writeOutput(run, target.file, content);
  run.screen.tell(`${messages.written(target.file)}\n`);
  return true;
}

/** Ids that nobody can reverse without the key; the same id gives the same hash everywhere. */
function hashedWith(file: string, cwd: string): CaseId {
  const secret = secretIn(file, cwd);
  return (id) => createHmac('sha256', secret).update(id.trim()).digest('hex').slice(0, 32);
}

function secretIn(file: string, cwd: string): string {
  let text: string;
  try {
    text = readFileSync(resolve(cwd, file), 'utf8').trim();
  } catch (error) {
    const { what, fix } = fileTrouble((error as NodeJS.ErrnoException).code);
    throw new UsageError(`${file}: ${what} ${fix}`);
  }
  if (text.length < KEY_AT_LEAST) throw new UsageError(messages.shortKey(file, KEY_AT_LEAST));
  return text;
}
