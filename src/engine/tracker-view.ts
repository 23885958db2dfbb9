import type { Base, Edition, Rating } from '../editions/edition';
import type { Problem } from '../inspection/problem';
import type { SettingLine } from '../reading/find/settings-doubts';
import type { ImpossiblePercentage } from '../rating/rated-tracker';
import type { Result } from '../scoring/result';

/**
 * What the pane shows of a tracker: everything but the cases themselves, which stay with the
 * engine. Plain data, because it crosses between threads.
 */
export interface TrackerView {
  /** The workbook's file name. */
  readonly tracker: string;
  /** Whether the workbook is empty, apart from the add-in's own sheets. */
  readonly isEmpty: boolean;
  readonly isStructureProtected: boolean;
  readonly sheets: readonly SheetView[];
  readonly settings: SettingsView;
  /** All editions, oldest first. */
  readonly editions: readonly { readonly id: string; readonly name: string }[];
  /** The service's name, if the tracker gives it. */
  readonly serviceName: string | null;
  /** The edition it was read as; if it is not rated, the latest edition that fits. */
  readonly edition: Edition | null;
  /** What the percentages are of: the setting, or else the edition's base. */
  readonly base: Base | null;
  /** Ids of the editions that fit the tracker. */
  readonly candidates: readonly string[];
  /** Whether an annexe written earlier shows different ratings; for a single service only. */
  readonly saysOtherRatings: boolean;
  readonly problems: readonly Problem[];
  /** One; one per service for a national table; none if an error stops the rating. */
  readonly services: readonly ServiceView[];
}

/** A worksheet and what it holds. */
export interface SheetView {
  readonly name: string;
  readonly isHidden: boolean;
  /** Whether the add-in wrote it. */
  readonly isOurs: boolean;
  readonly use:
    'read' | 'details' | 'settings' | 'ours' | 'ignored' | 'not-chosen' | 'nothing-found' | 'empty';
  readonly tables: readonly TableView[];
}

/** A table found in a sheet. */
export interface TableView {
  readonly layout:
    | 'cases-as-rows'
    | 'questions-as-rows'
    | 'long'
    | 'counts'
    | 'percentages'
    | 'ratings'
    | 'services';
  /** Its cells, as Excel writes them. */
  readonly where: string;
  /** What each of its lines holds: cases, questions, standards or services. */
  readonly lines: number;
  /** Inspected cases in it; null if it holds none or nothing is rated yet. */
  readonly cases: number | null;
  /** Its headers; only for tables with cases as rows or columns. */
  readonly columns: readonly ColumnView[];
}

/** A column of a table of cases (a row where questions are rows), and how it is read. */
export interface ColumnView {
  /** As YOS settings names it: `Cases!F`, or `Cases!12` where questions are rows. */
  readonly place: string;
  /** The header's cell. */
  readonly where: string;
  readonly header: string;
  /** A code ("2.1.1"), the name of a case column ("rosh"), or null if it is not read. */
  readonly readAs: string | null;
  /** `unclear`: it names several questions. `ignored`: the settings leave it out. */
  readonly kind: 'question' | 'unclear' | 'case-id' | 'case-column' | 'not-read' | 'ignored';
  /** The codes that it may stand for. */
  readonly codes: readonly string[];
  /** Whether YOS settings decide what it is. */
  readonly isSet: boolean;
}

/** What the sheet YOS settings says. */
export interface SettingsView {
  readonly service: string | null;
  readonly edition: string | null;
  readonly base: Base | null;
  readonly sheets: readonly string[];
  readonly ignoredSheets: readonly string[];
  readonly ratings: readonly SettingsRatingView[];
  /** Eligible cases per id of a domain. */
  readonly populations: Readonly<Record<string, number>>;
  /** Every setting, line by line. */
  readonly lines: readonly SettingLine[];
}

/** A judgement or panel decision from YOS settings. */
export interface SettingsRatingView {
  /** Its name there: the first column. */
  readonly name: string;
  readonly standard: string;
  readonly rating: Rating;
  readonly reason: string | null;
}

/** One inspection with its ratings. */
export interface ServiceView {
  /** The service's name, or the tracker's where none is given. */
  readonly name: string;
  readonly edition: Edition;
  readonly result: Result;
  readonly problems: readonly Problem[];
  readonly impossible: readonly ImpossiblePercentage[];
  /** Inspected cases; 0 if the tracker states only figures. */
  readonly cases: number;
  /** Headers of the case columns that a result can be split by. */
  readonly splitColumns: readonly string[];
  /** Eligible cases per id of a domain, as the tracker states them. */
  readonly populations: Readonly<Record<string, number>>;
  /** Per code, the cell of a figure stated in the tracker. */
  readonly places: Readonly<Record<string, string>>;
  /** For each standard's code, the user's own cell that holds only its rating, in words. */
  readonly ratingCells: Readonly<Record<string, { readonly where: string; readonly cell: string }>>;
  /** The range of its answers, as Excel writes it. */
  readonly sources: readonly string[];
}

/** A few cells around one, to show where something is. */
export interface CellsView {
  readonly sheet: string;
  /** Letters of the columns shown. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  /** The cell or range itself, first and last, as indices into `rows` and `columns`. */
  readonly meant: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
}
