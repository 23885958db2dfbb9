/** Everything that the command line says of its own; problems of trackers come with their words. */
export const messages = {
  usage: `yos - ratings of youth offending service inspections

Usage
  yos rate TRACKER...       rate trackers: a table, --json or --csv
  yos check TRACKER...      problems, discretion flags, impossible percentages
  yos compare TRACKER...    one row a service, standards by code; -o FILE.xlsx, .csv or .json
  yos annexe TRACKER -o OUT.xlsx   the workbook with ratings, annexe, method and checks beside it
  yos template --edition ID -o BLANK.xlsx   a blank tracker
  yos sample --population N cases to inspect; --confidence 80, --margin 5
  yos sample CASELOAD       draws a sample that is like its caseload; -o DRAWN.xlsx
  yos represent TRACKER --caseload CASELOAD   whether a sample is like its caseload; -o SHEET.xlsx
  yos firmness TRACKER      how firm each rating is, and what would change it; -o SHEET.xlsx

Options
  --edition ID|FILE.json    2018, 2020, 2021, or the file of another edition
  --base applicable|sampled which cases a percentage is of
  --sheet NAME              read questions from this sheet; may be given again
  --split COLUMN            the same result for each value of a case column (rate, annexe)
  --formulas values|native|yos   how the annexe's figures are filled; values without it
  --firmness                with a sheet on how firm the ratings are (annexe)
  --json, --csv             for other programs
  --caseload-sheet NAME     read the caseload from this sheet; may be given again (represent)
  --take N, --match gender,rosh, --ratio 60:40|caseload|none   what to draw (sample)
  --seed N, --draws N       the same seed gives the same sample and the same figures
  -o, --output FILE         write to a file instead of the screen; never over one that is there
  --overwrite               replace the file at -o if there is one (not template)
  -h, --help                this text
  --version                 the version

A tracker is an .xlsx or .xlsm workbook, or a .csv or .tsv file. Corrections are kept in the
workbook's sheet YOS settings.
Exit codes: 0 done, 1 the data does not allow it, 2 wrong usage.
`,
  noTracker: 'Give at least one tracker, for example: yos rate tracker.xlsx',
  unknownCommand: (name: string) => `There is no command "${name}". Try: yos --help`,
  jsonAndCsv: 'Give either --json or --csv, not both.',
  badBase: (text: string) => `"${text}" is no base. Use --base applicable or --base sampled.`,
  badEdition: (text: string, ids: readonly string[]) =>
    `There is no edition "${text}". Use ${ids.join(', ')}, or the path of an edition's .json file.`,
  optionElsewhere: (option: string, commands: readonly string[]) =>
    `--${option} goes with ${new Intl.ListFormat('en-GB').format(commands.map((name) => `yos ${name}`))}.`,
  badFill: (text: string) => `"${text}" is no way to fill. Use --formulas values, native or yos.`,
  oneTracker: (command: string) => `Give one tracker, for example: yos ${command} tracker.xlsx`,
  oneCaseload: 'Give one caseload, for example: yos sample caseload.xlsx --take 42',
  takesNoTracker: (command: string) => `yos ${command} takes no tracker.`,
  outputNeeded: (command: string) =>
    `Say where to write with -o, for example: yos ${command} … -o out.xlsx`,
  outputEnding: (file: string, endings: readonly string[]) =>
    endings.length === 0
      ? 'This command takes no --output.'
      : `${file}: the output's name must end with ${endings.join(' or ')}.`,
  otherEnding: (file: string, format: string) =>
    `${file}: with --${format} the output's name must end with .${format}.`,
  macroEnding: (file: string, ending: string) =>
    `${file}: the tracker is an ${ending} workbook, so the output's name must end with ${ending}.`,
  templateEdition: (ids: readonly string[]) =>
    `Say which edition with --edition: ${ids.join(', ')}, or the path of an edition's .json file.`,
  manyServices: 'This is a table of many services; a workbook is written from the tracker of one.',
  reading: (file: string) => `Reading ${file} …`,
  writing: (file: string) => `Writing ${file} …`,
  written: (file: string) => `Written: ${file}`,
  valueMissing: (option: string) => `Something has to follow ${option}. Try: yos --help`,
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
  onlyWithFirmness: (option: string) =>
    `--${option} goes with --firmness, for example: yos annexe tracker.xlsx -o out.xlsx --firmness --${option} …`,
  onlyWithCaseload: (option: string) => `--${option} goes with a caseload's workbook.`,
  badRatio: (text: string) =>
    `"${text}" is no ratio. Use for example --ratio 60:40, --ratio caseload or --ratio none.`,
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
  cannotWrite: (file: string, why: string) => `${file} could not be written: ${why}`,
  nothingWritten: 'Nothing was written.',
  sampleSize: (size: number, population: number, confidence: number, margin: number) =>
    `Inspect ${size} of ${population} cases: ${confidence}% confidence with a margin of error of ${margin}.`,
  census: (size: number, confidence: number, margin: number) =>
    `Inspect all ${size} cases: ${confidence}% confidence with a margin of error of ${margin} needs every one.`,
};

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
