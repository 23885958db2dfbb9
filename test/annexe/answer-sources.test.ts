import { answerSources } from '../../src/annexe/answer-sources';
import { countFormula, spellingList } from '../../src/annexe/count-formula';
import { squeezed } from '../../src/reading/words/plain-text';
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
  test('cases of both domains on one sheet are tested one by one', () => {
    expect(sources('one-sheet', '2.1.1')).toEqual([
      {
        sheet: "Inspector's cases",
        range: expect.objectContaining({ top: 3, bottom: 17 }),
        ...{ block: 0, firstLine: 3 },
        tests: [{ kind: 'domain', domain: 'court' }],
      },
    ]);
  });

  test('a sub-sample rule is a test, also where nobody is left out yet', () => {
    const [only] = sources('one-sheet', '2.2.3') ?? [];
    expect(only?.tests.map(({ kind }) => kind)).toEqual(['domain', 'rule']);
    const [conditional] = sources('one-sheet', '3.4.2') ?? [];
    expect(conditional?.tests.map(({ kind }) => kind)).toEqual(['domain', 'rule']);
  });

  test('tested cases that stand in columns are referred to one by one', () => {
    expect(sources('questions-as-rows', '2.1.1')).toBeNull();
  });

  test('a long table is scattered; a question that nobody answers has no cells', () => {
    expect(sources('long', '2.1.1')).toBeNull();
    expect(sources('one-sheet', '9.9.9')).toEqual([]);
  });
});

describe('the spellings in formulas', () => {
  /** What FIND sees: the key formula's steps, one after the other. */
  const key = (text: string) => ` ${squeezed(text)} `;

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

  test('nothing to count is nought', () => {
    expect(countFormula([], ['yes'])).toBe('0');
  });
});
