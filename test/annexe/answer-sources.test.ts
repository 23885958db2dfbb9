import { answerSources } from '../../src/annexe/answer-sources';
import { countFormula, keyFormula, spellingList } from '../../src/annexe/count-formula';
import { EDITIONS, editionById } from '../../src/editions/editions';
import { Answer } from '../../src/inspection/inspection';
import { answerOf } from '../../src/reading/cells/answer-of';
import { SPELLINGS, caseFixture } from './tracker-fixture';

const edition = editionById(EDITIONS, '2020');
if (!edition) throw new Error('The edition 2020 is gone.');
const seed = 7;

function sources(layout: Parameters<typeof caseFixture>[1], code: string) {
  const { inspection } = caseFixture(edition as never, layout, seed).rated;
  return answerSources(inspection, edition as never)(code);
}

describe('where the answers to a question stand', () => {
  test('cases of both domains on one sheet are told by the column that says it', () => {
    expect(sources('one-sheet', '2.1.1')).toEqual([
      {
        sheet: "Inspector's cases",
        range: expect.objectContaining({ top: 3, bottom: 17 }),
        conditions: [
          { values: ['court'], among: true, range: { top: 3, bottom: 17, left: 1, right: 1 } },
        ],
      },
    ]);
  });

  test('without such a column the disposals of the other domain are left out', () => {
    const [only] = sources('one-sheet-without-domain', '2.1.1') ?? [];
    expect(only?.conditions).toHaveLength(1);
    expect(only?.conditions[0]).toEqual(expect.objectContaining({ among: false }));
    expect(only?.conditions[0]?.values).not.toContain('referralorder');
  });

  test('a sub-sample rule is a condition on its case column', () => {
    const [only] = sources('one-sheet', '2.2.3') ?? [];
    expect(only?.conditions).toHaveLength(2);
    expect(only?.conditions[1]).toEqual({
      values: ['low'],
      among: false,
      range: { top: 3, bottom: 17, left: 3, right: 3 },
    });
  });

  test('youth conditional cautions are named by their disposal', () => {
    const [only] = sources('sheet-a-domain', '3.4.2') ?? [];
    expect(only?.conditions).toEqual([
      expect.objectContaining({ values: ['youthconditionalcaution'], among: true }),
    ]);
  });

  test('questions as rows are read along their row', () => {
    const [only] = sources('questions-as-rows', '2.1.1') ?? [];
    expect(only?.range).toEqual(expect.objectContaining({ left: 3, right: 17 }));
    expect(only?.range.top).toBe(only?.range.bottom);
  });

  test('a long table is scattered; a question that nobody answers has no cells', () => {
    expect(sources('long', '2.1.1')).toBeNull();
    expect(sources('one-sheet', '9.9.9')).toEqual([]);
  });
});

describe('the spellings in formulas', () => {
  /** What FIND sees: the key formula's steps, one after the other. */
  const key = (text: string) => ` ${text.replace(/[ \u00a0]/g, '').toLowerCase()} `;

  test.each(SPELLINGS.filter((cell) => typeof cell !== 'object'))(
    '%j counts as it is read',
    (cell) => {
      const text = typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
      const answer = answerOf(cell);
      expect(spellingList(['yes']).includes(key(text))).toBe(answer === Answer.yes);
      expect(spellingList(['no']).includes(key(text))).toBe(answer === Answer.no);
      expect(spellingList(['notApplicable']).includes(key(text))).toBe(
        answer === Answer.notApplicable,
      );
    },
  );

  test('the key of a cell stands between spaces, without any of its own', () => {
    expect(keyFormula('A1')).toBe(
      '" "&LOWER(SUBSTITUTE(SUBSTITUTE(CLEAN(A1)," ",""),"\u00a0",""))&" "',
    );
  });

  test('nothing to count is nought', () => {
    expect(countFormula([], ['yes'])).toBe('0');
  });
});
