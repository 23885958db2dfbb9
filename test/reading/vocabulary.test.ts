import { EDITIONS } from '../../src/editions/editions';
import { Answer } from '../../src/inspection/inspection';
import { answerOf } from '../../src/reading/cells/answer-of';
import { disposalOf, domainOf, riskLevelOf } from '../../src/reading/cells/domain-of';
import { ratingOf } from '../../src/reading/cells/rating-of';
import { ANSWER_WORDS, type AnswerKind, spellingsOf } from '../../src/reading/words/answer-words';
import { CASE_TYPES } from '../../src/reading/words/case-type-words';
import { RISK_LEVELS } from '../../src/reading/words/classification-words';
import { DISPOSALS } from '../../src/reading/words/disposal-words';
import { OTHER_SPACES } from '../../src/reading/words/plain-text';
import { RATING_TITLES, formsOfRating } from '../../src/reading/words/rating-words';

const ANSWERS: Readonly<Record<AnswerKind, number>> = {
  yes: Answer.yes,
  no: Answer.no,
  notApplicable: Answer.notApplicable,
};

/** A word as people type it: in capitals, and with each kind of space and break about it. */
const typed = (word: string) => [
  word,
  word.toUpperCase(),
  ...[...OTHER_SPACES, '\n', '\r\n', '\t', ' '].flatMap((space) => [
    `${word}${space}`,
    `${space}${word}`,
  ]),
];

describe.each(Object.keys(ANSWER_WORDS) as AnswerKind[])('the words for %s', (kind) => {
  test('are read as that, however they are spaced', () => {
    for (const word of spellingsOf(kind).flatMap(typed)) {
      expect([word, answerOf(word)]).toEqual([word, ANSWERS[kind]]);
    }
  });

  test('stand for nothing else, and have no space that a formula would take out', () => {
    const others = (Object.keys(ANSWER_WORDS) as AnswerKind[]).filter((other) => other !== kind);
    for (const word of spellingsOf(kind)) {
      expect(others.filter((other) => spellingsOf(other).includes(word))).toEqual([]);
      expect(word).toBe(word.toLowerCase().replace(/\s/g, ''));
    }
  });
});

test.each(['Ie', 'Oes', 'Ydy'])('the Welsh "%s" is a yes', (word) => {
  expect(answerOf(word)).toBe(Answer.yes);
});

test.each(['Nac oes', 'Nac ydy', 'Nage'])('the Welsh "%s" is a no', (word) => {
  expect(answerOf(word)).toBe(Answer.no);
});

test.each(['Amherthnasol', 'Ddim yn berthnasol'])('the Welsh "%s" is not applicable', (word) => {
  expect(answerOf(word)).toBe(Answer.notApplicable);
});

test.each(['x', 'X', '\u2612'])('"%s" marks a box in one tracker, a no in another', (mark) => {
  expect(answerOf(mark)).toBe(Answer.unreadable);
});

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))('in %s', (_, edition) => {
  test.each(edition.bands.values.map((band) => [band.rating, band] as const))(
    'every form of %s is read as that, with titles, marks and spaces',
    (rating, band) => {
      const forms = formsOfRating(band).flatMap((form) => [
        ...typed(form),
        `${form}*`,
        `"${form}"`,
        `(${form})`,
        ...RATING_TITLES.map((title) => `${title}: ${form}`),
      ]);
      for (const form of forms) {
        expect([form, ratingOf([edition], form)]).toEqual([form, rating]);
      }
    },
  );
});

test.each([
  ['requires\nimprovement', 'Requires improvement'],
  ['Requires\u00a0improvement', 'Requires improvement'],
  ['Outstanding*', 'Outstanding'],
  ['Rating: Good', 'Good'],
  ['Overall judgement - good', 'Good'],
])('the rating %j', (text, rating) => {
  expect(ratingOf(EDITIONS, text)).toBe(rating);
});

test.each(['Rating', 'Overall rating:', 'Judgement'])('"%s" is a title, no rating', (text) => {
  expect(ratingOf(EDITIONS, text)).toBeUndefined();
});

/** A text that has a phrase and nothing before or behind it. */
const textOf = (phrase: string) => phrase.replace(/\|/g, '').trim();

test.each([
  ['case type', CASE_TYPES, domainOf],
  ['disposal', DISPOSALS, disposalOf],
  ['classification', RISK_LEVELS, riskLevelOf],
] as const)('every phrase for a %s is read so, however it is spaced', (_, groups, read) => {
  for (const { meaning, phrases } of groups) {
    for (const phrase of phrases) {
      expect(phrase).toBe(phrase.toLowerCase());
      const found = typed(textOf(phrase)).map((text) => read(text));
      // A later phrase of the table may say more of the same text.
      const last = groups.filter((group) =>
        group.phrases.some((other) => `| ${textOf(phrase)} |`.includes(other)),
      );
      expect([phrase, new Set(found)]).toEqual([
        phrase,
        new Set([last.at(-1)?.meaning || undefined]),
      ]);
      expect(meaning === '' || last.length > 0).toBe(true);
    }
  }
});

test.each([
  ['Youth conditional caution (12 weeks)', 'youth conditional caution'],
  ['Y.C. / youth caution', 'youth caution'],
  ['Community Resolution\u2013CR', 'community resolution'],
  ['Outcome 22', 'other out-of-court disposal'],
  ['Referral\u00a0Order, 6 months', 'court disposal'],
  ['TBC', undefined],
])('the disposal "%s"', (text, name) => {
  expect(disposalOf(text)).toBe(name);
});

test.each([
  ['Court / OOCD', undefined],
  ['Out of court and court', undefined],
  ['out\u2011of\u2011court', 'outOfCourt'],
  ['Court\norder', 'court'],
  ['Court: youth caution', 'court'],
])('the case type %j', (text, domain) => {
  expect(domainOf(text)).toBe(domain);
});

test.each([
  ['Low risk', 'low'],
  ['Low*', 'low'],
  ['1 - Low', 'low'],
  ['Low\u00a0risk of harm', 'low'],
  ['Low to medium', undefined],
  ['Not low', undefined],
])('the classification %j', (text, level) => {
  expect(riskLevelOf(text)).toBe(level);
});
