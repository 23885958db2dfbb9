import type { CellRange } from '../../../src/grid/sheet';
import { parseBox, splitSheet } from './address';
import type { HostSheet } from './book';
import type { Excel } from './excel';
import { refuse } from './host-error';

export interface Place {
  readonly sheet: HostSheet;
  readonly box: CellRange;
}

/** A sheet by its name, in any case. */
function sheetNamed(excel: Excel, name: string): HostSheet | undefined {
  return excel.book.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** The cells that an address or a name means, seen from a sheet. */
export function resolveAddress(excel: Excel, address: unknown, from: HostSheet): Place {
  if (typeof address !== 'string' || address.trim() === '') return refuse('InvalidArgument');
  const { sheet: named, rest } = splitSheet(address.trim());
  const sheet = named === null ? from : sheetNamed(excel, named);
  const box = parseBox(rest);
  if (sheet && box) return { sheet, box };
  const names = [...from.names, ...excel.book.names];
  const name = names.find((one) => one.name.toLowerCase() === rest.toLowerCase());
  if (!name) return refuse('InvalidArgument');
  return resolveAddress(excel, name.formula.replace(/^=/, '').replaceAll('$', ''), from);
}
