import { BookEditor } from './book-editor';
import { PACKAGE_LIMITS, type PackageLimits } from '../zip/package-limits';
import { PackageEditor } from './package-editor';
import { workbookError } from '../zip/workbook-error';
import { ZipPackage } from '../zip/zip-package';

/** How a workbook is written. */
export interface WriteXlsxOptions {
  /** The size limits; `PACKAGE_LIMITS` if not given. */
  readonly limits?: PackageLimits;
}

/**
 * Opens a workbook to change it.
 *
 * @param addsSheets whether sheets may be added or removed
 * @throws WorkbookError if the file is not a workbook, is signed, or its structure is protected
 */
export function openEditor(
  bytes: Uint8Array,
  options: WriteXlsxOptions,
  addsSheets = true,
): BookEditor {
  const zip = new ZipPackage(bytes, options.limits ?? PACKAGE_LIMITS);
  const book = new BookEditor(new PackageEditor(zip));
  if (zip.names().some((name) => /^_xmlsignatures\//i.test(name))) throw workbookError('signed');
  if (addsSheets && book.book.isStructureProtected) throw workbookError('structure-protected');
  return book;
}
