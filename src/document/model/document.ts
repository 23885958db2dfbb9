/**
 * A plan of sheets as a document: headings, texts and tables without a grid. Both the page and the
 * Word document are made from it, so that they match the sheets.
 */
export interface ReportDocument {
  /** Of the document as a whole. */
  readonly title: string;
  readonly sections: readonly DocumentSection[];
}

/** The content of one sheet. */
export interface DocumentSection {
  readonly isLandscape: boolean;
  /** Text in the header of a printed page, left and right, and in its footer. */
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
  /** Text beside it, such as a rating in its colour. */
  readonly beside: readonly DocumentCell[];
}

export interface DocumentText extends TextLook {
  readonly kind: 'text';
  readonly text: string;
}

/** A text's style; null for the usual colour and no fill. Six hex digits. */
export interface TextLook {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly colour: string | null;
  readonly fill: string | null;
}

export interface DocumentTable {
  readonly kind: 'table';
  readonly caption: string;
  /** Each column's share of the table's width; together 1. */
  readonly widths: readonly number[];
  /** Header rows, repeated on each page; none for a list. */
  readonly head: readonly (readonly DocumentCell[])[];
  readonly body: readonly (readonly DocumentCell[])[];
}

export interface DocumentCell extends TextLook {
  /** With its line breaks; empty for a cell that shows nothing. */
  readonly text: string;
  /** Whether it is the header of its column or row. */
  readonly isHead: boolean;
  /** Columns and rows that it spans. */
  readonly across: number;
  readonly down: number;
  readonly align: 'left' | 'centre' | 'right';
  /** A picture instead of a text; null for none. */
  readonly bar: DocumentBar | null;
}

/** A bar from 0 to a share, against bands. */
export interface DocumentBar {
  readonly share: number;
  readonly colour: string;
  readonly bands: readonly DocumentBand[];
  /** Alternative text for screen readers. */
  readonly altText: string;
}

/** Shares between which a band lies, and the colour behind it. */
export interface DocumentBand {
  readonly from: number;
  readonly to: number;
  readonly tint: string;
}
