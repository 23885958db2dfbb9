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
/** More smaller samples than these say nothing any more. */
const SIZES_NAMED = 4;

/** One line of the sheet. */
interface Check {
  readonly kind: string;
  /** What the link shows. */
  readonly place: string;
  /** A cell's address; anything else is shown without a link. */
  readonly target: string;
  readonly what: string;
  readonly fix: string;
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
    columnWidths: [16, 24, 62, 52],
    print: printSetup(texts, { first: HEADER_ROW, last: HEADER_ROW }),
    tabColour: '595959',
  });
  sheet.add([planCell(TITLE, STYLES.title)], 28);
  sheet.addBlank();
  sheet.add(
    ['Kind', 'Where', 'What', 'What to do'].map((header) => planCell(header, STYLES.tableHeader)),
  );
  const checks = [...problems(context), ...impossible(context), ...discretion(context, annexe)];
  for (const check of checks) {
    sheet.add([
      planCell(check.kind, STYLES.cellBold),
      placeCell(check),
      planCell(check.what, STYLES.cell),
      planCell(check.fix, STYLES.cell),
    ]);
  }
  if (checks.length === 0) sheet.add([planCell('Nothing to check was found.', STYLES.quiet)]);
  const filter = { top: HEADER_ROW, bottom: sheet.next - 1, left: 0, right: 3 };
  return sheet.build({
    frozen: { rows: HEADER_ROW + 1, columns: 0 },
    autoFilter: checks.length > 0 ? filter : null,
  });
}

function placeCell({ place, target }: Check): PlanCell {
  if (!isCellAddress(target)) return planCell(place, STYLES.cell);
  return { ...planCell(place, STYLES.link), link: { location: target, tip: `Go to ${target}` } };
}

function problems({ rated }: AnnexeContext): Check[] {
  const order = ['error', 'warning', 'note'];
  return [...rated.problems]
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map(({ severity, where, what, fix }) => ({
      kind: KINDS[severity],
      place: where,
      target: where.replace(/:.*$/, ''),
      what,
      fix,
    }));
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
    return { kind: 'Impossible', place: where, target: where, what, fix };
  });
}

function discretion(context: AnnexeContext, annexe: AnnexeSheet): Check[] {
  const { result, edition } = context.rated;
  return result.standards.flatMap((standard) =>
    standard.discretion.map(({ keyQuestion, text }) => {
      const row = annexe.rows.get(keyQuestion);
      const target = row === undefined ? '' : percentAddress(context, row);
      const stated = edition.discretion.stated
        ? 'The ratings panel may depart from the rule'
        : 'Advice only, as this edition does not state it: the ratings panel may want to look at it';
      const fix = standard.panel
        ? `The panel decided ${standard.panel.rating}.`
        : `${stated}; record its decision with a reason.`;
      return {
        kind: 'Discretion',
        place: keyQuestion,
        target,
        what: `${standard.code}: ${text}`,
        fix,
      };
    }),
  );
}
