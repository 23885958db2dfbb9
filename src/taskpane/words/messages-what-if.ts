import { countOf, listOf } from '../../scoring/words';

/**
 * Every text of the part What if, by the section that shows it. They are loaded with the part, so
 * that the pane opens without them.
 */
export const whatIfMessages = {
  heading: 'What if?',
  intro: 'Try things out here. Nothing on this page changes a rating or the tracker.',
  index: 'On this page',
  table: 'The same as a table',
  wrongSeed: 'The seed has to be a whole number from 0 to 4,294,967,295, such as 1.',
  seed: 'Seed',
  seedHint: 'The same seed gives the same result.',
  sections: {
    size: 'How many cases?',
    further: 'One more case',
    overall: 'What would change the overall rating?',
    firmness: 'How firm are the ratings?',
    sample: 'Draw a sample',
  },
  size: {
    intro: 'How many cases to inspect, and how far off the percentages of a sample may be.',
    population: 'Eligible cases',
    confidence: 'Confidence, %',
    margin: 'Margin of error, points',
    sample: 'Cases inspected',
    sampleHint: 'If you want the margin of error of another number',
    noNumber: (text: string): string =>
      `“${text}” is not a number. Write it in figures, such as 80 or 1,200.`,
    outside: {
      confidence: (text: string): string =>
        `The confidence has to be at least 1 and less than 100 per cent, such as 80; it is ${text}.`,
      margin: (text: string): string =>
        `The margin of error has to be more than 0 and less than 100 points, such as 5; it is ${text}.`,
    },
    empty: {
      population: 'Write the number of eligible cases to see how many to inspect.',
      confidence: 'Write the confidence, such as 80, to see how many to inspect.',
      margin: 'Write the margin of error, such as 5, to see how many to inspect.',
    },
    inspect: (cases: number): string => countOf(cases, 'case'),
    of: (population: number, confidence: string, margin: string): string =>
      `to inspect of ${shown(population)}, for ${confidence}% confidence and a margin of error of ${margin} points.`,
    census: 'That is every case, so there is no margin of error.',
    gives: (points: string): string => `The margin of error is then ${points} points.`,
    sampleGives: (cases: number, points: string): string =>
      `${countOf(cases, 'case')}: a margin of error of ${points} points.`,
    note: 'The margin holds for one percentage of all sampled cases. A standard is the lowest of several, and a sub-sample has a larger margin.',
    curve: (population: number): string =>
      `The margin of error falls with the number of cases inspected, of ${shown(population)} eligible ones. The dashed line is the margin asked for.`,
    curveLabel: (marks: readonly string[]): string =>
      `Curve of the margin of error against the number of cases. ${listOf(marks)}.`,
    mark: (cases: number, points: string): string => `${shown(cases)}: ${points} points`,
    points: (points: number): string => `${points} points`,
    cases: (cases: number): string => countOf(cases, 'case'),
    here: 'This inspection',
    inspected: (cases: number): string => `${countOf(cases, 'case')} inspected`,
    ofEligible: (cases: number, population: number): string =>
      `${cases} of ${countOf(population, 'eligible case')} inspected`,
    eligible: (population: number): string => `${countOf(population, 'eligible case')}`,
    asks: (confidence: string, margin: string, cases: number): string =>
      `${confidence}% and ${margin} points ask for ${countOf(cases, 'case')}`,
    has: (points: string): string => `margin of error ${points} points`,
    allInspected: 'every case, so no margin of error',
    moreThanEligible: 'more than were eligible: correct one of the numbers',
    unknown: 'how many were eligible is not stated',
    fits: (confidence: string, margin: string, from: number, to: number | null): string =>
      `enough for ${confidence}% and ${margin} points where ${
        to === null
          ? `${shown(from)} cases or more are`
          : to === from
            ? `${countOf(from, 'case')} ${from === 1 ? 'is' : 'are'}`
            : `${shown(from)} to ${countOf(to, 'case')} are`
      } eligible`,
    fitsNone: (confidence: string, margin: string): string =>
      `${confidence}% and ${margin} points ask for so many of no caseload`,
  },
  further: {
    intro: 'What the next cases would make of a key question, from all no to all yes.',
    which: 'Key question or standard',
    all: (standard: string): string => `${standard}: all key questions`,
    more: 'Further cases',
    wrongMore: 'The number of further cases has to be a whole number from 1 to 200.',
    unseen: (unseen: number): string =>
      unseen === 0
        ? 'Every eligible case was inspected; there is no further one.'
        : `Only ${countOf(unseen, 'eligible case')} ${unseen === 1 ? 'was' : 'were'} not inspected.`,
    now: (yes: number, base: number, percent: number, rating: string): string =>
      `Now ${yes} of ${base}: ${percent}%, ${rating}.`,
    noCounts: 'The tracker gives no counts here, so nothing can be added to them.',
    strip: (code: string, more: number): string =>
      `${code} after ${countOf(more, 'further case')}, by how many of them are yes`,
    run: (from: number, to: number): string => `${from === to ? from : `${from} to ${to}`} yes`,
    percents: (from: number, to: number): string =>
      from === to ? `${from}%` : `${from}% to ${to}%`,
    next: (rating: string, fewest: number): string =>
      `${capital(rating)} takes at least ${countOf(fewest, 'further case')}, ${fewest === 1 ? 'a yes' : 'all of them yes'}.`,
    ofMore: (more: number, needed: number, rating: string): string =>
      `Of ${countOf(more, 'further case')}, ${needed === more ? 'all' : needed} would have to be yes for ${rating}.`,
    tooFew: (more: number, rating: string): string =>
      `${countOf(more, 'further case')} cannot make it ${rating}.`,
    best: 'There is no better rating.',
    lowest: 'A standard takes the rating of its lowest key question.',
    sampled: 'In this inspection a further case that is not applicable counts like a no.',
    applicable: 'A further case that is not applicable does not count.',
    noQuestions: 'This tracker has no key question with a percentage.',
    caption: 'Each step is one more yes among the further cases, from none on the left.',
  },
  overall: {
    stands: (total: number, outOf: number, rating: string): string =>
      `${total} of ${outOf}: ${rating}.`,
    open: (possible: readonly string[]): string =>
      `Not every standard is rated yet. Still possible: ${listOf(possible, 'or')}.`,
    map: (total: number, rating: string): string =>
      `Score map: the service is at ${total}, ${rating}`,
    mapTried: (total: number, rating: string): string => `; as tried here at ${total}, ${rating}`,
    caption: 'Where the service stands among all totals.',
    span: (from: number, to: number, rating: string): string => `${from}–${to} ${rating}`,
    now: (total: number): string => `Now ${total}`,
    tried: (total: number): string => `Tried ${total}`,
    up: 'Up',
    down: 'Down',
    tryIt: 'Try these standards',
    tryOf: (rating: string): string => `Try the standards that would make it ${rating}`,
    howFar: 'How far the next ratings are',
    howFarNote:
      'The fewest changes that would do it. They tell how far a rating is, not how likely it is to be reached.',
    atEnd: 'There is no better and no worse rating.',
    trying: 'Try other ratings',
    notSaved: 'What if: nothing is saved.',
    asItIs: 'All ratings as they are.',
    result: (total: number, outOf: number): string => `${total} of ${outOf}`,
    changed: (codes: readonly string[]): string => `Tried otherwise: ${listOf(codes)}.`,
    wasReally: (rating: string): string => `really ${rating}`,
    reset: 'Back to the real ratings',
    isReset: 'All ratings are the real ones again.',
    notInTotal: 'limits the overall rating, not in the total',
  },
  firmness: {
    intro:
      'A sample could have come out otherwise. This draws whole caseloads that fit the inspected cases and rates each by the rule.',
    population: (domain: string): string => `Eligible cases, ${domain.toLowerCase()}`,
    populationHint: 'Empty: as the tracker states it, or else taken as very large',
    wrongPopulation: (cases: number): string =>
      `The number of eligible cases has to be a whole number from ${cases} up, the cases inspected.`,
    run: 'Work it out',
    again: 'Work it out again',
    old: 'Out of date: the tracker was read again since this was worked out.',
    other: 'Out of date: the fields above have changed since this was worked out.',
    done: (draws: number): string =>
      `Worked out from ${shown(draws)} caseloads. Nothing was changed.`,
    overall: 'Overall rating',
    totals: 'How likely each total is for the whole caseload; the mark is the total by rule.',
    totalsLabel: (low: number, high: number, rule: number): string =>
      `Bars of the probability of each total. By rule ${rule}; most likely from ${low} to ${high}.`,
    noOverall: 'The overall rating is not known yet, so nothing can be said of it.',
    standards: 'Standards',
    chances: (name: string): string => `How likely each rating of ${name} is`,
    byRule: 'by rule',
    panel: (rating: string): string => `The panel decided ${rating}.`,
    marked: 'The bar under a strip marks the rating that the rule gives.',
    questions: (count: number): string => `${countOf(count, 'key question')}`,
    whiskers: (confidence: string): string =>
      `The point is the percentage of the inspected cases, the line where that of the whole caseload lies with ${confidence} confidence.`,
    interval: (low: number, high: number): string => `${low}% to ${high}%`,
    intervalLabel: (code: string, percent: number, low: number, high: number): string =>
      `${code}: ${percent}% inspected, ${low}% to ${high}% in the whole caseload`,
    single: 'Answers that decide a rating',
    noSingle: 'No single answer, judged otherwise, would change a rating.',
    singleNote: 'This is arithmetic. It does not say that any answer is doubtful.',
    further: 'How many more cases would settle it',
    furtherNote: 'Rough numbers: further cases will not come out exactly as the first did.',
    caveats: 'What this does and does not tell',
    drawn: (draws: number, seed: number): string =>
      `${shown(draws)} caseloads drawn with the seed ${seed}.`,
    standard: 'Standard',
    nothing: 'Nothing can be worked out for this tracker.',
  },
  sample: {
    intro:
      'Draws the cases to inspect from a caseload: a sheet with one row a case under a line of headers.',
    caseload: 'Caseload',
    choose: 'Choose a caseload…',
    another: 'Another caseload…',
    drop: 'or drop the workbook here',
    orSheet: 'Or a sheet of this workbook',
    sheet: 'Sheet',
    noSheet: 'Choose a sheet',
    sheets: 'Sheets that hold the caseload',
    readSheets: 'Read these sheets',
    found: (name: string, cases: number): string => `${name}: ${countOf(cases, 'eligible case')}.`,
    domain: (id: string, cases: number): string =>
      id === 'court'
        ? `${cases} court`
        : id === 'outOfCourt'
          ? `${cases} out-of-court`
          : `${cases} not told apart`,
    howMany: 'How many',
    asAsked: 'By confidence and margin',
    take: 'A number I choose',
    takeField: 'Cases to draw',
    wrongTake: (most: number): string =>
      `The number of cases has to be a whole number from 1 to ${shown(most)}, the cases of the caseload.`,
    ratio: 'Court to out-of-court cases',
    ratios: {
      each: 'each as large as it has to be',
      '60:40': '60 to 40',
      '40:60': '40 to 60',
      caseload: 'as in the caseload',
      none: 'drawn as a whole',
    },
    match: 'Match the caseload by',
    matchHint: 'Whole cases allow only so much: the fewer columns, the closer the match.',
    noMatch: 'No column of the caseload can be matched, so chance alone decides.',
    draw: 'Draw the sample',
    said: (cases: number): string => `${countOf(cases, 'case')} drawn.`,
    old: 'The fields above have changed since this was drawn.',
    size: (drawn: number, population: number): string =>
      drawn === population
        ? `all ${countOf(population, 'case')}`
        : `${drawn} of ${countOf(population, 'case')}`,
    margin: (points: string): string => `margin of error ${points} points`,
    shares: (header: string): string => `${header}, sample beside caseload`,
    inCaseload: 'caseload',
    inSample: 'sample',
    value: 'Value',
    barCaption: 'Of each pair the upper bar is the caseload, the lower one the sample.',
    cases: 'Drawn cases',
    caseId: 'Case',
    where: 'Row',
    row: (sheet: string, row: number): string => `${sheet}, ${row}`,
    more: (count: number): string =>
      `… and ${countOf(count, 'further case')}. All are in the saved workbook.`,
    save: 'Save the drawn sample',
    openAsNew: 'Open the drawn sample as a new workbook',
    openedAsNew:
      'The drawn sample was opened as a new workbook. Save it where you keep the inspection.',
    saved: (name: string): string => `${name} was saved to your downloads.`,
    fileName: (caseload: string): string => `${caseload} - drawn sample.xlsx`,
    busyReading: 'Reading the caseload',
    compareHeading: 'Does the inspected sample match?',
    compareIntro:
      'Finds the cases of the open tracker in this caseload by their ids and compares the two.',
    compare: 'Compare the inspected cases',
    busyComparing: 'Comparing the sample',
    compared: 'Compared. Nothing was changed.',
    noCases: 'The open tracker has no cases, so there is no sample to compare.',
  },
} as const;

function shown(value: number): string {
  return value.toLocaleString('en-GB');
}

/** With a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A share as percentage points, with a decimal if it has one.
 *
 * @example pointsOf(0.0485) // '4.8'
 */
export function pointsOf(share: number): string {
  return String(Math.round(share * 1000) / 10);
}
