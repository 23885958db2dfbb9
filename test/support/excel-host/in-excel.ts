import type { HostBook } from './book';
import { ExcelHost, type HostOptions } from './excel-host';
import { type OfficeBundle, compareVersions, loadOffice } from './load-office';
import { passUndoGroups } from './undo-groups';

/** The requirement set that the manifest declares; calls above it fail in every test. */
export const DECLARED_SET = '1.9';

/** What an Excel needs for the library to flag requests that can be undone. */
const UNDO_SETS = { RichApiRuntimeFlag: '1.1', ExcelApiUndo: '1.8' };

export interface ExcelOptions extends HostOptions {
  readonly requirement?: string;
  /** The set ExcelApiOnline, which only Excel on the web has; none by default. */
  readonly online?: string;
  readonly bundle?: OfficeBundle;
}

/**
 * Opens a workbook in the local Excel and puts the real Office.js in place, so that code under test
 * finds `Excel` and `Office` as it does in the add-in.
 */
export function openInExcel(book: HostBook, options: ExcelOptions = {}): ExcelHost {
  const host = new ExcelHost(book, options);
  const requirement = options.requirement ?? DECLARED_SET;
  const undo = options.undo ?? 'none';
  const sets = {
    ExcelApi: requirement,
    ExcelApiOnline: options.online ?? '0',
    ...(undo === 'none' ? {} : UNDO_SETS),
  };
  const hasGroups = undo === 'web' || undo === 'desktop';
  const { Excel, OfficeExtension } = loadOffice(
    host,
    sets,
    options.bundle,
    hasGroups ? passUndoGroups : undefined,
  );
  const isSetSupported = (name: string, version: string): boolean =>
    name === 'ExcelApi' && compareVersions(version, requirement) <= 0;
  Object.assign(globalThis, {
    Excel,
    OfficeExtension,
    Office: { context: { requirements: { isSetSupported } } },
  });
  return host;
}
