import type { Edition, Rating } from '../../editions/edition';
import type { Figures, KeyQuestionResult } from '../../scoring/result';
import { lazyPart } from '../pieces/lazy-part';
import { messages } from '../words/messages';
import { PercentBar } from './percent-bar';
import type { ServiceView } from '../../engine/tracker-view';
import { Why } from './why';

/** Fetched once somebody asks why. */
const CaseList = lazyPart(async () => (await import('./case-list')).CaseList);

interface KeyQuestionRowProps {
  readonly service: ServiceView;
  readonly question: KeyQuestionResult;
}

/** A key question: its wording, its percentage against the bands, its counts, and its prompts. */
export function KeyQuestionRow({ service, question }: KeyQuestionRowProps) {
  const { edition } = service;
  const { code, percent, band, reason, prompts } = question;
  const wording = edition.standards
    .flatMap(({ keyQuestions }) => keyQuestions)
    .find((one) => one.code === code);
  const texts = new Map(wording?.prompts.map((prompt) => [prompt.code, prompt.text]));
  return (
    <li>
      <p className="wording">
        <span className="code">{code}</span> {wording?.text}
      </p>
      <FigureLine service={service} figures={question} band={band} />
      <Why of={code} more={() => <CaseList code={code} reason={`${code}: ${reason}`} />}>
        {/* The figure and its rating are above; here is where they come from. */}
        <p>{countsInWords(question)}</p>
        <p>{percent === null || band === null ? reason : bandInWords(edition, percent, band)}</p>
      </Why>
      {prompts.some((prompt) => prompt.percent !== null) ? (
        <details className="prompts">
          <summary>{messages.ratings.prompts(prompts.length)}</summary>
          <ul>
            {prompts.map((prompt) => (
              <li key={prompt.code}>
                <p className="wording">
                  <span className="code">{prompt.code}</span> {texts.get(prompt.code)}
                </p>
                <FigureLine service={service} figures={prompt} band={null} />
                {percent === null ? null : (
                  <Why
                    of={prompt.code}
                    more={() => (
                      <CaseList
                        code={prompt.code}
                        reason={`${prompt.code}: ${countsInWords(prompt)} ${prompt.percent}%`}
                      />
                    )}
                  >
                    <p>{countsInWords(prompt)}</p>
                  </Why>
                )}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}

interface FigureLineProps {
  readonly service: ServiceView;
  readonly figures: Figures;
  /** Null for a prompt: only key questions have bands. */
  readonly band: string | null;
}

function FigureLine({ service, figures, band }: FigureLineProps) {
  const { code, percent, yes, base } = figures;
  if (percent === null) return <p className="small">{messages.ratings.noFigure}</p>;
  return (
    <div className="figure">
      <PercentBar edition={service.edition} percent={percent} band={band} label={code} />
      <span className="percent">{percent}%</span>
      <span className="small">
        {[band, yes === null || base === null ? null : messages.ratings.counts(yes, base)]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
    </div>
  );
}

/** The band of a percentage, and where the bands begin and end. */
function bandInWords({ bands }: Edition, percent: number, band: Rating): string {
  const at = bands.values.findIndex(({ rating }) => rating === band);
  const [own, next] = [bands.values[at], bands.values[at + 1]];
  return messages.ratings.inBand(percent, band, own?.fromPercent ?? 0, next?.fromPercent ?? null);
}

/** The counts behind a percentage, and who was left out of it. */
function countsInWords({ yes, no, base, notApplicable, missing, leftOut }: Figures): string {
  if (yes === null || base === null) return messages.ratings.stated;
  const parts = [
    `${messages.ratings.counts(yes, base)} ${messages.ratings.yes}`,
    no === null ? '' : messages.ratings.no(no),
    notApplicable ? messages.ratings.notApplicable(notApplicable) : '',
    missing ? messages.ratings.missing(missing) : '',
    leftOut ? messages.ratings.leftOut(leftOut) : '',
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}
