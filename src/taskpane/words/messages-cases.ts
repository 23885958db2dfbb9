import type { CaseAnswer } from '../../engine/question-cases';

/** The texts about the cases behind a percentage. */
export const caseMessages = {
  heading: (code: string): string => `The cases of ${code}`,
  loading: 'Looking the cases up…',
  none: 'The tracker states this figure; it has no cases for it.',
  /** In display order: what lowers a rating comes first. */
  answers: {
    no: 'No',
    yes: 'Yes',
    notApplicable: 'Not applicable',
    missing: 'No answer yet',
    unreadable: 'Cannot be read',
    leftOut: 'Left out',
  } satisfies Readonly<Record<CaseAnswer, string>>,
  count: (answer: string, count: number): string => `${answer} (${count})`,
  more: (count: number): string => `Show ${count} more`,
  change: 'Change',
  changeOf: (id: string, code: string): string => `Change the answer of ${id} to ${code}`,
  changeClassOf: (id: string, header: string): string => `Change ${header} of ${id}`,
  newAnswer: (id: string): string => `Answer of ${id}`,
  newClass: (id: string, header: string): string => `${header} of ${id}`,
  choose: 'Choose…',
  blank: 'blank',
  becomes: (where: string, was: string, value: string): string => `${where}: ${was} → ${value}`,
  goes: (code: string, was: string, now: string): string => `${code}: ${was} → ${now}`,
  stays: (code: string, now: string): string => `${code} stays ${now}`,
  trying: 'Working out what it changes…',
  write: (where: string): string => `Change ${where}`,
  cancel: 'Cancel',
  noFigure: 'no figure',
  of: (code: string, id: string): string => `${code} of ${id}`,
  words: (where: string, what: string, was: string, value: string): string =>
    `${where}, ${what}: ${was} → ${value}`,
  copy: 'Copy the reason',
  copyOf: (code: string): string => `Copy the reason of ${code}`,
  copied: (text: string): string => `Copied: ${text}`,
  notCopied: (text: string): string => `Copy it from here: ${text}`,
  filter: 'Find a case',
} as const;
