import { utf16Of } from './utf16-of';
import { type WorkbookError, workbookError } from './workbook-error';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** The container of .xls, .doc and of every password-protected Office file. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
/** A .xls of Excel 2 to 4, which had no container: a record "beginning of file". */
const BARE_XLS = [
  [0x09, 0x00],
  [0x09, 0x02],
  [0x09, 0x04],
];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** Enough to tell text from binary; a text file never has a zero byte. */
const SAMPLE_BYTES = 4096;

/**
 * Says what a file that is not a zip package is, from its first bytes; the name is not trusted.
 *
 * @returns the error to give, or `null` if the file starts like a zip package
 */
export function refuseOtherFiles(bytes: Uint8Array): WorkbookError | null {
  if (bytes.length === 0) return workbookError('empty-file');
  if (startsWith(bytes, ZIP)) return null;
  if (startsWith(bytes, EMPTY_ZIP)) return workbookError('not-a-workbook');
  if (startsWith(bytes, COMPOUND_FILE)) return compoundFile(bytes);
  if (BARE_XLS.some((start) => startsWith(bytes, start))) return workbookError('old-excel-file');
  if (isOtherText(bytes)) return workbookError('other-text');
  return workbookError(isText(bytes) ? 'text-file' : 'not-a-workbook-file');
}

/** A text with one of these names is not what its user thinks it is. */
const WORKBOOK_NAMES = /\.(xls[xmb]?|xlt[xm]?|ods)$/i;
/** Names of text files of cells; the file's content takes precedence. */
const TEXT_NAMES = /\.(csv|tsv|tab|txt)$/i;
/** Web pages, XML and RTF are texts too, but not of cells. */
const OTHER_TEXTS = /^\s*(<[!?a-z]|\{\\rtf)/i;

/**
 * Whether a file is a text file of cells rather than a package: its beginning is text, or it is of
 * no other known kind and is called .csv or similar, so that the error can be about the text. A
 * text with the name of a workbook is neither.
 */
export function isTextFile(bytes: Uint8Array, name: string): boolean {
  if (bytes.length === 0) return false;
  const others = [ZIP, EMPTY_ZIP, COMPOUND_FILE, PDF, ...BARE_XLS];
  if (others.some((start) => startsWith(bytes, start))) return false;
  if (WORKBOOK_NAMES.test(name) || isOtherText(bytes)) return false;
  return TEXT_NAMES.test(name) || isText(bytes);
}

function isOtherText(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  return OTHER_TEXTS.test(start.replace(/^\u00ef\u00bb\u00bf/, ''));
}

/**
 * A password-protected .xlsx is a compound file with a stream called EncryptedPackage; the
 * directory that names it may be anywhere in the file, so all of it is searched.
 */
function compoundFile(bytes: Uint8Array): WorkbookError {
  if (holdsWideText(bytes, 'EncryptedPackage')) return workbookError('password-protected');
  const isExcel = holdsWideText(bytes, 'Workbook') || holdsWideText(bytes, 'Book');
  return workbookError(isExcel ? 'old-excel-file' : 'not-a-workbook-file');
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function holdsWideText(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let matched = 0;
    while (
      matched < text.length &&
      bytes[at + 2 * matched] === text.charCodeAt(matched) &&
      bytes[at + 2 * matched + 1] === 0
    ) {
      matched++;
    }
    if (matched === text.length) return true;
  }
  return false;
}

/** Half the bytes of text in UTF-16 are zero. */
function isText(bytes: Uint8Array): boolean {
  if (utf16Of(bytes) !== null) return true;
  if (startsWith(bytes, PDF)) return false;
  return bytes.subarray(0, SAMPLE_BYTES).every((byte) => byte >= 0x20 || isTextControl(byte));
}

function isTextControl(byte: number): boolean {
  return (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a;
}
