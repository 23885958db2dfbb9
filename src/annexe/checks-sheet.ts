import { listOf } from '../scoring/words';
import { type AnnexeContext, footerOf, subjectOf } from './annexe-context';
import { type AnnexeSheet, percentAddress } from './annexe-sheet';
import { printSetup } from '../plan/print-setup';
import { SheetBuilder, planCell } from '../plan/sheet-builder';
import type { PlanCell, SheetPlan } from '../plan/sheet-plan';
import { isCellAddress } from './stated-formulas';
import { STYLES } from '../plan/styles';

const TITLE = 'Checks';
const HEADER_ROW = 2;
/** Listing more sample sizes than this tells nobody anything. */
const SIZES_NAMED = 4;

/** One line of the sheet. */
interface Check {
  readonly kind: string;
  /** The sheet that it is about, or something else; '' for none. */
  readonly sheet: string;
  /**
   * The text of the link, short enough for one line: a cell, a range or a question; '' for none.
   */
  readonly place: string;
  /** A cell's address; anything else has no link. */
  readonly target: string;
  readonly what: string;
  readonly fix: string;
}

/** Checks of one kind, with what applies to all of them. */
interface ChecksPart {
  readonly title: string;
  readonly advice: string | null;
  readonly checks: readonly Check[];
}

const KINDS = { error: 'Error', warning: 'Warning', note: 'Note' } as const;

/**
 * "YOS checks": the problems of the tracker, percentages that no number of cases can give, and the
 * tests of professional discretion that fire; each with a link to its cell.
 */
export function checksSheet(context: AnnexeContext, annexe: AnnexeSheet): SheetPlan {
  const texts = { subject: subjectOf(context), sheet: TITLE, footer: footerOf(context) };
  const sheet = new SheetBuilder({
    role: 'checks',
    name: context.names.checks,
    columnWidths: [12.5, 17, 13, 47, 36],
    print: printSetup(texts, { first: HEADER_ROW, last: HEADER_ROW }),
    tabColour: '595959',
  });
  sheet.addHeading(planCell(TITLE, STYLES.title), 1);
  sheet.addBlank();
  sheet.startTable({ caption: TITLE });
  sheet.add(
    ['Kind', 'Sheet', 'Cell', 'What', 'What to do'].map((header) =>
      planCell(header, STYLES.tableHeader),
    ),
  );
  const parts: readonly ChecksPart[] = [
    { title: 'Problems of the tracker', advice: null, checks: problems(context) },
    { title: 'Percentages that cannot be', advice: null, checks: impossible(context) },
    {
      title: 'Where discretion may apply',
      advice: discretionAdvice(context),
      checks: discretion(context, annexe),
    },
  ];
  const checks = parts.flatMap((part) => part.checks);
  parts
    .filter((part) => part.checks.length > 0)
    .forEach((part, i) => {
      if (i > 0) sheet.addBlank();
      addPart(sheet, part);
    });
  if (checks.length === 0) sheet.add([planCell('Nothing to check was found.', STYLES.quiet)]);
  const filter = { top: HEADER_ROW, bottom: sheet.next - 1, left: 0, right: 4 };
  return sheet.build({
    frozen: { rows: HEADER_ROW + 1, columns: 0 },
    autoFilter: checks.length > 0 ? filter : null,
  });
}

function addPart(sheet: SheetBuilder, { title, advice, checks }: ChecksPart): void {
  sheet.addHeading(planCell(title, STYLES.heading), 2);
  if (advice !== null) sheet.keep(sheet.addAcross(planCell(advice, STYLES.text)));
  sheet.startTable({ caption: title, headRow: HEADER_ROW });
  for (const check of checks) {
    sheet.add([
      planCell(check.kind, STYLES.cellBold),
      planCell(check.sheet === '' ? null : check.sheet, STYLES.cell),
      placeCell(check),
      planCell(check.what, STYLES.cell),
      planCell(check.fix === '' ? null : check.fix, STYLES.cell),
    ]);
  }
}

/** A link does not wrap everywhere, so its text fits one line. */
function placeCell({ place, target }: Check): PlanCell {
  if (!isCellAddress(target)) return planCell(place === '' ? null : place, STYLES.cell);
  return { ...planCell(place, STYLES.link), link: { location: target, tip: `Go to ${target}` } };
}

function problems({ rated }: AnnexeContext): Check[] {
  const order = ['error', 'warning', 'note'];
  return rated.problems
    .map((problem) => ({ ...problem, placed: placeIn(problem.where) }))
    .sort(
      (a, b) =>
        order.indexOf(a.severity) - order.indexOf(b.severity) || comparePlaces(a.placed, b.placed),
    )
    .map(({ severity, where, what, fix }) => ({
      kind: KINDS[severity],
      ...partsOf(where),
      what,
      fix,
    }));
}

interface Placed {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
}

function placeIn(where: string): Placed {
  const [, sheet = where, column = '', row = '0'] =
    /^(.*)!\$?([A-Z]{1,3})\$?(\d+)/.exec(where) ?? [];
  return { sheet, row: Number(row), column: column.padStart(3) };
}

/** An address as a separate sheet and cell; a file or a sheet on its own has no cell. */
function partsOf(where: string): Pick<Check, 'sheet' | 'place' | 'target'> {
  const [, sheet = where, place = ''] = /^(.*)!([^!]+)$/.exec(where) ?? [];
  const plain = sheet.replace(/^'(.*)'$/, '$1').replaceAll("''", "'");
  return { sheet: plain, place, target: where.replace(/:.*$/, '') };
}

const SHEET_ORDER = new Intl.Collator('en', { numeric: true });

/** By sheet, then by row and column, as a person goes through the tracker. */
function comparePlaces(one: Placed, other: Placed): number {
  return (
    SHEET_ORDER.compare(one.sheet, other.sheet) ||
    one.row - other.row ||
    (one.column < other.column ? -1 : Number(one.column > other.column))
  );
}

function impossible({ rated }: AnnexeContext): Check[] {
  return rated.impossible.map(({ code, percent, cases, possibleWith, where }) => {
    const sizes = possibleWith.slice(0, SIZES_NAMED).map(String);
    const more = possibleWith.length > SIZES_NAMED ? ', among others' : '';
    const fix =
      sizes.length > 0
        ? `Check the figure, or whether it is of fewer cases: ${listOf(sizes, 'or')} can give it${more}.`
        : 'Check the figure: no smaller number of cases can give it either.';
    const what = `${percent}% at ${code} is impossible with ${cases} cases.`;
    return { kind: 'Impossible', ...partsOf(where), what, fix };
  });
}

/** What the panel should know about all of them. */
function discretionAdvice({ rated: { edition } }: AnnexeContext): string {
  const stated = edition.discretion.stated
    ? 'The ratings panel may depart from the rule in these standards.'
    : 'Advice only, as this edition does not state it: the ratings panel may want to look at these standards.';
  return `${stated} Record its decision with a reason.`;
}

/** One line per key question, with every reason to look at it. */
function discretion(context: AnnexeContext, annexe: AnnexeSheet): Check[] {
  return context.rated.result.standards.flatMap((standard) => {
    const codes = [...new Set(standard.discretion.map(({ keyQuestion }) => keyQuestion))];
    return codes.map((code): Check => {
      const row = annexe.rows.get(code);
      const flags = standard.discretion.filter(({ keyQuestion }) => keyQuestion === code);
      return {
        ...{ kind: 'Discretion', sheet: context.names.annexe, place: code },
        target: row === undefined ? '' : percentAddress(context, row),
        what: `${standard.code}: ${flags.map(({ text }) => text).join('\n')}`,
        fix: standard.panel ? `The panel decided ${standard.panel.rating}.` : '',
      };
    });
  });
}
