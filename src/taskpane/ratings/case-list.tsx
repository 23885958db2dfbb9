import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CaseAnswer, QuestionCase, QuestionCases } from '../../engine/question-cases';
import { PlaceButton } from '../pieces/place-button';
import { usePaneTools } from '../state/pane-context';
import { troubleOf } from '../state/work-actions';
import { caseMessages } from '../words/messages-cases';
import { CaseChange } from './case-change';
import { CopyReason } from './copy-reason';

/** How many of each answer are shown first. */
const FEW = 20;
const MORE = 200;

const ORDER = Object.keys(caseMessages.answers) as CaseAnswer[];

interface CaseListProps {
  /** Of a key question or a prompt. */
  readonly code: string;
  /** The first sentence of a copy. */
  readonly reason: string;
}

/** The cases behind a percentage, by answer, each with its cell, to check and to correct. */
export function CaseList({ code, reason }: CaseListProps) {
  const { pane, source } = usePaneTools();
  const { reading, serviceIndex } = pane;
  const [most, setMost] = useState(FEW);
  const [found, setFound] = useState<QuestionCases | null>(null);
  const [wrong, setWrong] = useState('');
  const isIdle = pane.busy === null;
  useEffect(() => {
    if (!isIdle) return undefined;
    let isWanted = true;
    source.cases({ service: serviceIndex, code, most }).then(
      (cases) => isWanted && setFound(cases),
      (error: unknown) => isWanted && setWrong(troubleOf(error).what),
    );
    return () => {
      isWanted = false;
    };
  }, [source, serviceIndex, code, most, reading, isIdle]);
  if (wrong !== '') return <p role="alert">{wrong}</p>;
  if (!found) return <p className="small">{caseMessages.loading}</p>;
  const answers = ORDER.filter((answer) => found.counts[answer] > 0);
  if (answers.length === 0) return <p className="small">{caseMessages.none}</p>;
  return (
    <div className="cases" role="group" aria-label={caseMessages.heading(code)}>
      {answers.map((answer) => {
        const cases = found.cases.filter((one) => one.answer === answer);
        const rest = found.counts[answer] - cases.length;
        return (
          <section key={answer} className={`answer-${answer}`}>
            <h5>{caseMessages.count(caseMessages.answers[answer], found.counts[answer])}</h5>
            <ul>
              {cases.map((one) => (
                <CaseRow key={`${one.id} ${one.where}`} code={code} one={one} found={found} />
              ))}
            </ul>
            {rest > 0 ? (
              <Button size="small" onClick={() => setMost(most + MORE)}>
                {caseMessages.more(Math.min(rest, MORE))}
              </Button>
            ) : null}
          </section>
        );
      })}
      <CopyReason of={code} text={`${reason}. ${listed(found, answers)}`} />
    </div>
  );
}

/** "No: BED-C02 (Court!D38), BED-C04 (Court!F38)." */
function listed({ cases, counts }: QuestionCases, answers: readonly CaseAnswer[]): string {
  return answers
    .filter((answer) => answer !== 'yes')
    .map((answer) => {
      const own = cases.filter((one) => one.answer === answer);
      const more = counts[answer] > own.length ? ', …' : '';
      const names = own.map(({ id, where }) => `${id} (${where})`).join(', ');
      return `${caseMessages.answers[answer]}: ${names}${more}.`;
    })
    .join(' ');
}

interface CaseRowProps {
  readonly code: string;
  readonly one: QuestionCase;
  readonly found: QuestionCases;
}

function CaseRow({ code, one, found }: CaseRowProps) {
  const { id, where, cell, classified } = one;
  return (
    <li>
      <span className="case-id">{id}</span> <PlaceButton where={where} />
      {classified ? (
        <>
          <span className="small">
            {' '}
            {classified.because} ({classified.header}: {String(classified.cell ?? '')},{' '}
            <PlaceButton where={classified.where} />)
          </span>{' '}
          <CaseChange
            {...{
              code,
              what: caseMessages.of(code, id),
              where: classified.where,
              was: classified.cell,
            }}
            label={caseMessages.changeClassOf(id, classified.header)}
            field={caseMessages.newClass(id, classified.header)}
            choices={classified.values.map((value) => ({ label: value, value }))}
          />
        </>
      ) : (
        <CaseChange
          {...{ code, what: caseMessages.of(code, id), where, was: cell }}
          label={caseMessages.changeOf(id, code)}
          field={caseMessages.newAnswer(id)}
          choices={found.choices.map(({ answer, value }) => ({
            label: value === null ? caseMessages.blank : caseMessages.answers[answer],
            value,
          }))}
        />
      )}
    </li>
  );
}
