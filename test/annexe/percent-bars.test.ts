import { annexePlan } from '../../src/annexe/annexe-plan';
import { EDITIONS } from '../../src/editions/editions';
import { sheetOf } from './plan-reading';
import { caseFixture } from './tracker-fixture';

// The bands as the reports print them: up to 49, 50 to 64, 65 to 79, and 80 or more per cent.
const LABELS = ['0–49', '50–64', '65–79', '80–100'];

test.each(EDITIONS.map((edition) => [edition.id, edition] as const))(
  'over the bars of the annexe of %s stand the bands',
  (_, edition) => {
    const { rated } = caseFixture(edition, 'one-sheet', 5);
    const plan = annexePlan(rated, { fill: 'values', date: '3 November 2026', version: '1.0.0' });
    const rows = sheetOf(plan, 'annexe').rows.map((row) =>
      row.map((cell) => cell?.value).filter((value) => LABELS.includes(String(value))),
    );
    expect(rows.filter((row) => row.length > 0)).toContainEqual(LABELS);
    const texts = plan.flatMap(({ rows: all }) => all.flat().map((cell) => String(cell?.value)));
    expect(texts).toContainEqual(
      expect.stringContaining(
        'Bars against the bands: 0–49% Inadequate (minority) · 50–64% Requires improvement (too few) · ' +
          '65–79% Good (reasonable majority) · 80–100% Outstanding (large majority).',
      ),
    );
  },
);
