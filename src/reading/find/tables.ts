import type { Grid } from '../../grid/grid';
import type { Label } from '../cells/labels';
import type { Naming } from '../cells/question-index';
import type { RatingScale } from '../cells/rating-on-scale';
import type { Cell } from '../../grid/sheet';
import type { DetailPlace } from '../../inspection/inspection';

/** The tables that a tracker's sheets hold, before an edition gives their questions a code. */
export type Table = CasesTable | LongTable | KeyedTable | ServicesTable;

/** A column whose header names a question. */
export interface QuestionHeader {
  readonly column: number;
  readonly naming: Naming;
  /** As in the sheet. */
  readonly header: string;
  /** Whether the user said so, whatever the header says. */
  readonly isChosen?: boolean;
}

/** A column whose header names no question. */
export interface OtherHeader {
  readonly column: number;
  readonly header: string;
  readonly label: Label | null;
}

/** The one line of a form that has answers, and where its other details are. */
export interface CaseForm {
  readonly line: number;
  /** By the column of the detail; a number beyond all columns for one that may be anywhere. */
  readonly places: ReadonlyMap<number, DetailPlace>;
  /** Names of details with uncertain values: with classes to choose from, or in one cell. */
  readonly unread: readonly DetailPlace[];
}

/** One line per case, one column per question (in the grid's own orientation). */
export interface CasesTable {
  readonly kind: 'cases';
  readonly grid: Grid;
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly questions: readonly QuestionHeader[];
  readonly others: readonly OtherHeader[];
  readonly idColumn: number | null;
  /** Set if the sheet is a form for one case, whose details are not all in the answers' line. */
  readonly form: CaseForm | null;
  /** Whether its grid gives in words what its cells give in codes or marks. */
  readonly isTranslated?: boolean;
  /** The header of the answers used, if each question has several. */
  readonly chosen?: string | null;
  /** Places where those are blank and the first answers count. */
  readonly unchanged?: Unchanged;
  /** Columns that belong to a question beside them: its other answers to choose from. */
  readonly taken?: ReadonlySet<number>;
  /**
   * Whether the meaning of its codes is unknown: the user is asked, and they are not reported one
   * by one.
   */
  readonly isUnclear?: boolean;
}

/** Final answers that are blank although the first ones are given: the first cell, and how many. */
export interface Unchanged {
  readonly header: string;
  readonly other: string;
  readonly line: number;
  readonly column: number;
  readonly count: number;
}

/** One line per answer: case, question, answer. */
export interface LongTable {
  readonly kind: 'long';
  readonly grid: Grid;
  readonly headerTop: number;
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly caseColumn: number;
  readonly questionColumn: number;
  readonly answerColumn: number;
  readonly others: readonly OtherHeader[];
  /** As of {@link CasesTable}. */
  readonly isTranslated?: boolean;
  readonly isUnclear?: boolean;
}

/** What the columns of a keyed table hold. */
export type Role =
  | 'yes'
  | 'no'
  | 'not-applicable'
  | 'out-of'
  | 'percent'
  | 'rating'
  | 'rating-and-percent'
  | 'reason';

/** One line per key question, prompt or standard, with counts, percentages or ratings beside it. */
export interface KeyedTable {
  readonly kind: 'keyed';
  readonly grid: Grid;
  /** Lines that say what its columns hold. */
  readonly headerLines: ReadonlySet<number>;
  readonly rows: readonly KeyedRow[];
  /** Columns of ratings beside standards that may not be meant. */
  readonly unreadRatings: readonly RatingHeader[];
  /** Columns of figures beside questions whose meaning is uncertain. */
  readonly unreadFigures: readonly RatingHeader[];
  /** Columns of counts beside those of yes and no that have no role in the table: "Partly". */
  readonly furtherCounts: readonly RatingHeader[];
  /** Columns that claim the same and hold different things: none of them is used. */
  readonly rivals: readonly Rivals[];
}

/** A column of keys (questions or standards) with the columns that belong to it. */
export interface KeyColumn {
  readonly column: number;
  /** The first column of the next group, or one past the end. */
  readonly end: number;
}

/** Several columns with one role, by their headers, when nothing shows which is meant. */
export interface Rivals {
  readonly role: Role;
  readonly columns: readonly RatingHeader[];
}

/** The header cell of a column of ratings; its first rating if there is no header. */
export interface RatingHeader {
  readonly line: number;
  readonly column: number;
  readonly header: string;
}

/** One line of a keyed table with the cells that belong to its key. */
export interface KeyedRow {
  readonly line: number;
  readonly keyColumn: number;
  /** Null for a line that only carries a prompt's letter. */
  readonly naming: Naming | null;
  readonly text: string;
  /** The heading above it that names a domain or a standard; '' for none. */
  readonly heading: string;
  /** The columns of its roles, whether or not the line fills them. */
  readonly columns: ReadonlyMap<Role, number>;
  /** Its filled cells. */
  readonly cells: ReadonlyMap<Role, { readonly column: number; readonly cell: Cell }>;
}

/** One line per service, one column per standard. */
export interface ServicesTable {
  readonly kind: 'services';
  readonly grid: Grid;
  readonly headerLine: number;
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly serviceColumn: number;
  readonly standards: readonly QuestionHeader[];
  /** What the table states about a service as a whole, by column. */
  readonly stated: ReadonlyMap<StatedRole, number>;
  /** Columns that hold ratings under a header that names no standard. */
  readonly unnamed: readonly RatingHeader[];
  /** What its ratings mean if they are numbers; null if nothing shows it. */
  readonly scale: RatingScale | null;
}

/** What a national table states about a service besides its standards. */
export type StatedRole = 'overall' | 'total' | 'out-of' | 'percent';

/** A question column with its code; with one code per domain if each case's domain decides. */
export interface CodedColumn {
  readonly column: number;
  readonly header: string;
  readonly codes: readonly string[];
}
