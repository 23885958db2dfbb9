import type { LedgerPart, SheetLedger } from '../../reading/ledger/sheet-ledger';

/** The texts of the ledger: what every row and column was read as. */
export const ledgerMessages = {
  why: 'Every row and column that holds something is one thing, and this says which and why. It can be looked through before the ratings are shared.',
  loading: 'Looking it up…',
  onlyUnclear: (count: number): string => `Only what is unclear (${count})`,
  find: 'Find a row, column or word',
  none: 'Nothing here.',
  noneUnclear: 'Nothing is unclear.',
  columns: 'Columns',
  rows: 'Rows',
  rest: 'Rows outside the tables',
  head: { range: 'Where', role: 'Read as', why: 'Why' },
  unclear: 'Unclear',
  looksLike: {
    answers: 'looks like answers',
    ratings: 'looks like ratings',
    figures: 'looks like figures',
  },
  more: (count: number): string => `Show ${count} more`,
  of: {
    domain: 'case type',
    disposal: 'disposal',
    gender: 'gender',
    age: 'age',
    ethnicity: 'ethnicity',
    rosh: 'risk of serious harm',
    safety: 'safety and wellbeing',
    overall: 'overall rating',
    total: 'total score',
    percent: 'per cent',
  } as Readonly<Record<string, string>>,
  uses: {
    read: 'Read',
    'details of cases': 'Details of the cases',
    settings: 'Settings',
    ignored: 'Ignored',
    'written by this tool': 'Written by YOS Ratings',
    'not read': 'Not read',
  } satisfies Readonly<Record<SheetLedger['use'], string>>,
  layout: ({ layout, range }: LedgerPart): string => `${range}: ${layout}`,
} as const;
