/** Every message of the command line itself; problems of trackers bring their own words. */
export const messages = {
  product: 'Ratings of youth offending service inspections, from trackers.',
  afterOverview: `
A tracker is an .xlsx or .xlsm workbook, or a .csv or .tsv file, with the judged cases of one
inspection. Corrections to how it is read are kept in a workbook's sheet YOS settings.

Start with:
  yos template --edition 2021 -o blank.xlsx   a blank tracker to fill
  yos rate tracker.xlsx                       the ratings of one that is filled
  yos rate --help                             what else a command can do

Exit codes: 0 done, 1 the data does not allow it, 2 wrong usage.`,
  tryHelp: (name: string) => `Try: ${name} --help`,
  unknownCommand: (name: string, guess: string | undefined) =>
    `There is no command "${name}".${didYouMean(guess)} Try: yos --help`,
  unknownOption: (flag: string, guess: string | undefined, name: string) =>
    `There is no option ${flag}.${didYouMean(guess)} Try: ${name} --help`,
  takesNoValue: (flag: string) => `Nothing follows ${flag}; give it alone.`,
  commandFirst: (flag: string) =>
    `Give the command before its options, for example: yos rate tracker.xlsx ${flag} …`,
  jsonAndCsv: 'Give either --json or --csv, not both.',
  badBase: (text: string) => `"${text}" is no base. Use --base applicable or --base sampled.`,
  badEdition: (text: string, ids: readonly string[]) =>
    `There is no edition "${text}". Use ${ids.join(', ')}, or the path of an edition's .json file.`,
  optionElsewhere: (flag: string, commands: readonly string[]) =>
    `${flag} goes with ${new Intl.ListFormat('en-GB').format(commands)}.`,
  badFill: (text: string) => `"${text}" is no way to fill. Use --formulas values, native or yos.`,
  howMany: (what: string, orMore: boolean, example: string) =>
    `Give ${orMore ? 'at least one' : 'one'} ${what}, for example: ${example}`,
  takesNoTracker: (command: string) => `yos ${command} takes no tracker.`,
  outputNeeded: (command: string) =>
    `Say where to write with -o, for example: yos ${command} … -o out.xlsx`,
  outputEnding: (file: string, endings: readonly string[]) =>
    `${file}: the output's name must end with ${endings.join(' or ')}.`,
  otherEnding: (file: string, format: string) =>
    `${file}: with --${format} the output's name must end with .${format}.`,
  screenOrFile: (format: string, endings: readonly string[]) =>
    `Give either --${format} or -o, not both: the file is ${endings.join(' or ')}.`,
  fillInWorkbook: (file: string) =>
    `${file} holds figures, not formulas: leave --formulas out, or write a workbook.`,
  macroEnding: (file: string, ending: string) =>
    `${file}: the tracker is an ${ending} workbook, so the output's name must end with ${ending}.`,
  templateEdition: (ids: readonly string[]) =>
    `Say which edition with --edition: ${ids.join(', ')}, or the path of an edition's .json file.`,
  manyServices: 'This is a table of many services; a workbook is written from the tracker of one.',
  reading: (file: string) => `Reading ${file} …`,
  writing: (file: string) => `Writing ${file} …`,
  written: (file: string) => `Written: ${file}`,
  valueMissing: (option: string, name: string) =>
    `Something has to follow ${option}. Try: ${name} --help`,
  wholeNumber: (name: string, text: string, least: number) =>
    `--${name} takes a whole number from ${least}; "${text}" is none.`,
  tooLarge: (name: string, text: string, most: number) =>
    `--${name} takes no number above ${most.toLocaleString('en-GB')}; it is ${text}.`,
  percentNumber: (name: string, text: string) =>
    `--${name} takes a number of per cent; "${text}" is none.`,
  percentRange: (name: string, text: string) =>
    `--${name} takes a number of per cent, from 1 and less than 100; it is ${text}.`,
  belowOnePercent: (name: string, text: string, percent: number) =>
    `${text} is less than one per cent. For ${percent}% write --${name} ${percent}.`,
  samplePopulation:
    'Give the number of eligible cases (yos sample --population 55) or their workbook (yos sample caseload.xlsx).',
  populationOrCaseload: 'Give either --population or a caseload, not both.',
  takeOrMargin:
    'Give either --take or --margin, not both: with --take the number of cases decides the margin of error.',
  publishedOnPage:
    '--published-table says on the page where a total stands; data have no such line. Leave it out, or leave out --json, --csv and -o.',
  onlyWithFirmness: (option: string) =>
    `--${option} goes with --firmness, for example: yos annexe tracker.xlsx -o out.xlsx --firmness --${option} …`,
  onlyWithCaseload: (option: string) => `--${option} goes with a caseload's workbook.`,
  badRatio: (text: string) =>
    `"${text}" is no ratio. Use for example --ratio 60:40, --ratio caseload or --ratio none.`,
  noReport: (path: string): string =>
    `${path} is no report of the self-test. Give a file that "Save the report" in the pane has saved.`,
  noTable: (path: string): string =>
    `${path} has no table "Seen in", so nothing was written. Give docs/host-assumptions.md.`,
  tableWritten: (path: string): string => `The table "Seen in" of ${path} is written.`,
  caseloadNeeded:
    'Say which caseload, for example: yos represent tracker.xlsx --caseload caseload.xlsx',
  noCases: 'There are no cases in this tracker to compare.',
  overwritesInput: (file: string) =>
    `${file} is one of the trackers; the output is never written over its input. Choose another name.`,
  outputExists: (file: string) =>
    `${file} is there already. Choose another name, or give --overwrite to replace it.`,
  blankOverFile: (file: string) =>
    `${file} is there already; a blank tracker is never written over a file. Choose another name.`,
  onlyWithOutput:
    '--overwrite goes with -o, for example: yos rate tracker.xlsx -o out.csv --overwrite',
  shortKey: (file: string, least: number) =>
    `${file}: a key has at least ${least} characters, so that nobody finds it by trying. Write a longer one.`,
  cannotWrite: (file: string, why: string) => `${file} could not be written: ${why}`,
  nothingWritten: 'Nothing was written.',
  notWhole: 'What arrived there is not whole.',
  sampleSize: (size: number, population: number, confidence: number, margin: number) =>
    `Inspect ${size} of ${population} cases: ${confidence}% confidence with a margin of error of ${margin}.`,
  census: (size: number, confidence: number, margin: number) =>
    `Inspect all ${size} cases: ${confidence}% confidence with a margin of error of ${margin} needs every one.`,
};

function didYouMean(guess: string | undefined): string {
  return guess === undefined ? '' : ` Did you mean ${guess}?`;
}

/** Why a file could not be written, from the operating system's code. */
export function outputTrouble(code: string): { what: string; fix: string } {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { what: 'There is no such folder.', fix: 'Check its name, or make it first.' };
    case 'EISDIR':
      return { what: 'This is a folder.', fix: 'Give the name of a file in it.' };
    case 'EACCES':
    case 'EPERM':
      return {
        what: 'The file or its folder may not be written to.',
        fix: 'Choose another folder.',
      };
    // A pipe, as Linux and macOS name it and as Windows does.
    case 'EPIPE':
    case 'EOF':
      return {
        what: 'What read it has stopped before the end.',
        fix: 'Write into a file to have all of it.',
      };
    default:
      return fileTrouble(code);
  }
}

/** Why a file could not be read, from the operating system's code. */
export function fileTrouble(code: string | undefined): { what: string; fix: string } {
  switch (code) {
    case 'ENOENT':
      return { what: 'There is no such file.', fix: 'Check the name and the folder.' };
    case 'EISDIR':
      return {
        what: 'This is a folder, not a workbook.',
        fix: 'Give the path of a workbook in it.',
      };
    case 'EACCES':
    case 'EPERM':
      return {
        what: 'The file may not be read.',
        fix: 'Ask its owner for access, or copy it first.',
      };
    case 'EBUSY':
      return { what: 'The file is in use.', fix: 'Close it in Excel and try again.' };
    case 'EDQUOT':
    case 'EFBIG':
      return { what: 'No more may be written there.', fix: 'Free some space, or choose another.' };
    case 'ENOSPC':
      return { what: 'The disk is full.', fix: 'Free some space and try again.' };
    case 'EROFS':
      return { what: 'The place is read-only.', fix: 'Choose another folder.' };
    default:
      return {
        what: `The file could not be used (${code ?? 'unknown reason'}).`,
        fix: 'Check it.',
      };
  }
}
