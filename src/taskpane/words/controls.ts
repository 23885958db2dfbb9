import type { ControlWords } from '../../inspection/problem';

/** How to settle a problem in the pane: the choices on its screen. */
export const PANE_WORDS: ControlWords = {
  edition: () => 'Or choose it under Read.',
  sheets: () => 'Or choose the sheets under Read.',
  'caseload-sheets': () => 'Tick them in the list of sheets.',
  'whole-caseload': () => 'Or draw from the caseload as a whole.',
  take: () => '',
  ratio: () => '',
  draws: () => '',
};
