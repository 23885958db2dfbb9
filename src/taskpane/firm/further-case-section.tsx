import { Field, Input, Select } from '@fluentui/react-components';
import type { KeyQuestionResult } from '../../scoring/result';
import { type FurtherAnswers, furtherAnswers } from './further-answers';
import { whatIfMessages } from '../words/messages-what-if';
import { numberOfText } from '../pieces/number-of-text';
import { Strip } from '../pieces/strip';
import { Swatch } from '../pieces/swatch';
import type { ServiceView } from '../../engine/tracker-view';
import { useKept } from '../state/use-kept';

interface FurtherCaseSectionProps {
  readonly service: ServiceView;
  readonly kept: string;
}

/** More than enough to see the trend. */
const MORE_AT_MOST = 200;

/** The effect of one or more further cases on a key question. */
export function FurtherCaseSection({ service, kept }: FurtherCaseSectionProps) {
  const texts = whatIfMessages.further;
  const standards = service.result.standards.flatMap((standard) => {
    const asked = standard.keyQuestions.filter(({ percent }) => percent !== null);
    return asked.length > 0 ? [{ ...standard, asked }] : [];
  });
  const first = standards[0]?.code ?? '';
  const [chosen, choose] = useKept(`${kept} further question`, first);
  const [moreText, setMore] = useKept(`${kept} further cases`, '1');
  if (standards.length === 0) return <p>{texts.noQuestions}</p>;
  const more = numberOfText(moreText) ?? NaN;
  const isRight = Number.isInteger(more) && more >= 1 && more <= MORE_AT_MOST;
  const standard =
    standards.find(
      ({ code, asked }) => code === chosen || asked.some((one) => one.code === chosen),
    ) ?? standards[0];
  const questions = standard?.asked.filter(({ code }) => code === chosen) ?? [];
  const shown = questions.length > 0 ? questions : (standard?.asked ?? []);
  const unseen = unseenOf(service, standard?.domain ?? '');
  return (
    <>
      <p>{texts.intro}</p>
      <div className="fields">
        <Field label={texts.which} className="broad">
          <Select value={chosen} onChange={(_, { value }) => choose(value)}>
            {standards.map(({ code, name, asked }) => (
              <optgroup key={code} label={`${code} ${name}`}>
                <option value={code}>{texts.all(code)}</option>
                {asked.map((question) => (
                  <option key={question.code} value={question.code}>
                    {question.code} ({question.percent}%)
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        </Field>
        <Field
          label={texts.more}
          {...(!isRight && { validationMessage: texts.wrongMore })}
          {...(isRight &&
            unseen !== null &&
            more > unseen && {
              validationMessage: texts.unseen(unseen),
              validationState: 'warning' as const,
            })}
        >
          <Input inputMode="numeric" value={moreText} onChange={(_, { value }) => setMore(value)} />
        </Field>
      </div>
      {isRight
        ? shown.map((question) => (
            <QuestionAsIf key={question.code} service={service} question={question} more={more} />
          ))
        : null}
      <p className="small">
        {texts.caption} {texts.lowest}{' '}
        {service.result.base === 'sampled' ? texts.sampled : texts.applicable}
      </p>
    </>
  );
}

interface QuestionAsIfProps {
  readonly service: ServiceView;
  readonly question: KeyQuestionResult;
  readonly more: number;
}

function QuestionAsIf({ service, question, more }: QuestionAsIfProps) {
  const texts = whatIfMessages.further;
  const { edition } = service;
  const { code, yes, base } = question;
  const wording = edition.standards
    .flatMap(({ keyQuestions }) => keyQuestions)
    .find((one) => one.code === code);
  const answers =
    yes === null || base === null || base < 1 ? null : furtherAnswers(edition, { yes, base }, more);
  return (
    <section className="question" aria-labelledby={`further-${code}`}>
      <p className="wording" id={`further-${code}`}>
        <span className="code">{code}</span> {wording?.text}
      </p>
      {answers === null || yes === null || base === null ? (
        <p className="small">{texts.noCounts}</p>
      ) : (
        <>
          <p>{texts.now(yes, base, answers.percent, answers.rating)}</p>
          <Steps service={service} code={code} more={more} answers={answers} />
          <p>{nextWords(answers, more)}</p>
        </>
      )}
    </section>
  );
}

interface StepsProps {
  readonly service: ServiceView;
  readonly code: string;
  readonly more: number;
  readonly answers: FurtherAnswers;
}

function Steps({ service: { edition }, code, more, answers }: StepsProps) {
  const texts = whatIfMessages.further;
  const { steps, runs } = answers;
  return (
    <>
      <Strip
        edition={edition}
        label={texts.strip(code, more)}
        segments={steps.map(({ percent, rating }) => ({
          rating,
          share: 1 / steps.length,
          text: `${percent}%`,
        }))}
      />
      <ul className="legend">
        {runs.map(({ rating, fromYes, toYes, fromPercent, toPercent }) => (
          <li key={fromYes}>
            <Swatch edition={edition} rating={rating} />
            {texts.run(fromYes, toYes)}: {texts.percents(fromPercent, toPercent)},{' '}
            <strong>{rating}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}

function nextWords({ next }: FurtherAnswers, more: number): string {
  const texts = whatIfMessages.further;
  if (!next) return texts.best;
  const { rating, fewest, ofMore } = next;
  const least = texts.next(rating, fewest);
  if (ofMore === null) return `${least} ${texts.tooFew(more, rating)}`;
  // With the minimum number of cases, the first sentence says it all.
  return more === fewest ? least : `${least} ${texts.ofMore(more, ofMore, rating)}`;
}

/** Eligible cases that were not inspected; null if unknown. */
function unseenOf({ populations, result }: ServiceView, domain: string): number | null {
  const population = populations[domain];
  const sample = result.sample[domain] ?? null;
  return population === undefined || sample === null ? null : Math.max(0, population - sample);
}
