import { addressOf } from '../grid/address';
import { domainOf } from '../reading/cells/domain-of';
import { gridCell, textOf } from '../grid/grid';
import type { Problem } from '../inspection/problem';
import type { CaseListHeader, CaseList } from '../reading/find/find-case-list';
import { messages } from './messages';

/** Says for each case of a table whether it is a court or an out-of-court case. */
export interface DomainTeller {
  /** `court` or `outOfCourt`; empty if unknown. */
  domainAt(line: number): string;
  /** What was not understood or is contradictory in the lines so far: one per spelling. */
  problems(): readonly Problem[];
}

/**
 * A case's own type gives its domain; if it has none, or it is not understood, the disposal does,
 * and after that the sheet's name.
 */
export function domainTeller({ grid, headers }: CaseList): DomainTeller {
  const sheet = grid.sheet.name;
  const typed = headers.find(({ label }) => label === 'domain');
  const disposed = headers.find(({ label }) => label === 'disposal');
  const ofSheet = domainOf(sheet) ?? '';
  const found = new Map<string, { count: number; tell: (count: number) => Problem }>();
  const textAt = (line: number, header: CaseListHeader | undefined): string =>
    header ? textOf(gridCell(grid, line, header.column)) : '';
  const report = (key: string, tell: (count: number) => Problem): void => {
    const one = found.get(key) ?? { count: 0, tell };
    found.set(key, { ...one, count: one.count + 1 });
  };
  return {
    domainAt(line) {
      const type = textAt(line, typed);
      const disposal = textAt(line, disposed);
      const byType = domainOf(type);
      const byDisposal = domainOf(disposal);
      const domain = byType ?? byDisposal ?? ofSheet;
      const where = addressOf(sheet, line, typed?.column ?? 0);
      if (type !== '' && byType === undefined) {
        const by = byDisposal === undefined ? "the sheet's name" : 'the disposal';
        report(JSON.stringify([type, domain, by]), (count) =>
          messages.unclearType(where, { type, domain, by, count }),
        );
      }
      if (byType !== undefined && byDisposal !== undefined && byType !== byDisposal) {
        report(JSON.stringify([type, disposal]), (count) =>
          messages.otherDisposal(where, { type, domain, disposal, count }),
        );
      }
      return domain;
    },
    problems: () => [...found.values()].map(({ count, tell }) => tell(count)),
  };
}
