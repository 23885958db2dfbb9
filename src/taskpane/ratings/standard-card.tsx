import { useState } from 'react';
import type { KeyQuestionResult, StandardResult } from '../../scoring/result';
import { CopyTable } from '../pieces/copy-table';
import { standardRows } from './copied-tables';
import { DecisionEntry, isAbout } from './decision-entry';
import { KeyQuestionRow } from './key-question-row';
import { HelpWord } from '../pieces/help-word';
import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';
import { PercentBar } from './percent-bar';
import { RatingBadge } from '../pieces/rating-badge';
import type { ServiceView } from '../../engine/tracker-view';
import { Why } from './why';

interface StandardCardProps {
  readonly service: ServiceView;
  readonly standard: StandardResult;
}

/** A standard: its rating and the reason, its key questions, and the panel's decision. */
export function StandardCard({ service, standard }: StandardCardProps) {
  const { edition } = service;
  const { code, name, basis, rating, panel, keyQuestions, discretion } = standard;
  const title = `${code} ${name}`;
  // Thirteen standards with all their prompts at once would keep the pane waiting.
  const [wasOpened, setOpened] = useState(false);
  const { changes } = usePaneTools().pane;
  const own = service.ratingCells[code]?.where;
  const isChanged = changes.some((change) => isAbout(change, code, own));
  const lowest = lowestOf(keyQuestions);
  return (
    <article className="standard" aria-labelledby={`standard-${code}`}>
      <details onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
        <summary>
          <span className="standard-head">
            <h4 id={`standard-${code}`}>{title}</h4>
            <RatingBadge edition={edition} rating={rating} />
          </span>
          {lowest === null ? null : (
            <PercentBar
              edition={edition}
              percent={lowest.percent}
              band={lowest.band}
              label={messages.ratings.lowest(lowest.code)}
            />
          )}
          <span className="small marks">
            {lowest === null ? null : (
              <span>
                {messages.ratings.lowest(lowest.code)} {lowest.percent}%
              </span>
            )}
            {panel ? <span>{messages.ratings.panelSays}</span> : null}
            {discretion.length > 0 && !panel ? <span>{messages.ratings.discretion}</span> : null}
          </span>
        </summary>
        {wasOpened ? <Opened service={service} standard={standard} /> : null}
      </details>
      {basis === 'judgement' || wasOpened || isChanged ? (
        <DecisionEntry service={service} standard={standard} />
      ) : null}
    </article>
  );
}

/** The folded content: the panel's decision, the reason, and the key questions. */
function Opened({ service, standard }: StandardCardProps) {
  const { edition } = service;
  const { code, name, ruleRating, panel, reason, keyQuestions, discretion } = standard;
  const title = `${code} ${name}`;
  const wording = edition.standards.find((one) => one.code === code);
  return (
    <>
      {panel ? (
        <div className="panel-says">
          <p>
            {messages.ratings.panelSays}: {panel.rating}. {panel.reason}
          </p>
          {ruleRating === null ? null : (
            <p className="small">{messages.ratings.byRule(ruleRating)}</p>
          )}
        </div>
      ) : null}
      <Why of={title}>
        {wording ? <p className="statement">{wording.statement}</p> : null}
        <p>{reason}</p>
      </Why>
      {discretion.length > 0 ? (
        <aside className="discretion" aria-label={`${messages.ratings.discretion}, ${title}`}>
          <strong>{messages.ratings.discretion}</strong>
          <ul>
            {discretion.map(({ test, keyQuestion, text }) => (
              <li key={`${test} ${keyQuestion}`}>{text}</li>
            ))}
          </ul>
          <p className="small">
            {messages.ratings.discretionNote} <HelpWord word="discretion" />
          </p>
        </aside>
      ) : null}
      {keyQuestions.length > 0 ? (
        <ul className="questions">
          {keyQuestions.map((question) => (
            <KeyQuestionRow key={question.code} service={service} question={question} />
          ))}
        </ul>
      ) : null}
      {keyQuestions.length > 0 ? (
        <CopyTable of={title} rows={() => standardRows(edition, standard)} />
      ) : null}
    </>
  );
}

interface Lowest {
  readonly code: string;
  readonly percent: number;
  readonly band: string | null;
}

/** The key question that decides the rating. */
function lowestOf(questions: readonly KeyQuestionResult[]): Lowest | null {
  let lowest: Lowest | null = null;
  for (const { code, percent, band } of questions) {
    if (percent === null || (lowest !== null && lowest.percent <= percent)) continue;
    lowest = { code, percent, band };
  }
  return lowest;
}
