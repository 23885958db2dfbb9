/**
 * A plan of sheets as something to read: headings, texts and tables without a grid. What a page and
 * a Word document are made from, so that both say what the sheets say.
 */
export interface ReportDocument {
  /** Of the document as a whole. */
  readonly title: string;
  readonly sections: readonly DocumentSection[];
}

/** What stands on one sheet. */
export interface DocumentSection {
  readonly isLandscape: boolean;
  /** At the head of a printed page, left and right, and at its foot. */
  readonly header: { readonly left: string; readonly right: string };
  readonly footer: string;
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock = DocumentHeading | DocumentText | DocumentTable;

export interface DocumentHeading {
  readonly kind: 'heading';
  /** 1 for the section's own. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** What stands beside it, such as a rating in its colour. */
  readonly beside: readonly DocumentCell[];
}

export interface DocumentText extends TextLook {
  readonly kind: 'text';
  readonly text: string;
}

/** How a text is set; null for the usual colour and no fill. Six hex digits. */
export interface TextLook {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly colour: string | null;
  readonly fill: string | null;
}

export interface DocumentTable {
  readonly kind: 'table';
  readonly caption: string;
  /** The share of the table's width that each column takes; together 1. */
  readonly widths: readonly number[];
  /** Rows that head the columns, which a page repeats; none for a list. */
  readonly head: readonly (readonly DocumentCell[])[];
  readonly body: readonly (readonly DocumentCell[])[];
}

export interface DocumentCell extends TextLook {
  /** With its line breaks; empty for a cell that shows nothing. */
  readonly text: string;
  /** Whether it heads its column or its row. */
  readonly isHead: boolean;
  /** Columns and rows that it takes. */
  readonly across: number;
  readonly down: number;
  readonly align: 'left' | 'centre' | 'right';
  /** A picture in place of a text; null for none. */
  readonly bar: DocumentBar | null;
}

/** A bar from 0 to a share, against bands. */
export interface DocumentBar {
  readonly share: number;
  readonly colour: string;
  readonly bands: readonly DocumentBand[];
  /** What it shows, for whom it is read out. */
  readonly altText: string;
}

/** Shares between which a band lies, and the colour behind it. */
export interface DocumentBand {
  readonly from: number;
  readonly to: number;
  readonly tint: string;
}
