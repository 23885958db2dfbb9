import { gridCell, textOf } from '../../grid/grid';
import type { Ledger, LedgerWriter } from '../cells/ledger';
import type { ServicesTable } from '../find/tables';
import { short } from '../problems/short-text';

/**
 * Begins the ledger of a national table; the columns of standards are marked once they are settled.
 */
export function servicesLedger(table: ServicesTable, ledger: Ledger): LedgerWriter {
  const { grid, headerLine, bodyBottom, serviceColumn, standards, stated, unnamed } = table;
  const headed = (column: number) =>
    `headed "${short(textOf(gridCell(grid, headerLine, column)))}"`;
  const roles = ledger.open({
    grid,
    layout: 'services as rows',
    top: headerLine,
    bottom: bodyBottom,
    usual: { role: 'service', of: '', why: 'it names a service and its ratings' },
  });
  roles.line(headerLine, 'header', 'it names the columns');
  for (const { column } of [...standards, ...unnamed]) {
    roles.column(column, 'unused', `${headed(column)}, which settles no standard`);
  }
  for (const [role, column] of stated) {
    if (role === 'overall') roles.column(column, 'rating', headed(column), 'overall');
    else roles.column(column, 'figure', headed(column), role);
  }
  roles.column(serviceColumn, 'service', headed(serviceColumn));
  return roles;
}
