import { type ImaginaryCases, type InspectedSample, Said } from './caseload-draws';

/** The fewest imaginary cases: those of Laplace's rule of succession. */
const AT_LEAST = 2;

/** The most imaginary cases: questions are never quite alike. */
const AT_MOST = 10;

/**
 * How many imaginary cases make the draws match reality when several questions are answered on the
 * same cases.
 *
 * The lowest of several percentages is lower in a sample than in its caseload, because chance pulls
 * some question down. The effect grows the more alike the questions really are. The remedy is to
 * pull each question towards what the questions have in common, and less so the more they differ.
 * The imaginary cases do that: they say yes as often as all answers together do, and there are as
 * many of them, from 2 to 10, as the questions' spread calls for: v = m(1 − m)/s² − 1, with m the
 * share of yes among all answers and s² the variance between questions beyond what the sample's
 * chance explains (from an analysis of variance by case and question). The two ends were chosen by
 * simulation; `docs/method.md` gives its figures.
 *
 * Source: J. C. Kleinman, "Proportions with Extraneous Variance: Single and Independent
 * Samples", Journal of the American Statistical Association 68, 1973 (moments for shares that differ); B. Efron and C. Morris, "Data
 * Analysis Using Stein's Estimator and Its Generalizations", JASA 70, 1975 (why to draw together).
 *
 * @returns the number of imaginary cases; their share of yes is left to each draw
 * @example commonGround({ cases: 1, questions: [new Uint8Array([2])], population: 1 }).number // 2
 */
export function commonGround({ cases, questions }: InspectedSample): ImaginaryCases {
  const counts = questions.map((answers) => tally(answers));
  const yes = counts.reduce((sum, count) => sum + count.yes, 0);
  const base = counts.reduce((sum, count) => sum + count.base, 0);
  const share = (yes + 1) / (base + 2);
  const spread = base === 0 ? 0 : varianceBetween(cases, questions, yes / base);
  const wanted = spread > 0 ? (share * (1 - share)) / spread - 1 : AT_MOST;
  const asked = counts.filter((count) => count.base > 0).length;
  const number = asked < 2 ? AT_LEAST : Math.min(AT_MOST, Math.max(AT_LEAST, wanted));
  return { number };
}

function tally(answers: Uint8Array): { yes: number; base: number } {
  let yes = 0;
  let base = 0;
  for (const said of answers) {
    if (said !== Said.outside) base += 1;
    if (said === Said.yes) yes += 1;
  }
  return { yes, base };
}

/** The variance of the questions' shares, minus the part due to chance; may be below 0. */
function varianceBetween(cases: number, questions: readonly Uint8Array[], mean: number): number {
  const ofCase = Array.from({ length: cases }, (_, one) =>
    tally(Uint8Array.from(questions, (answers) => answers[one] ?? Said.outside)),
  );
  let between = 0;
  let rest = 0;
  let answered = 0;
  let asked = 0;
  let smallness = 0;
  for (const answers of questions) {
    const { yes, base } = tally(answers);
    if (base === 0) continue;
    const share = yes / base;
    asked += 1;
    smallness += 1 / base;
    between += (share - mean) ** 2;
    answers.forEach((said, one) => {
      if (said === Said.outside) return;
      const own = ofCase[one];
      const caseShare = own ? own.yes / own.base : mean;
      answered += 1;
      rest += ((said === Said.yes ? 1 : 0) - caseShare - share + mean) ** 2;
    });
  }
  const freedom = answered - cases - asked + 1;
  if (asked < 2 || freedom < 1) return 0;
  return between / (asked - 1) - (rest / freedom) * (smallness / asked);
}
