import type { Edition } from '../../editions/edition';
import type { FirmKeyQuestion, FirmStandard } from '../../firmness/firmness';
import {
  FIRMNESS_CAVEATS,
  domainWords,
  firmnessWord,
  furtherWords,
  movementWords,
  overallWords,
  percentWords,
  singleAnswerWords,
  standardWords,
} from '../../firmness/firmness-words';
import type { FirmnessView } from '../../engine/firmness-view';
import type { ScoreMap } from '../../firmness/score-map';
import { type Paint, printable } from './terminal';

/** Everything about how firm an inspection's ratings are. */
export interface FirmnessPage extends FirmnessView {
  readonly title: string;
  readonly edition: Edition;
}

/** How firm the ratings are, as a page for people. */
export function printFirmness(page: FirmnessPage, paint: Paint): string {
  const { title, edition, firmness, further, single, movements, map } = page;
  const lines = [paint.bold(printable(title)), ''];
  if (firmness) {
    lines.push(...firmness.domains.map(domainWords), '');
    lines.push(`${paint.bold('Overall')}  ${overallWords(firmness)}`, '');
    for (const standard of firmness.standards) {
      lines.push(`${paint.bold(standard.code)}  ${standard.name}: ${standardWords(standard)}.`);
      lines.push(
        ...standard.keyQuestions.map((question) =>
          questionLine(question, firmness.confidence, paint),
        ),
      );
      const more = further.find((one) => one.standard === standard.code);
      const shown = Math.round(standard.firmness * 100) / 100;
      if (more && more.further !== 0 && shown < firmness.confidence) {
        lines.push(`      ${capital(furtherWords(more, firmness.confidence))}.`);
      }
      const own = single.filter((answer) => answer.standard === standard.code);
      lines.push(...own.map((answer) => `      ${singleAnswerWords(answer)}.`));
    }
    lines.push('');
  }
  lines.push(paint.bold('What would move the overall rating'), `  ${mapLine(map)}`);
  for (const movement of movements) {
    const [head = '', ...rest] = movementWords(edition, movement);
    lines.push(`  ${head}`, ...rest.map((line) => `    ${line}`));
  }
  lines.push('', ...FIRMNESS_CAVEATS.map(paint.dim));
  if (firmness)
    lines.push(paint.dim(`${firmness.draws} caseloads drawn with the seed ${firmness.seed}.`));
  return `${lines.join('\n')}\n`;
}

function questionLine(question: FirmKeyQuestion, confidence: number, paint: Paint): string {
  const { code, yes, base, percent, band, interval, firmness } = question;
  const low = Math.round(interval.low * 100);
  const high = Math.round(interval.high * 100);
  const text = `      ${code}  ${yes} of ${base}, ${percent}%: ${band}, ${percentWords(firmness)}; in the whole caseload ${low}% to ${high}% at ${percentWords(confidence)} confidence`;
  return paint.dim(text);
}

/** "0 Inadequate 6 | 7 Requires improvement 18 | …", with the total in its place. */
function mapLine({ total, outOf, steps, rating: overall }: ScoreMap): string {
  const places = steps.map(({ rating, from, to }) => {
    const here = overall !== null && total >= from && total <= to ? ` [${total}]` : '';
    return `${from}–${to} ${rating}${here}`;
  });
  const soFar = overall === null ? ' so far, standards being left to rate' : '';
  return `${total} of ${outOf}${soFar}: ${places.join(' · ')}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The same for other programs. Names are stable; more may be added. */
export function firmnessJson(page: FirmnessPage): object {
  const { firmness, further, single, movements, map } = page;
  return {
    firmness: firmness && {
      ...firmness,
      standards: firmness.standards.map((standard: FirmStandard) => ({
        ...standard,
        word: firmnessWord(standard),
        text: standardWords(standard),
      })),
    },
    furtherCases: further,
    singleAnswers: single,
    movements,
    scoreMap: map,
    caveats: FIRMNESS_CAVEATS,
  };
}
