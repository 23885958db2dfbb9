import { bandStretches } from '../plan/band-edges';
import type { Edition } from '../editions/edition';
import { BAR_COLOUR, ratingColours } from '../plan/colours';
import { planCell } from '../plan/sheet-builder';
import type { DataBar, PlanCell, PlanValue } from '../plan/sheet-plan';
import { STYLES } from '../plan/styles';

/** The total width of the four parts of the bar, in characters. */
const BAR_WIDTH = 30;
const NARROWEST = 7.6;

interface BarPart {
  readonly rating: string;
  readonly words: string;
  /** "65–79". */
  readonly label: string;
  /**
   * Shares at which the part is empty and full: at 65%, the part that begins there shows something.
   */
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly tint: string;
}

/**
 * The bar of a percentage, one cell per band: each fills up as the percentage goes through its
 * band, so that together they form one bar against the four bands, in print and on screen.
 */
export function barParts(edition: Edition): BarPart[] {
  const bands = edition.bands.values;
  const stretches = bandStretches(edition);
  return bands.map((band, index) => {
    const next = bands[index + 1]?.fromPercent;
    const to = next ?? 100;
    return {
      rating: band.rating,
      words: band.words,
      label: `${band.fromPercent}–${next === undefined ? to : to - 1}`,
      from: (stretches[index]?.from ?? 0) / 100,
      to: (stretches[index]?.to ?? 100) / 100,
      width: Math.max(NARROWEST, (BAR_WIDTH * (to - band.fromPercent)) / 100),
      tint: ratingColours(edition, band.rating).tint,
    };
  });
}

/** The cells of one percentage's bar. With a formula they follow the cell of the percentage. */
export function barCells(
  edition: Edition,
  value: PlanValue,
  percentCell: string | null,
): PlanCell[] {
  return barParts(edition).map(({ tint }) =>
    planCell(value, { ...STYLES.bar, fill: tint }, percentCell),
  );
}

/** The header cells above the bars. */
export function barHeaders(edition: Edition): PlanCell[] {
  return barParts(edition).map(({ label }) => planCell(label, STYLES.tableHeaderCentred));
}

/** The same above a table whose bands are at the top of the page. */
export function blankBarHeaders(edition: Edition): PlanCell[] {
  return barParts(edition).map(() => planCell(null, STYLES.tableHeaderCentred));
}

/** The bars of a range of rows, the first part in column `left`. */
export function barFormats(edition: Edition, top: number, bottom: number, left: number): DataBar[] {
  return barParts(edition).map(({ from, to }, part) => ({
    kind: 'data-bar',
    range: { top, bottom, left: left + part, right: left + part },
    from,
    to,
    colour: BAR_COLOUR,
    showValue: false,
  }));
}

/** What the bars' headers mean, in a sentence. */
export function barKey(edition: Edition): string {
  const parts = barParts(edition).map(
    ({ label, rating, words }) => `${label}% ${rating} (${words.toLowerCase()})`,
  );
  return `Bars against the bands: ${parts.join(' · ')}.`;
}
