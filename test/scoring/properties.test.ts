import fc from 'fast-check';
import { Answer } from '../../src/inspection/inspection';
import { percentByTrying } from '../reading/rated-by-hand';
import { scoreInspection } from '../../src/scoring/score-inspection';
import type { Result } from '../../src/scoring/result';
import { type MadeAnswers, RATINGS, SEEDED, inspectionOf, madeAnswers } from './made-answers';

const ALL = ['2018', '2020', '2021'];

function score(made: MadeAnswers): Result {
  const { edition } = made;
  return scoreInspection(inspectionOf(made), edition, { base: edition.base.value });
}

function changed(made: MadeAnswers, code: string, list: readonly number[]): MadeAnswers {
  return { ...made, answers: new Map([...made.answers, [code, list]]) };
}

function figures(result: Result): unknown {
  return result.standards.map(({ code, rating, score: own, keyQuestions }) => [
    code,
    rating,
    own,
    keyQuestions.map(({ percent, band }) => [percent, band]),
  ]);
}

const rankOf = (rating: string | null) => (rating === null ? -1 : RATINGS.indexOf(rating));
const isKeyQuestion = (code: string) => /\d$/.test(code);

test('every percentage is yes over its base, and a standard has its lowest band', () => {
  const check = (made: MadeAnswers) => {
    for (const standard of score(made).standards) {
      if (standard.basis === 'judgement') continue;
      const bands = standard.keyQuestions.flatMap(({ code, percent }) => {
        const list = made.answers.get(code) ?? [];
        const count = (answer: number) => list.filter((one) => one === answer).length;
        const not = made.edition.base.value === 'sampled' ? count(Answer.notApplicable) : 0;
        const base = count(Answer.yes) + count(Answer.no) + not;
        expect(percent).toBe(base === 0 ? null : percentByTrying(count(Answer.yes), base));
        if (percent === null) return [];
        return percent < 50 ? 0 : percent < 65 ? 1 : percent < 80 ? 2 : 3;
      });
      expect(rankOf(standard.rating)).toBe(bands.length > 0 ? Math.min(...bands) : -1);
    }
  };
  fc.assert(fc.property(madeAnswers(ALL), check), SEEDED);
});

test('a case more to which a question does not apply changes no percentage of 2018 and 2020', () => {
  const check = (made: MadeAnswers) => {
    const more = [...made.answers].map(
      ([code, list]) => [code, [...list, Answer.notApplicable]] as const,
    );
    const larger = {
      ...made,
      court: made.court + 1,
      outOfCourt: made.outOfCourt + 1,
      answers: new Map(more),
    };
    expect(figures(score(larger))).toEqual(figures(score(made)));
  };
  fc.assert(fc.property(madeAnswers(['2018', '2020']), check), SEEDED);
});

test('a yes in place of a no, or one more yes, lowers no rating', () => {
  const check = (made: MadeAnswers, which: number, place: number, more: boolean) => {
    const codes = [...made.answers.keys()];
    const code = codes[which % codes.length] ?? '';
    const list = made.answers.get(code) ?? [];
    const at = place % list.length;
    const from = list[at];
    // From "not applicable" or a blank to yes is one more case that says yes.
    if (from === Answer.yes || (!more && from !== Answer.no)) return;
    const before = score(made);
    const after = score(
      changed(
        made,
        code,
        list.map((one, i) => (i === at ? Answer.yes : one)),
      ),
    );
    before.standards.forEach((standard, i) => {
      const then = after.standards[i];
      // A standard that was not rated has nothing to be lowered from.
      if (standard.rating === null) return;
      const counted = standard.keyQuestions.find((question) => question.code === code);
      if (counted?.percent === null) return;
      expect(rankOf(then?.rating ?? null)).toBeGreaterThanOrEqual(rankOf(standard.rating));
    });
  };
  const any = [madeAnswers(ALL), fc.nat(), fc.nat(), fc.boolean()] as const;
  fc.assert(fc.property(...any, check), SEEDED);
});

test('prompts never matter', () => {
  const check = (made: MadeAnswers, other: number) => {
    const others = [...made.answers].map(
      ([code, list]) => [code, isKeyQuestion(code) ? list : list.map(() => other)] as const,
    );
    const without = [...made.answers].filter(([code]) => isKeyQuestion(code));
    const own = figures(score(made));
    expect(figures(score({ ...made, answers: new Map(others) }))).toEqual(own);
    expect(figures(score({ ...made, answers: new Map(without) }))).toEqual(own);
  };
  const other = fc.constantFrom(Answer.yes, Answer.no, Answer.missing);
  fc.assert(fc.property(madeAnswers(ALL), other, check), SEEDED);
});

test('the order of cases and of questions never matters', () => {
  const check = (made: MadeAnswers, turn: number) => {
    const moved = [...made.answers].reverse().map(([code, list]) => {
      const at = turn % list.length;
      return [code, [...list.slice(at), ...list.slice(0, at)]] as const;
    });
    expect(figures(score({ ...made, answers: new Map(moved) }))).toEqual(figures(score(made)));
  };
  fc.assert(fc.property(madeAnswers(ALL), fc.nat(), check), SEEDED);
});

test('a blank counts in no base', () => {
  const check = (made: MadeAnswers) => {
    const more = [...made.answers].map(
      ([code, list]) => [code, [...list, Answer.missing]] as const,
    );
    const { court, outOfCourt } = made;
    const sizes = { court: court + 1, outOfCourt: outOfCourt + 1 };
    const larger = { ...made, ...sizes, answers: new Map(more) };
    expect(figures(score(larger))).toEqual(figures(score(made)));
  };
  fc.assert(fc.property(madeAnswers(ALL), check), SEEDED);
});
