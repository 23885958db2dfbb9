import type { Base, Edition, Rating } from '../editions/edition';
import type { Problem } from '../inspection/problem';
import type { SettingLine } from '../reading/find/settings-doubts';
import type { ImpossiblePercentage } from '../rating/rated-tracker';
import type { Result } from '../scoring/result';

/**
 * What the pane shows of a tracker: everything but the cases themselves, which stay with the engine
 * that read them. Plain data, as it crosses from one thread to another.
 */
export interface TrackerView {
  /** The workbook's file name. */
  readonly tracker: string;
  /** Whether no cell is filled, the add-in's own sheets aside. */
  readonly isEmpty: boolean;
  readonly isStructureProtected: boolean;
  readonly sheets: readonly SheetView[];
  readonly settings: SettingsView;
  /** All editions that there are, oldest first. */
  readonly editions: readonly { readonly id: string; readonly name: string }[];
  /** The service's name, where the tracker tells it. */
  readonly serviceName: string | null;
  /** The edition that it was read as; where it is not rated, the latest that it can be of. */
  readonly edition: Edition | null;
  /** What the percentages are of: as set, else as the edition has it. */
  readonly base: Base | null;
  /** Ids of the editions that the tracker can be of. */
  readonly candidates: readonly string[];
  /** Whether an annexe that was written into it says other ratings; of a single service. */
  readonly saysOtherRatings: boolean;
  readonly problems: readonly Problem[];
  /** One; one a service for a national table; none where a problem stands against it. */
  readonly services: readonly ServiceView[];
}

/** A worksheet and what was found in it. */
export interface SheetView {
  readonly name: string;
  readonly isHidden: boolean;
  /** Whether the add-in wrote it. */
  readonly isOurs: boolean;
  readonly use:
    'read' | 'details' | 'settings' | 'ours' | 'ignored' | 'not-chosen' | 'nothing-found' | 'empty';
  readonly tables: readonly TableView[];
}

/** A table that was found in a sheet. */
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
  /** Cases, questions, standards or services, whatever stands on a line of it. */
  readonly lines: number;
  /** Inspected cases in it; null where it holds none, or nothing is rated yet. */
  readonly cases: number | null;
  /** Its headers; only where cases stand in it as rows or columns. */
  readonly columns: readonly ColumnView[];
}

/** A column of cases (a row where questions are rows), and what it is read as. */
export interface ColumnView {
  /** As YOS settings names it: `Cases!F`, or `Cases!12` where questions are rows. */
  readonly place: string;
  /** The header's cell. */
  readonly where: string;
  readonly header: string;
  /** A code ("2.1.1"), the name of a case column ("rosh"), or null where it is not read. */
  readonly readAs: string | null;
  /** `unclear`: it names several questions. `ignored`: the settings say that it is to be left out. */
  readonly kind: 'question' | 'unclear' | 'case-id' | 'case-column' | 'not-read' | 'ignored';
  /** The codes that it can mean. */
  readonly codes: readonly string[];
  /** Whether YOS settings say what it is. */
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
  /** All that is set, line by line. */
  readonly lines: readonly SettingLine[];
}

/** A judgement or a panel decision that stands in YOS settings. */
export interface SettingsRatingView {
  /** As it is named there: its first column. */
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
  /** Inspected cases; 0 where the tracker states figures only. */
  readonly cases: number;
  /** Headers of the case columns that a result can be split by. */
  readonly splitColumns: readonly string[];
  /** Eligible cases per id of a domain, as the tracker states them. */
  readonly populations: Readonly<Record<string, number>>;
  /** Per code, the cell of a figure that the tracker states. */
  readonly places: Readonly<Record<string, string>>;
  /** Per code of a standard, the cell of the user's own that rates it in a word and no more. */
  readonly ratingCells: Readonly<Record<string, { readonly where: string; readonly cell: string }>>;
  /** Where its answers stand, as Excel writes it. */
  readonly sources: readonly string[];
}

/** A few cells around one, to show where something stands. */
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
