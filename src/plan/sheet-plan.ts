/**
 * New worksheets as plain data: this folder makes them and both workbook writers write them.
 *
 * Everything here survives `JSON.stringify` and back unchanged. Rows and columns are counted from
 * 0. A field left out keeps the host's default.
 */

/** The sheets of one write, in the order of their tabs. */
export type WorkbookPlan = readonly SheetPlan[];

/** Which of our sheets this is, whatever name it gets; the writer's mark in the file. */
export type SheetRole =
  | 'ratings'
  | 'annexe'
  | 'method'
  | 'checks'
  | 'answers'
  | 'firmness'
  | 'published'
  | 'national'
  | 'national-summary'
  | 'national-sources'
  | 'table'
  | 'template-guide'
  | 'template-cases'
  | 'template-judgements'
  | 'template-settings';

export interface SheetPlan {
  readonly role: SheetRole;
  /** Up to 31 characters, all allowed in a sheet's name. Formulas in the plan use it. */
  readonly name: string;
  /** Row by row. Rows may differ in length; `null` is a cell that is not written at all. */
  readonly rows: readonly (readonly (PlanCell | null)[])[];
  /** In characters of the default font, from column A on. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly RowHeight[];
  readonly merges: readonly PlanRange[];
  readonly names: readonly PlanName[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly ListValidation[];
  readonly notes: readonly CellNote[];
  /** Pictures of what the cells already say; native charts in a file and in Excel. */
  readonly charts?: readonly PlanChart[];
  /** How many rows and columns stay in view while scrolling; 0 for none. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The range with filter buttons, its header row included. */
  readonly autoFilter: PlanRange | null;
  readonly print: PrintSetup;
  /** Six hex digits, RRGGBB. */
  readonly tabColour: string | null;
  readonly gridlines: boolean;
  /** The meaning of the rows, from top to bottom; documents and pages are made from it. */
  readonly blocks?: readonly PlanBlock[];
}

/** What a row or a group of rows means to a reader. */
export type PlanBlock = HeadingBlock | TextBlock | TableBlock;

/** A heading in the row's first cell; cells beside it, such as a rating, belong to it. */
export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1 for the sheet's own. */
  readonly level: 1 | 2 | 3;
  readonly row: number;
}

/** A text in the row's first cell; other cells draw the same. */
export interface TextBlock {
  readonly kind: 'text';
  readonly row: number;
}

/** A table; its first column holds row headers. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  /** The rows with its column headers, which may be elsewhere; none for a list. */
  readonly head: readonly number[];
  /** The first and last row of its body. */
  readonly top: number;
  readonly bottom: number;
  readonly drawn: DrawnColumns | null;
}

/** Columns that draw what other cells of the row say. */
export interface DrawnColumns {
  readonly left: number;
  readonly right: number;
  /** The header over their picture in a document; null leaves them out of it. */
  readonly title: string | null;
}

/** What a cell shows. A string is always text, whatever it begins with; `null` is a blank. */
export type PlanValue = string | number | boolean | null;

export interface PlanCell {
  /** The value, or the formula's result (its cached value). */
  readonly value: PlanValue;
  /** A1 style without "=", English names, commas between arguments and between columns. */
  readonly formula?: string;
  readonly style?: CellStyle;
  readonly link?: PlanLink;
}

/** A link to a cell of the same workbook. The cell's value is the link text. */
export interface PlanLink {
  /** As Excel writes it after `#`: `'Court cases'!F7`. */
  readonly location: string;
  readonly tip?: string;
}

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  /** Of the text; six hex digits, RRGGBB. */
  readonly colour?: string;
  /** Solid background; six hex digits, RRGGBB. */
  readonly fill?: string;
  readonly border?: CellBorder;
  /** As Excel's own format codes (`0%`, `@`, `;;;`). */
  readonly numberFormat?: string;
  readonly horizontal?: 'left' | 'centre' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** Whether the text runs upwards, in one line. */
  readonly turned?: boolean;
  /** Steps of about three characters. */
  readonly indent?: number;
  /** False where a user may type even on a protected sheet. Excel's default is true. */
  readonly locked?: boolean;
}

export type BorderLine = 'hair' | 'thin' | 'medium';

/** Lines in one colour, six hex digits; black without one. */
export interface CellBorder {
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
  readonly left?: BorderLine;
  readonly right?: BorderLine;
  readonly colour?: string;
}

/** A rectangle; all four bounds are inclusive. */
export interface PlanRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface RowHeight {
  readonly row: number;
  readonly points: number;
}

/**
 * A name for a cell or range. It belongs to its sheet, so it never clashes with a user's own name.
 */
export interface PlanName {
  readonly name: string;
  readonly range: PlanRange;
}

export type ConditionalFormat = DataBar | FormatRule;

/**
 * A bar in each cell, drawn between two fixed numbers: empty at `from` and below, full at `to` and
 * above. No minimum length, no axis, solid colour.
 */
export interface DataBar {
  readonly kind: 'data-bar';
  readonly range: PlanRange;
  readonly from: number;
  readonly to: number;
  /** Six hex digits, RRGGBB. */
  readonly colour: string;
  /** False hides the number behind the bar. */
  readonly showValue: boolean;
}

/** A style for the cells that match a rule. If several rules match a cell, the first wins. */
export interface FormatRule {
  readonly kind: 'rule';
  readonly range: PlanRange;
  /** True or false, written for the range's first cell; without "=". */
  readonly formula: string;
  /** Only `bold`, `italic`, `colour`, `fill` and `border` are used. */
  readonly style: CellStyle;
}

/** A list to choose from. With `strict`, anything else is refused; without it, Excel only warns. */
export interface ListValidation {
  readonly range: PlanRange;
  /** Without commas; at most 255 characters in all when joined with commas. */
  readonly choices: readonly string[];
  readonly strict: boolean;
  readonly errorTitle: string;
  readonly errorText: string;
}

/** A note on a cell (Excel's old-style comment). */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Bars across (`bar`, series side by side), upright columns (`column`), or bars that each show the
 * whole (`bar-stacked`: the series' shares of 100%).
 */
export type ChartKind = 'bar-stacked' | 'bar' | 'column';

/** A native chart of cells of its own sheet. */
export interface PlanChart {
  readonly kind: ChartKind;
  readonly title: string;
  /** What the chart shows and says, for screen readers. */
  readonly altText: string;
  /** One column: what each bar, or group of bars, stands for. The first is at the top. */
  readonly categories: PlanRange;
  /** Outwards from the axis, or side by side from the top. */
  readonly series: readonly ChartSeries[];
  /** The cells that the chart covers. */
  readonly place: PlanRange;
}

/** A number for each category of a chart. */
export interface ChartSeries {
  readonly name: string;
  /** One column, in the rows of the categories; shares, shown as per cent. */
  readonly values: PlanRange;
  /** Six hex digits, RRGGBB. */
  readonly colour: string;
}

export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'A4';
  /** One page wide, as many pages high as needed. */
  readonly fitToWidth: boolean;
  /** Instead of `fitToWidth`, for a sheet that is several pages wide to stay readable. */
  readonly pagesAcross?: PagesAcross;
  /** Rows repeated on every page, first and last; null for none. */
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  /** Null prints all cells. */
  readonly area: PlanRange | null;
  /** Rows before which a new page starts. */
  readonly breaksBefore: readonly number[];
  /** Plain text, no format codes: the writer escapes `&`. */
  readonly header: { readonly left: string; readonly right: string };
  /** Plain text at the left of the footer; "Page x of y" is at its right. */
  readonly footer: string;
}

/** How a wide sheet is spread over pages side by side; pages of the same rows follow each other. */
export interface PagesAcross {
  /** Columns that begin a new page. */
  readonly breaksBefore: readonly number[];
  /** Columns repeated on every page, first and last. */
  readonly repeatColumns: { readonly first: number; readonly last: number };
  /** Scale in per cent, the same on every page. */
  readonly scale: number;
}
