import { templateSheets } from '../../src/annexe/template-sheets';
import { EDITIONS } from '../../src/editions/editions';
import type { Cell, Sheet } from '../../src/grid/sheet';
import { rateTracker } from '../../src/rating/rate-tracker';

/** A blank tracker as somebody has filled it in: every judgement of two cases is Yes. */
function filled(edition: (typeof EDITIONS)[number], hasGuide: boolean): Sheet[] {
  return templateSheets(edition, '1.0.0')
    .filter(({ role }) => hasGuide || role !== 'template-guide')
    .map(({ name, role, rows }) => ({
      ...{ name, hiddenRows: new Set<number>(), tables: [], ours: false },
      rows: rows.map((cells, row) =>
        cells.map((cell, column): Cell => {
          if (role !== 'template-cases' || row < 1 || row > 2) return cell?.value ?? null;
          if (column > 0 && column < 7) return null;
          return column === 0 ? `C${row}` : 'Yes';
        }),
      ),
    })) as unknown as Sheet[];
}

test.each(EDITIONS)(
  'how to fill it in is read as no part of a filled tracker of $id',
  (edition) => {
    const rate = (hasGuide: boolean) => {
      const { rated, problems } = rateTracker('t.xlsx', filled(edition, hasGuide), {
        editions: EDITIONS,
      });
      return { problems, standards: rated[0]?.result.standards, cases: rated[0]?.inspection.cases };
    };
    const found = rate(true);
    expect(found.cases?.length).toBeGreaterThan(0);
    expect(found).toEqual(rate(false));
  },
);
