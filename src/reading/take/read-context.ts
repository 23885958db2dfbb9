import type { Edition } from '../../editions/edition';
import type { Settings } from '../find/read-settings';
import type { QuestionIndex } from '../cells/question-index';
import type { Ledger } from '../cells/ledger';
import type { ProblemList } from '../problems/problem-list';
import type { CaseStore } from './case-store';

/** What every reader of a table of cases needs beside the table. */
export interface ReadContext {
  readonly edition: Edition;
  readonly index: QuestionIndex;
  readonly settings: Settings;
  readonly store: CaseStore;
  readonly ledger: Ledger;
  readonly problems: ProblemList;
  /** Why a case does not count by a list of cases, by its id, normalised. */
  readonly listed: ReadonlyMap<string, string>;
  /** Is given the id of each line that may be a case, normalised, also of one that does not count. */
  readonly seenIds: Set<string>;
}
