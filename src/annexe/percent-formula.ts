import { NO_FIGURE } from './annexe-context';

/** The formulas of one question's figures; null for a figure that is a value. */
export interface LiveFigure {
  readonly yes: string | null;
  readonly base: string | null;
  /** @param yes and @param base the cells of those two figures, as "G12" */
  percent(yes: string, base: string): string | null;
}

/** Rounded half up in whole numbers, as the reports round: see `scoring/percent.ts`. */
export function percentFormula(yes: string, base: string): string {
  return `IF(${base}=0,"${NO_FIGURE}",INT((200*${yes}+${base})/(2*${base}))/100)`;
}
