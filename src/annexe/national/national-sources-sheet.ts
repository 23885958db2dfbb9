import type { Problem } from '../../inspection/problem';
import { printSetup } from '../../plan/print-setup';
import { SheetBuilder, planCell } from '../../plan/sheet-builder';
import type { SheetPlan } from '../../plan/sheet-plan';
import { STYLES } from '../../plan/styles';
import type { RatedTracker } from '../../rating/rated-tracker';
import { wholeResult } from '../../rating/whole-result';
import { servicesTwice } from '../../rating/services-twice';
import { listOf } from '../../scoring/words';
import { FROM_WORDS } from './national-sheet';

const NAME = 'YOS national sources';
const WIDTHS = [28, 30, 9, 12, 12, 14];

/** What the sheets of a comparison print besides its figures. */
export interface NationalTexts {
  /** As printed. */
  readonly date: string;
  readonly version: string;
  /** Names of trackers that could not be rated and were left out on purpose. */
  readonly leftOut?: readonly string[];
}

/**
 * "YOS national sources": where each service's ratings come from, and below it the doubts about
 * them, each with its place.
 */
export function nationalSourcesSheet(
  trackers: readonly RatedTracker[],
  { date, version, leftOut = [] }: NationalTexts,
): SheetPlan {
  const footer = `${date} · YOS Ratings ${version}`;
  const sheet = new SheetBuilder({
    role: 'national-sources',
    name: NAME,
    columnWidths: WIDTHS,
    print: printSetup({ subject: 'Ratings by service', sheet: 'Sources and doubts', footer }),
    tabColour: '595959',
  });
  sheet.addAcross(planCell('Sources and doubts', STYLES.title), WIDTHS.length, 28);
  sheet.addAcross(
    planCell(`Put side by side on ${date} by YOS Ratings ${version}.`, STYLES.subtitle),
  );
  sheet.addBlank();
  sheet.startTable({ caption: 'Sources' });
  const headers = ['Service', 'File', 'Edition', 'Court cases', 'Out-of-court cases', 'Total from'];
  sheet.add(headers.map((header) => planCell(header, STYLES.tableHeader)));
  for (const rated of trackers) {
    const { tracker, edition, result } = rated;
    const sample = ['court', 'outOfCourt'].map((id) => result.sample[id] ?? null);
    sheet.add([
      planCell(result.service ?? tracker, STYLES.cellBold),
      planCell(tracker, STYLES.cell),
      planCell(edition.id, STYLES.count),
      ...sample.map((cases) => planCell(cases, STYLES.count)),
      planCell(FROM_WORDS[wholeResult(rated).from], STYLES.cell),
    ]);
  }
  sheet.addBlank();
  if (leftOut.length > 0) {
    sheet.addAcross(
      planCell(`Left out, since it cannot be rated: ${listOf(leftOut)}.`, STYLES.text),
    );
    sheet.addBlank();
  }
  sheet.addHeading(planCell('Doubts', STYLES.heading), 2);
  const doubts = doubtsOf(trackers);
  if (doubts.length === 0) sheet.addAcross(planCell('None was found.', STYLES.text));
  else {
    sheet.startTable({ caption: 'Doubts' });
    const spans = [{ left: 2, right: WIDTHS.length - 1 }];
    sheet.add(
      [
        ...['File', 'Where', 'What'].map((header) => planCell(header, STYLES.tableHeader)),
        ...[0, 0, 0].map(() => planCell(null, STYLES.tableHeader)),
      ],
      0,
      spans,
    );
    for (const { tracker, where, what } of doubts) {
      sheet.add(
        [
          ...[tracker, where, what].map((text) => planCell(text, STYLES.cell)),
          ...[0, 0, 0].map(() => planCell(null, STYLES.cell)),
        ],
        0,
        spans,
      );
    }
  }
  return sheet.build();
}

/** The warnings, once per file: the services of a table share the warnings about the table. */
function doubtsOf(
  trackers: readonly RatedTracker[],
): readonly { readonly tracker: string; readonly where: string; readonly what: string }[] {
  const told = new Map<string, Problem & { readonly tracker: string }>();
  for (const { tracker, problems } of trackers) {
    for (const problem of problems) {
      if (problem.severity === 'note') continue;
      told.set(`${tracker}\n${problem.where}\n${problem.what}`, { ...problem, tracker });
    }
  }
  for (const problem of servicesTwice(trackers)) {
    told.set(`${problem.where}\n${problem.what}`, { ...problem, tracker: problem.where });
  }
  return [...told.values()];
}
