import { standardOf } from '../editions/edition';
import { Answer, type Inspection } from '../inspection/inspection';
import type { RatedTracker } from '../rating/rated-tracker';

/** What a value of a record can be. */
export type RecordValue = string | number | boolean | null;

/** One row of data: a case's answer to a question, or a rating. */
export interface InspectionRecord {
  readonly record: 'answer' | 'key question' | 'standard' | 'overall';
  readonly tracker: string;
  readonly service: string | null;
  readonly edition: string;
  /** The base of percentages: applicable or sampled cases. */
  readonly base: string;
  /** Numbers the cases of a tracker from 1, in its order; null for a rating. */
  readonly case_number: number | null;
  /** The result of `caseId`; null for a rating, or if ids are left out. */
  readonly case_id: string | null;
  readonly domain: string | null;
  readonly standard: string | null;
  /** The code of a key question or prompt. */
  readonly question: string | null;
  readonly answer: 'yes' | 'no' | 'not applicable' | null;
  /** Whether the answer is part of the base of its percentage; null for a rating. */
  readonly counted: boolean | null;
  /** Why it is not; null if it is. */
  readonly not_counted_because: string | null;
  /** Whole per cent of a key question. */
  readonly percent: number | null;
  readonly rating: string | null;
  /** A rating's score; the total for the overall rating. */
  readonly score: number | null;
}

/** The columns of a record, in written order. */
export const RECORD_COLUMNS = [
  ...(['record', 'tracker', 'service', 'edition', 'base', 'case_number', 'case_id'] as const),
  ...(['domain', 'standard', 'question', 'answer', 'counted', 'not_counted_because'] as const),
  ...(['percent', 'rating', 'score'] as const),
] satisfies readonly (keyof InspectionRecord)[];

/** What to write for a case's id: a replacement text, or null to leave it out. */
export type CaseId = (id: string) => string | null;

/**
 * A rated tracker as data: one record per answer, and one per rating of each key question, of each
 * standard, and overall. Questions that do not apply to a case have no record.
 */
export function* inspectionRecords(
  { tracker, edition, inspection, result }: RatedTracker,
  caseId: CaseId,
): Generator<InspectionRecord> {
  const blank: InspectionRecord = {
    record: 'answer',
    tracker,
    service: result.service,
    edition: edition.id,
    base: result.base,
    case_number: null,
    case_id: null,
    domain: null,
    standard: null,
    question: null,
    answer: null,
    counted: null,
    not_counted_because: null,
    percent: null,
    rating: null,
    score: null,
  };
  const domains = new Map(edition.standards.map(({ code, domain }) => [code, domain]));
  const ids = inspection.cases.map(({ id }) => caseId(id));
  for (const [question, answers] of inOrder(inspection)) {
    const standard = standardOf(question);
    const domain = domains.get(standard) ?? null;
    for (const [i, answer] of answers.entries()) {
      const said = saidBy(answer, result.base === 'sampled');
      if (!said) continue;
      yield {
        ...{ ...blank, case_number: i + 1, case_id: ids[i] ?? null },
        ...{ domain, standard, question, ...said },
      };
    }
  }
  for (const standard of result.standards) {
    const { domain, code, rating, score } = standard;
    for (const { code: question, percent, band } of standard.keyQuestions) {
      const of = { domain, standard: code, question };
      yield { ...blank, record: 'key question', ...of, percent, rating: band };
    }
    yield { ...blank, record: 'standard', domain, standard: code, rating, score };
  }
  const { rating } = result.overall;
  yield { ...blank, record: 'overall', rating, score: rating === null ? null : result.score.total };
}

/** Questions by code, whatever the order of the tracker's columns. */
function inOrder({ answers }: Inspection): (readonly [string, Uint8Array])[] {
  return [...answers].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
}

type Said = Pick<InspectionRecord, 'answer' | 'counted' | 'not_counted_because'>;

const COUNTED = { counted: true, not_counted_because: null } as const;
const NOT_COUNTED = { answer: null, counted: false } as const;

/** The answer that a byte stands for; null if the question does not apply to the case. */
function saidBy(answer: number, isSampled: boolean): Said | null {
  switch (answer) {
    case Answer.yes:
      return { answer: 'yes', ...COUNTED };
    case Answer.no:
      return { answer: 'no', ...COUNTED };
    case Answer.notApplicable:
      return isSampled
        ? { answer: 'not applicable', ...COUNTED }
        : { answer: 'not applicable', counted: false, not_counted_because: 'not applicable' };
    case Answer.missing:
      return { ...NOT_COUNTED, not_counted_because: 'no answer' };
    case Answer.unreadable:
      return { ...NOT_COUNTED, not_counted_because: 'no answer that is known' };
    case Answer.leftOut:
      return { ...NOT_COUNTED, not_counted_because: 'left out by a rule on sub-samples' };
    default:
      return null;
  }
}
