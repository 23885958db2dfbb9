import type { Edition } from '../editions/edition';
import { type SheetBuilder, planCell } from '../plan/sheet-builder';
import { STYLES } from '../plan/styles';

/** Cells of the strip on the right, each a fortieth of the strip's full range. */
export const STRIP_CELLS = 40;

const STRIP_WIDTH = 1.7;

/** The fewest columns for probabilities: a key question puts four figures there. */
const FIGURES = 4;

/** Where things are on the firmness sheet, by column. */
export interface FirmnessColumns {
  readonly code: number;
  readonly name: number;
  readonly rating: number;
  readonly firmness: number;
  /** The first of the columns with probabilities, one per rating. */
  readonly chances: number;
  /** The first of the narrow columns that make up pictures. */
  readonly strip: number;
  readonly last: number;
}

/** The firmness sheet's columns for an edition. */
export function firmnessColumns(edition: Edition): FirmnessColumns {
  const ratings = Math.max(FIGURES, edition.bands.values.length, edition.overall.values.length);
  const strip = 4 + ratings;
  return {
    ...{ code: 0, name: 1, rating: 2, firmness: 3, chances: 4 },
    ...{ strip, last: strip + STRIP_CELLS - 1 },
  };
}

/** Their widths, in characters. */
export function firmnessWidths(edition: Edition): number[] {
  const { chances, strip } = firmnessColumns(edition);
  return [
    ...[6.5, 42, 21, 10],
    ...Array.from({ length: strip - chances }, () => 12),
    ...Array.from({ length: STRIP_CELLS }, () => STRIP_WIDTH),
  ];
}

/** The cell of a strip from 0 to 1 in which a share lies, from 0. */
export function stripCell(share: number): number {
  // A bound such as 0.65 begins its cell, whatever its last binary digit is.
  return Math.min(STRIP_CELLS - 1, Math.floor(share * STRIP_CELLS + 1e-9));
}

/** A heading over all columns with room above it. */
export function addHeading(sheet: SheetBuilder, text: string): void {
  sheet.addBlank();
  sheet.addHeading(planCell(text, STYLES.heading), 2);
}
