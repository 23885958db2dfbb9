import { EDITIONS } from '../../src/editions/editions';
import type { Edition } from '../../src/editions/edition';
import { singleAnswerWords } from '../../src/firmness/firmness-words';
import { singleAnswers } from '../../src/firmness/single-answers';
import { whatWouldMove } from '../../src/firmness/what-would-move';
import { Answer, type Inspection, type StatedRating } from '../../src/inspection/inspection';
import { scoreInspection } from '../../src/scoring/score-inspection';
import { type Random, seeded } from '../reading/random';
import { EMPTY_INSPECTION } from '../support/empty-inspection';

// Each answer of a tracker is reversed, one at a time, and the tracker rated again by the rulebook
// below, written only for this test.

const NAMES = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'] as const;
type Name = (typeof NAMES)[number];

interface Made {
  readonly edition: Edition;
  readonly inspection: Inspection;
  readonly base: 'sampled' | 'applicable';
}

/** The result of the rulebook for a tracker. */
interface ByHand {
  readonly rule: ReadonlyMap<string, Name | null>;
  readonly inForce: ReadonlyMap<string, Name | null>;
  readonly overall: Name | null;
}

/** Rulebook: rounded half up, 50, 65 and 80; lowest of a standard; 7, 19 and 31; 4.1 holds down. */
function byHand({ edition, inspection, base }: Made): ByHand {
  const rule = new Map<string, Name | null>();
  const inForce = new Map<string, Name | null>();
  for (const { code, basis, keyQuestions } of edition.standards) {
    const stated = (inspection.ratings.get(code)?.rating ?? null) as Name | null;
    const bands = keyQuestions.flatMap((question) => {
      let [yes, others] = [0, 0];
      for (const one of inspection.answers.get(question.code) ?? []) {
        if (one === 1) yes++;
        else if (one === 2 || (one === 3 && base === 'sampled')) others++;
      }
      if (yes + others === 0) return [];
      const percent = Math.floor((200 * yes + (yes + others)) / (2 * (yes + others)));
      return [percent >= 80 ? 3 : percent >= 65 ? 2 : percent >= 50 ? 1 : 0];
    });
    const lowest = basis === 'cases' && bands.length > 0 ? NAMES[Math.min(...bands)] : undefined;
    rule.set(code, lowest ?? null);
    inForce.set(code, stated ?? lowest ?? null);
  }
  const counted = [...inForce].filter(([code]) => code !== '4.1').map(([, name]) => name);
  if (counted.includes(null)) return { rule, inForce, overall: null };
  const total = counted.reduce((sum, name) => sum + NAMES.indexOf(name ?? 'Inadequate'), 0);
  const at = total >= 31 ? 3 : total >= 19 ? 2 : total >= 7 ? 1 : 0;
  const held = inForce.get('4.1') === 'Inadequate' ? Math.min(at, 2) : at;
  return { rule, inForce, overall: NAMES[held] ?? null };
}

/** A tracker near a boundary as often as not: good and bad ones, some standards held by the panel. */
function made(seed: number): Made {
  const random = seeded(seed);
  const edition = random.pick(EDITIONS);
  const base = edition.id === '2021' ? 'sampled' : 'applicable';
  const quality = 3 + random.below(8);
  const sizes = { court: 3 + random.below(9), outOfCourt: 2 + random.below(8) };
  const cases = Object.entries(sizes).flatMap(([domain, count]) =>
    Array.from({ length: count }, (_, i) => ({ id: `${domain} ${i}`, domain, block: 0, line: i })),
  );
  const ofCases = edition.standards.filter(({ basis }) => basis === 'cases');
  const answers = new Map(
    ofCases.flatMap(({ domain, keyQuestions }) =>
      keyQuestions.map(({ code }) => {
        const said = cases.map((one) => (one.domain === domain ? saidBy(random, quality) : 0));
        return [code, Uint8Array.from(said)] as const;
      }),
    ),
  );
  const ratings = new Map<string, StatedRating>();
  for (const { code, basis } of edition.standards) {
    const isDecided = basis === 'judgement' || random.below(5) === 0;
    if (!isDecided || random.below(60) === 0) continue;
    const rating = NAMES[Math.min(3, Math.max(0, Math.floor(quality / 3) + random.below(3) - 1))];
    const reason = basis === 'cases' && random.below(2) === 0 ? 'A small sample.' : null;
    const isLow = code === '4.1' && random.below(2) === 0;
    ratings.set(code, { rating: isLow ? 'Inadequate' : (rating ?? 'Good'), reason, where: '' });
  }
  const inspection = { ...EMPTY_INSPECTION, cases, answers, ratings };
  return { edition, inspection, base };
}

function saidBy({ below }: Random, quality: number): number {
  const odd = below(12);
  if (odd < 2) return [Answer.notApplicable, Answer.missing, Answer.leftOut][below(3)] ?? 0;
  return below(10) < quality ? Answer.yes : Answer.no;
}

/** What turning one answer round comes to. */
interface Flip {
  readonly standard: string;
  readonly keyQuestion: string;
  readonly from: 'yes' | 'no';
  readonly id: string;
  readonly tracker: Made;
  readonly then: ByHand;
}

function flipsOf(tracker: Made): Flip[] {
  const { inspection, base } = tracker;
  return [...inspection.answers].flatMap(([code, said]) =>
    [...said].flatMap((one, at): Flip[] => {
      const from = one === Answer.yes ? 'yes' : 'no';
      const counts = one === 1 || one === 2 || (one === 3 && base === 'sampled');
      if (!counts) return [];
      const other = Uint8Array.from(said);
      other[at] = from === 'yes' ? Answer.no : Answer.yes;
      const turned = { ...inspection, answers: new Map(inspection.answers).set(code, other) };
      const flipped = { ...tracker, inspection: turned };
      const id = inspection.cases[at]?.id ?? '';
      const standard = code.slice(0, 3);
      return [{ standard, keyQuestion: code, from, id, tracker: flipped, then: byHand(flipped) }];
    }),
  );
}

test('single answers and movements of 300 trackers, against every answer turned round', () => {
  const seen = { held: 0, copied: 0, overall: 0, limited: 0, open: 0 };
  for (let seed = 1; seed <= 300; seed++) {
    const tracker = made(seed);
    const { edition, inspection, base } = tracker;
    const result = scoreInspection(inspection, edition, { base });
    const now = byHand(tracker);
    expect([seed, result.overall.rating]).toEqual([seed, now.overall]);
    const flips = flipsOf(tracker);
    const told = singleAnswers(inspection, edition, result);

    // Everything that changes something by rule is reported, with its cases, and nothing else.
    const wanted = new Map<string, Flip[]>();
    const unsaid: Flip[] = [];
    for (const flip of flips) {
      const { standard, keyQuestion, from, then } = flip;
      if (then.rule.get(standard) === now.rule.get(standard)) {
        if (then.overall !== now.overall) unsaid.push(flip);
        continue;
      }
      const key = `${keyQuestion} ${from}`;
      wanted.set(key, [...(wanted.get(key) ?? []), flip]);
    }
    expect(unsaid).toEqual([]);
    expect([seed, told.map(({ keyQuestion, from }) => `${keyQuestion} ${from}`).sort()]).toEqual([
      seed,
      [...wanted.keys()].sort(),
    ]);

    for (const answer of told) {
      const own = wanted.get(`${answer.keyQuestion} ${answer.from}`) ?? [];
      expect(answer.cases).toEqual(own.map(({ id }) => id));
      const stated = inspection.ratings.get(answer.standard);
      for (const { then } of own) {
        expect(answer.ratingThen).toBe(then.rule.get(answer.standard));
        expect(answer.overallThen).toBe(then.overall === now.overall ? null : then.overall);
        const stays = then.inForce.get(answer.standard) === now.inForce.get(answer.standard);
        expect([seed, answer.held !== null]).toEqual([seed, stays]);
        expect(answer.held?.rating ?? null).toBe(stays ? stated?.rating : null);
      }
      const words = singleAnswerWords(answer);
      const decided = stated && (stated.reason !== null || stated.rating !== answer.rating);
      expect(words.includes('the overall rating')).toBe(answer.overallThen !== null);
      expect(words.includes('by rule')).toBe(answer.held !== null);
      expect(words.includes('the panel decided')).toBe(Boolean(decided));
      if (decided) seen.held++;
      else if (stated) seen.copied++;
      if (answer.overallThen !== null) seen.overall++;
    }

    // "One answer" is said of a change only if one answer is enough.
    const movements = whatWouldMove(edition, result);
    for (const { rating, answers } of movements) {
      const fewest = answers?.reduce((sum, one) => sum + one.answers, 0);
      const doesIt = flips.some(({ then }) => then.overall === rating);
      expect([seed, rating, fewest === 1]).toEqual([seed, rating, doesIt]);
    }
    const reached = flips.map(({ then }) => then.overall).filter((one) => one !== now.overall);
    for (const rating of reached) expect(movements.map((one) => one.rating)).toContain(rating);

    // The product's own rating of the tracker with one answer turned round says the same.
    const one = flips[seed % Math.max(1, flips.length)];
    if (one) {
      const anew = scoreInspection(one.tracker.inspection, edition, { base });
      expect(anew.overall.rating).toBe(one.then.overall);
      const rated = anew.standards.map(({ code, rating }) => [code, rating]);
      expect(rated).toEqual([...one.then.inForce]);
    }
    if (result.overall.limited) seen.limited++;
    if (now.overall === null) seen.open++;
  }
  expect(seen.held).toBeGreaterThan(100);
  expect(seen.copied).toBeGreaterThan(10);
  expect(seen.overall).toBeGreaterThan(100);
  expect(seen.limited).toBeGreaterThan(3);
  expect(seen.open).toBeGreaterThan(10);
});
