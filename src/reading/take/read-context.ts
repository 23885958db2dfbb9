import type { Edition } from '../../editions/edition';
import type { Settings } from '../find/read-settings';
import type { QuestionIndex } from '../cells/question-index';
import type { Ledger } from '../cells/ledger';
import type { ProblemList } from '../problems/problem-list';
import type { CaseStore } from './case-store';

/** What every reader of a table of cases needs besides the table. */
export interface ReadContext {
  readonly edition: Edition;
  readonly index: QuestionIndex;
  readonly settings: Settings;
  readonly store: CaseStore;
  readonly ledger: Ledger;
  readonly problems: ProblemList;
  /** Why a case does not count according to a list of cases, by its normalised id. */
  readonly listed: ReadonlyMap<string, string>;
  /** Receives the normalised id of each line that may be a case, even one that does not count. */
  readonly seenIds: Set<string>;
}
