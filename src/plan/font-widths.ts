/**
 * How wide the letters of a font are. Data, in thousandths of the font's size: from the space to
 * the tilde in ASCII order, then the other characters in our texts.
 */
export interface FontWidths {
  readonly regular: LetterWidths;
  readonly bold: LetterWidths;
}

/** The widths of one weight of a font. */
export interface LetterWidths {
  /** Of U+0020 to U+007E. */
  readonly ascii: readonly number[];
  /** Of other characters that are not as wide as a digit. */
  readonly others: Readonly<Record<string, number>>;
  /** Of each digit; a column's width is counted in digits of the regular weight. */
  readonly digit: number;
}

const widths = (list: string): number[] => list.split(' ').map(Number);

/**
 * Calibri, and Carlito, which has the same widths. Source: Carlito's own tables. Aptos Narrow, in
 * the newest Excel, has the same line height, and its columns are as wide in relation to its
 * letters.
 */
const CALIBRI: FontWidths = {
  regular: {
    ascii: widths(
      '226 326 401 498 507 715 682 221 303 303 498 498 250 306 252 386 507 507 507 507 507 507 507 507 507 507 268 268 498 498 498 463 894 579 544 533 615 488 459 631 623 252 319 520 420 855 646 662 517 673 543 459 487 642 567 890 519 487 468 307 386 307 498 498 291 479 525 423 525 498 305 471 525 229 239 455 229 799 525 527 525 525 349 391 335 525 452 715 433 453 395 314 460 314 498',
    ),
    others: { '—': 905, '‘': 250, '’': 250, '“': 418, '”': 418, '…': 690, '·': 252, '●': 604 },
    digit: 507,
  },
  bold: {
    ascii: widths(
      '226 326 438 498 507 729 705 233 312 312 498 498 258 306 267 430 507 507 507 507 507 507 507 507 507 507 276 276 498 498 498 463 898 606 561 529 630 488 459 637 631 267 331 547 423 874 659 676 532 686 563 473 495 653 591 906 551 520 478 325 430 325 498 498 300 494 537 418 537 503 316 474 537 246 255 480 246 813 537 538 537 537 355 399 347 537 473 745 459 474 397 344 475 344 498',
    ),
    others: { '—': 905, '‘': 258, '’': 258, '“': 435, '”': 435, '…': 711, '·': 268, '●': 604 },
    digit: 507,
  },
};

/** Arial, and Liberation Sans, which has the same widths. Source: Liberation Sans's own tables. */
const ARIAL: FontWidths = {
  regular: {
    ascii: widths(
      '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584',
    ),
    others: { '—': 1000, '‘': 222, '’': 222, '“': 333, '”': 333, '…': 1000, '·': 278, '▲': 990 },
    digit: 556,
  },
  bold: {
    ascii: widths(
      '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584',
    ),
    others: { '—': 1000, '‘': 278, '’': 278, '“': 500, '”': 500, '…': 1000, '·': 278, '▲': 990 },
    digit: 556,
  },
};

/** The fonts that workbooks use; a text has to fit in each. */
export const FONTS: readonly FontWidths[] = [CALIBRI, ARIAL];
