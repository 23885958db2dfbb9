import { nationalWorkbook } from '../annexe/workbooks/national-workbook';
import type { Edition } from '../editions/edition';
import { type Problem, hasError } from '../inspection/problem';
import type { RatedTracker } from '../rating/rated-tracker';
import { servicesTwice } from '../rating/services-twice';
import { wholeResult, type WholeResult } from '../rating/whole-result';
import { newWorkbook } from '../workbook/file-write/write-xlsx';
import { WorkbookError } from '../workbook/zip/workbook-error';
import { bytesOfFile } from './bytes-of-file';
import { type PublishedOfTable, publishedOfTable } from './published-of-table';
import { readTracker } from './read-file';
import { Refusal } from './refusal';
import type { Watch } from './watch';

/** Trackers to compare. */
export interface CompareWishes {
  /** In display order, under names that differ. */
  readonly files: readonly { readonly name: string; readonly blob: Blob }[];
  /** Names of those that the user left out because they cannot be rated; the workbook says so. */
  readonly leftOut: readonly string[];
  /** As printed on the sheets. */
  readonly date: string;
  readonly version: string;
}

/** A service of a comparison. */
export interface ComparedService extends WholeResult {
  /** The service's name, or the tracker's where none is given. */
  readonly service: string;
  readonly edition: Edition;
}

/** A file of a comparison, with its services and what was found in it. */
export interface ComparedFile {
  readonly name: string;
  /** One; several for a national table; none if an error stops the rating. */
  readonly services: readonly ComparedService[];
  /**
   * Errors and warnings. Notes on how something was read are dropped when there are many trackers.
   */
  readonly problems: readonly Problem[];
}

/** Compared trackers. */
export interface Comparison {
  readonly files: readonly ComparedFile[];
  /**
   * The national workbook; null while any tracker has an error, so that no service goes missing.
   */
  readonly workbook: Uint8Array | null;
}

/** What an engine can do with several trackers. */
export interface CompareEngine {
  /** Rates trackers one after another; the open tracker stays open. */
  compareFiles(given: CompareWishes): Promise<Comparison>;
  /** A team's own table of published inspections; the open tracker stays open. */
  readPublished(given: { readonly name: string; readonly blob: Blob }): Promise<PublishedOfTable>;
}

/** The part of an engine that puts trackers side by side. */
export function compareEngine(watch: Watch): CompareEngine {
  return {
    readPublished: async ({ name, blob }) =>
      publishedOfTable({ tracker: name, ...(await outcomeOf(name, blob)) }),
    async compareFiles({ files, leftOut, date, version }) {
      const all: RatedTracker[] = [];
      const compared: ComparedFile[] = [];
      for (const { name, blob } of files) {
        const { rated, problems } = await outcomeOf(name, blob);
        all.push(...rated);
        compared.push({
          name,
          services: rated.map((one) => ({
            ...wholeResult(one),
            service: one.result.service ?? name,
            edition: one.edition,
          })),
          problems: problems.filter(({ severity }) => severity !== 'note'),
        });
        watch.report(compared.length / files.length);
        await watch.breathe();
      }
      const twice = servicesTwice(all);
      const told = compared.map((file) => ({
        ...file,
        problems: [...file.problems, ...twice.filter(({ where }) => where === file.name)],
      }));
      const isWhole = all.length > 0 && !compared.some(({ problems }) => hasError(problems));
      const texts = { date, version, leftOut };
      const workbook = isWhole ? newWorkbook(nationalWorkbook(all, texts)) : null;
      return { files: told, workbook };
    },
  };
}

/** A file that cannot be read becomes a problem like any other. */
async function outcomeOf(
  name: string,
  blob: Blob,
): Promise<{ readonly rated: readonly RatedTracker[]; readonly problems: readonly Problem[] }> {
  try {
    return (await readTracker(name, await bytesOfFile({ name, blob }))).rate();
  } catch (error) {
    if (error instanceof WorkbookError) return failed(name, error.what, error.fix);
    if (error instanceof Refusal) return failed(name, error.message, '');
    throw error;
  }
}

function failed(where: string, what: string, fix: string) {
  return { rated: [], problems: [{ severity: 'error', where, what, fix } as const] };
}
