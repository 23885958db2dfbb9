import { annexeMessages } from './messages-annexe';

/**
 * Every sentence and label of the pane, by the part that shows it. Parts that are loaded later have
 * theirs in a file of their own beside this one.
 */
export const messages = {
  title: 'YOS Ratings',
  promise: 'Nothing leaves your machine.',
  promiseWhy:
    'The cases are read and rated on this computer. Nothing is sent, and nothing is kept once the pane is closed.',
  nothingOpen: 'No tracker is open. Choose one first.',
  notRated: 'This tracker is not rated yet.',
  whatIsMissing: 'What is missing',
  seeRead: 'See all that was read',
  fileTooLarge: (name: string): string =>
    `${name} is larger than 150 MB, too large for this page. Take out pictures and sheets that are not needed, or use the command line.`,
  severalDropped: (count: number): string =>
    `You dropped ${count} files, and one is read at a time. Drop one of them.`,
  noFileDropped:
    'What you dropped is no file. Drop a workbook itself (.xlsx or .xlsm) or a .csv file.',
  engineNotLoaded:
    'What reads and rates trackers could not be loaded. Check the connection to where the add-in is served from, and try again.',
  parts: {
    read: 'Read',
    ratings: 'Ratings',
    annexe: 'Annexe',
    'what-if': 'What if',
    checks: 'Checks',
  },
  busy: {
    reading: 'Reading the tracker',
    changing: 'Changing the tracker',
    writing: 'Writing the annexe',
    removing: 'Removing what was written',
    preparing: 'Preparing',
    firmness: 'Drawing caseloads',
    sampling: 'Drawing the sample',
    stop: 'Stop',
    stopped: 'Stopped. Nothing was changed.',
    wait: 'Wait until what goes on is done, then open it again.',
  },
  copy: {
    table: 'Copy as a table',
    list: 'Copy as a list',
    print: 'Print',
    copied: (of: string): string =>
      `Copied, with its colours: ${of}. Paste it into Word or a mail.`,
    notCopied: 'This browser lets nothing be copied here.',
    frontPage: 'the front page',
    problems: 'the problems',
    head: {
      standard: 'Standard',
      rating: 'Rating',
      score: 'Score',
      wording: 'Key question',
      counts: 'Yes of cases',
      percent: 'Per cent',
      where: 'Where',
      what: 'What',
      fix: 'What to do',
    },
  },
  help: {
    of: (part: string): string => `Help on ${part}`,
    page: {
      read: 'read-and-correct',
      ratings: 'see-the-ratings',
      annexe: 'write-the-annexe',
      'what-if': 'try-what-if',
      checks: 'check',
    },
  },
  steps: {
    heading: 'First steps',
    of: {
      read: 'See what was read',
      checks: 'Settle what needs attention',
      ratings: 'Look at the ratings',
      annexe: 'Write the annexe',
    },
    seen: '✓ seen',
    close: 'Close',
    closeWhat: 'Close the first steps',
  },
  changes: {
    heading: (count: number): string => (count === 1 ? '1 change' : `${count} changes`),
    why: 'Made here since the tracker was opened, the last one first.',
    made: (words: string): string => `Changed: ${words}.`,
    takenBack: (words: string): string => `Taken back: ${words}.`,
    madeAgain: (words: string): string => `Made again: ${words}.`,
    allTakenBack: 'All changes that were made here are taken back.',
    undo: 'Undo',
    redo: 'Redo',
    takeBack: 'Take it back',
    takeBackOf: (words: string): string => `Take it back: ${words}`,
    takeAllBack: 'Take all back',
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to do again.',
    blank: 'blank',
  },
  stale: {
    changed: 'The tracker has changed since it was read.',
    again: 'Read again',
    follow: 'Read again by itself',
    reread: 'Read again.',
  },
  trouble: {
    title: 'This did not work',
    ofTwo: 'Written, and by somebody else too',
    unknown: (text: string): string =>
      `Something went wrong that should not: ${text} Your workbook was not changed by it. Try again, or copy the details and report it.`,
    details: 'Details',
    copy: 'Copy the details',
    copied: 'Copied.',
    marked: 'Press Ctrl+C to copy what is marked.',
    dismiss: 'Close',
    dismissNotice: 'Close the message',
    startAgain: 'Start the pane again',
    crashed: 'The pane came across something it cannot show. Your workbook is as it was.',
  },
  said: {
    read: (tracker: string, outcome: string): string => `${tracker} was read. ${outcome}`,
    empty: 'It is empty.',
    problems: (count: number): string =>
      count === 1 ? 'One problem stands in the way.' : `${count} problems stand in the way.`,
    saved: 'Saved to YOS settings, and rated again.',
    overall: (rating: string, total: number, outOf: number): string =>
      `${rating}, ${total} of ${outOf}.`,
    incomplete: (total: number, outOf: number): string =>
      `${total} of ${outOf} so far; not every standard is rated yet.`,
  },
  annexe: annexeMessages,
  start: {
    heading: 'Turn a tracker into ratings',
    file: 'Choose or drop the tracker of an inspection: any .xlsx or .xlsm workbook, or a .csv file, with the answers to the key questions.',
    drop: 'Drop a tracker here',
    choose: 'Choose a tracker…',
    another: 'Another tracker…',
    sampleHeading: 'See it work first',
    sampleWhat:
      'The figures of the inspection of Bedfordshire of 2021, with made-up cases that give them: no child is behind them.',
    sample: 'Try the sample',
    emptyExcel:
      'This workbook is empty. Start from a template, try the sample, or open your tracker in Excel.',
    emptyFile: (name: string): string =>
      `${name} is empty: no cell of it is filled. Choose another tracker, or begin with the sample or a template.`,
    reading: 'Reading the workbook…',
    inExcel: 'Opened from inside Excel?',
    lookForExcel: 'Connect to the workbook',
    noExcel: 'No Excel was found around this page. Choose your tracker as a file.',
    notRead: 'The workbook has not been read yet.',
    readNow: 'Read it',
    noneExcel:
      'No inspection was found in this workbook. The list says what was looked at and what to do.',
    template: 'Start from a template',
    edition: 'Edition of the standards',
    editionHas: (what: string): string => `With ${what}.`,
    make: 'Make the template',
    noSample:
      'The sample could not be loaded. Check the connection to where the add-in is served from, and try again.',
    saveTemplate: 'The template was saved to your downloads. Fill it in and drop it here.',
  },
  functions: {
    heading: 'Functions for cells',
    intro: 'Write them into any cell of a workbook in Excel, where the add-in is installed.',
    missing:
      'The list could not be loaded. Check the connection to where the add-in is served from, and open this again.',
  },
  file: {
    save: 'Save the workbook',
    unsaved: (name: string): string =>
      `What was entered and written into ${name} has not been saved. Open another tracker all the same? It would be lost.`,
    openAnyway: 'Open without saving',
  },
  cells: {
    heading: (where: string): string => `${where} in the tracker`,
    none: 'There is no cell to show for this.',
    close: 'Close',
  },
  part: {
    loading: 'Opening…',
    notLoaded:
      'This part could not be loaded. Check the connection to where the add-in is served from, and try again.',
    again: 'Try again',
  },
  service: 'Service',
  why: 'Why?',
  whyOf: (what: string): string => `Why? ${what}`,
  notRatedYet: 'Not rated yet',
  ratings: {
    overall: 'Overall rating',
    publishedInspections: 'published inspections',
    publishedPicture:
      'How many published inspections have each total from 0 to 36; a line marks this one.',
    publishedSource: 'Where the published totals come from',
    lowest: (code: string): string => `Lowest: ${code}`,
    ofTotal: (total: number, outOf: number): string => `${total} of ${outOf}`,
    possible: (ratings: string): string => `Still possible: ${ratings}.`,
    limited: 'Held down by a limiting judgement.',
    sample: 'Cases inspected',
    scores: 'The scores of the total',
    standard: 'Standard',
    prompts: (count: number): string => (count === 1 ? '1 prompt' : `${count} prompts`),
    counts: (yes: number, base: number): string => `${yes} of ${base}`,
    figure: (percent: number, band: string | null): string =>
      band === null ? `${percent}%` : `${percent}%, ${band}`,
    noFigure: 'No figure',
    yes: 'yes',
    no: (count: number): string => `${count} no`,
    notApplicable: (count: number): string => `${count} not applicable`,
    missing: (count: number): string => `${count} missing`,
    leftOut: (count: number): string => `${count} left out by a sub-sample rule`,
    stated: 'As the tracker states it; the counts are not known.',
    byRule: (rating: string): string => `By rule: ${rating}`,
    panelSays: 'Panel decision',
    panel: 'Enter a panel decision',
    changePanel: 'Change the panel decision',
    judgement: 'Enter the judgement',
    changeJudgement: 'Change the judgement',
    rating: 'Rating',
    judgementOf: (standard: string): string => `Judgement of ${standard}`,
    panelOf: (standard: string): string => `Panel decision on ${standard}`,
    reason: 'Reason',
    reasonHint: 'It is printed with the rating.',
    save: 'Save',
    cancel: 'Cancel',
    takeBack: 'Take it back',
    goes: (what: string, was: string, now: string): string => `${what}: ${was} → ${now}.`,
    needsReason: 'Write the reason: a decision without one cannot be defended.',
    needsRating: 'Choose a rating.',
    elsewhere: (where: string): string =>
      `It stands at ${where}. What is saved here goes before it.`,
    discretion: 'Professional discretion',
    discretionNote: 'Advice to the panel: it changes no rating.',
    bandsLegend: 'The marks on each bar are where the bands begin.',
    bandFrom: (rating: string, percent: number): string => `${rating} from ${percent}%`,
  },
} as const;
