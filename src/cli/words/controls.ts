import type { ControlWords } from '../../inspection/problem';

/** How to settle a problem on the command line: the options for it. */
export const OPTION_WORDS: ControlWords = {
  edition: (id) => `Or use --edition ${id}.`,
  sheets: (name) => `Or use --sheet "${name}".`,
  'caseload-sheets': (name) => `For example: --sheet "${name}".`,
  'whole-caseload': () => 'Or draw from the caseload as a whole: --ratio none.',
  take: (cases) => `For example: --take ${cases}.`,
  ratio: (ratio) => `For example: --ratio ${ratio}.`,
  draws: (draws) => `For example: --draws ${draws}.`,
};

/** The same if the caseload is a second workbook, whose sheets have a separate option. */
export const SECOND_WORKBOOK_WORDS: ControlWords = {
  ...OPTION_WORDS,
  'caseload-sheets': (name) => `For example: --caseload-sheet "${name}".`,
};
