import type { SampleOptions } from '../firmness/sample-options';
import { drawnWorkbook } from '../annexe/workbooks/sample-workbooks';
import type { Caseload } from '../firmness/caseload';
import { NO_VALUE, matchColumns } from '../firmness/match-columns';
import { type MatchedColumn, planSample } from '../firmness/plan-sample';
import { readCaseload } from '../firmness/read-caseload';
import { type SampleComparison, representSample } from '../firmness/represent-sample';
import { COMPARISON_CAVEAT, domainTitle, sampleNotes } from '../firmness/sample-words';
import type { Problem } from '../inspection/problem';
import type { Sheet } from '../grid/sheet';
import { newWorkbook } from '../workbook/file-write/write-xlsx';
import { readWorkbook } from '../workbook/open/read-workbook';
import type { WorkbookFile } from '../workbook/open/workbook-file';
import { bytesOfFile } from './bytes-of-file';
import { messages } from './messages';
import { Refusal } from './refusal';
import { type ReadTracker, serviceOf } from './read-tracker';

/** Where a caseload is: in a file of its own, or in sheets of the open workbook. */
export interface CaseloadPlace {
  /** Null for the open workbook. */
  readonly file: CaseloadFile | null;
  /** The sheets to read; empty: those that hold a caseload. */
  readonly sheets: readonly string[];
}

/** A workbook that was chosen for its caseload. */
export interface CaseloadFile {
  /** A new object for each choice, so that a file is read only once. */
  readonly id: number;
  readonly name: string;
  readonly blob: Blob;
}

/** What the pane shows of a caseload. */
export interface CaseloadView {
  readonly name: string;
  /** Names of the sheets that may be chosen, in the order of the workbook. */
  readonly sheets: readonly string[];
  /** 0 if none could be read; the problems say why. */
  readonly cases: number;
  /**
   * Court and out-of-court cases; one entry without an id where the caseload does not separate
   * them.
   */
  readonly domains: readonly { readonly id: string; readonly cases: number }[];
  /** Columns that a sample can be matched by: the usual ones first, then as in the sheet. */
  readonly columns: readonly CaseloadColumnView[];
  readonly problems: readonly Problem[];
}

/** A column of a caseload by which a sample can be matched. */
export interface CaseloadColumnView {
  readonly header: string;
  /** How many different values it has. */
  readonly values: number;
  /** Whether inspection reports match samples by it. */
  readonly isUsual: boolean;
}

/** What to draw, from which caseload. */
export interface DrawWishes {
  readonly caseload: CaseloadPlace;
  readonly options: SampleOptions;
}

/** A drawn sample as the pane shows it. */
export interface DrawnView {
  /** Null if an error stops it. */
  readonly sample: DrawnSample | null;
  readonly problems: readonly Problem[];
}

/** The drawn cases with what they match. */
export interface DrawnSample {
  readonly seed: number;
  readonly parts: readonly DrawnPart[];
  /** Sentences to show with it. */
  readonly notes: readonly string[];
}

/** The cases drawn from one domain. */
export interface DrawnPart {
  readonly title: string;
  readonly population: number;
  readonly drawn: readonly DrawnCase[];
  /** A share. */
  readonly marginOfError: number;
  readonly columns: readonly MatchedColumn[];
}

/** A drawn case and where it is in the caseload. */
export interface DrawnCase {
  readonly id: string;
  readonly sheet: string;
  /** As Excel counts, from 1. */
  readonly row: number;
}

/** The caseload to compare the inspected cases with. */
export interface CompareWishes {
  readonly caseload: CaseloadPlace;
  readonly service: number;
  /** Headers of the columns to compare; default: the usual ones. */
  readonly match?: readonly string[];
  readonly seed: number;
}

/** The inspected cases beside their caseload. */
export interface ComparedView {
  readonly comparison: SampleComparison | null;
  /** Titles of the comparison's parts. */
  readonly titles: readonly string[];
  readonly caveat: string;
  readonly problems: readonly Problem[];
}

/** The engine's calls on caseloads. */
export interface SamplingEngine {
  /** What a caseload holds. @throws WorkbookError for a file that is not a workbook */
  caseload(place: CaseloadPlace): Promise<CaseloadView>;
  /** Draws a sample: the same wishes give the same cases. */
  drawSample(wishes: DrawWishes): Promise<DrawnView>;
  /** The drawn sample as a workbook of its own. */
  drawnFile(wishes: DrawWishes & { date: string; version: string }): Promise<Uint8Array>;
  /** The inspected cases of the open tracker, beside a caseload. */
  compareSample(wishes: CompareWishes): Promise<ComparedView>;
}

/** The part of the engine that reads caseloads; it keeps the last file read. */
export function samplingEngine(open: () => ReadTracker): SamplingEngine {
  let kept: { readonly id: number; readonly file: WorkbookFile } | null = null;

  const sheetsOf = async (
    place: CaseloadPlace,
  ): Promise<{ name: string; sheets: readonly Sheet[] }> => {
    const { file } = place;
    if (!file) return { name: open().name, sheets: open().contents.sheets };
    if (kept?.id !== file.id) {
      const read = await readWorkbook(await bytesOfFile(file), file.name);
      kept = { id: file.id, file: read };
    }
    return { name: file.name, sheets: kept.file.contents.sheets };
  };
  const read = async (place: CaseloadPlace) => {
    const { name, sheets } = await sheetsOf(place);
    return { name, sheets, ...readCaseload(name, sheets, place.sheets) };
  };
  const datedSheets = async ({ file }: CaseloadPlace): Promise<readonly Sheet[]> =>
    file && kept ? kept.file.datedSheets() : (open().file?.datedSheets() ?? open().contents.sheets);
  /** Reading formats needs a second pass over the file, so only a saved sample gets it. */
  const readDated = async (place: CaseloadPlace) => {
    const { name } = await sheetsOf(place);
    return readCaseload(name, await datedSheets(place), place.sheets);
  };
  const plan = async ({ caseload: place, options }: DrawWishes, isSaved = false) => {
    const { caseload, problems } = await (isSaved ? readDated(place) : read(place));
    if (!caseload) return { sample: null, problems };
    const planned = planSample(caseload, options);
    return { sample: planned.sample, problems: [...problems, ...planned.problems] };
  };
  return {
    async caseload(place) {
      const { name, sheets, caseload, problems } = await read(place);
      const own = sheets.filter(({ ours }) => !ours).map((sheet) => sheet.name);
      return { name, sheets: own, problems, ...contentsOf(caseload) };
    },
    async drawSample(wishes) {
      const { sample, problems } = await plan(wishes);
      if (!sample) return { sample: null, problems };
      const { caseload, options, parts } = sample;
      const caseAt = (one: number): DrawnCase[] => {
        const found = caseload.cases[one];
        return found ? [{ id: found.id, sheet: found.sheet, row: found.row + 1 }] : [];
      };
      return {
        sample: {
          seed: options.seed,
          notes: sampleNotes(sample),
          parts: parts.map(({ domain, population, drawn, marginOfError, columns }) => ({
            title: domainTitle(domain),
            population,
            drawn: drawn.flatMap(caseAt),
            marginOfError,
            columns,
          })),
        },
        problems,
      };
    },
    async drawnFile({ date, version, ...wishes }) {
      const { sample, problems } = await plan(wishes, true);
      if (sample) return newWorkbook(drawnWorkbook(sample, { date, version }));
      const [problem] = problems.filter(({ severity }) => severity === 'error');
      throw new Refusal(problem ?? messages.notRated);
    },
    async compareSample({ caseload: place, service, match, seed }) {
      const { caseload, problems } = await read(place);
      const ids = serviceOf(open().rate(), service).inspection.cases.map(({ id }) => id);
      const compared = caseload
        ? representSample(caseload, ids, { seed, ...(match && { match }) })
        : { comparison: null, problems: [] };
      return {
        comparison: compared.comparison,
        titles: compared.comparison?.parts.map(({ domain }) => domainTitle(domain)) ?? [],
        caveat: COMPARISON_CAVEAT,
        problems: [...problems, ...compared.problems],
      };
    },
  };
}

function contentsOf(
  caseload: Caseload | null,
): Pick<CaseloadView, 'cases' | 'domains' | 'columns'> {
  if (!caseload) return { cases: 0, domains: [], columns: [] };
  const { cases } = caseload;
  const domains = ['court', 'outOfCourt', ''].map((id) => ({
    id,
    cases: cases.filter(({ domain }) => domain === id).length,
  }));
  return {
    cases: cases.length,
    domains: domains.filter((domain) => domain.cases > 0),
    columns: columnsOf(caseload),
  };
}

/** Columns with values that differ between cases and are few enough to match by. */
function columnsOf(caseload: Caseload): CaseloadColumnView[] {
  const usual = new Set(matchColumns(caseload).columns.map(({ header }) => header));
  const fits = (header: string): CaseloadColumnView[] => {
    const [column] = matchColumns(caseload, [header]).columns;
    const values = column?.values.filter((value) => value !== NO_VALUE).length ?? 0;
    const isUsual = usual.has(header);
    return values > 1 || (isUsual && values > 0) ? [{ header, values, isUsual }] : [];
  };
  const rest = caseload.columns.map(({ header }) => header).filter((one) => !usual.has(one));
  return [...usual, ...rest].flatMap(fits);
}
