import { useDeferredValue } from 'react';
import { isComparable } from '../../published/standing-in-table';
import { listOf } from '../../scoring/words';
import { messages } from '../words/messages';
import { Button } from '@fluentui/react-components';
import { CopyTable } from '../pieces/copy-table';
import { frontPageRows } from './copied-tables';
import { CopyReason } from './copy-reason';
import { lazyPart } from '../pieces/lazy-part';
import { FilterButtons } from '../pieces/filter-buttons';
import { FindField } from '../pieces/find-field';
import { Swatch } from '../pieces/swatch';
import { usePaneTools } from '../state/pane-context';
import { PublishedStanding } from './published-standing';
import { RatingBadge } from '../pieces/rating-badge';
import { ScoreMapBar } from './score-map-bar';
import { StandardCard } from './standard-card';
import { type StandardsFilter, isShown } from './standards-filter';
import { useKept } from '../state/use-kept';
import type { ServiceView } from '../../engine/tracker-view';
import { Why } from './why';

/** Fetched once somebody searches. */
const FoundQuestions = lazyPart(async () => (await import('./found-questions')).FoundQuestions);

/** Fetched only if a tracker is not rated. */
const NotRatedYet = lazyPart(async () => (await import('../read/not-rated-yet')).NotRatedYet);

/** The front page of the ratings, then every standard with all that led to it. */
export function RatingsPart() {
  const { pane } = usePaneTools();
  const { service } = pane;
  if (!service) return <NotRatedYet />;
  const { edition } = service;
  return (
    <div className="ratings">
      <FrontPage service={service} />
      <div className="standards">
        <Standards service={service} />
        <p className="small">
          {messages.ratings.bandsLegend}{' '}
          {edition.bands.values
            .slice(1)
            .map(({ rating, fromPercent }) => messages.ratings.bandFrom(rating, fromPercent))
            .join(' · ')}
          .
        </p>
      </div>
    </div>
  );
}

/**
 * A filter, and the standards that it showed: one that is corrected there stays until the filter
 * changes.
 */
interface Filtered {
  readonly filter: StandardsFilter;
  readonly codes: readonly string[];
}

/** The standards by domain, or what is searched for among their questions. */
function Standards({ service }: { readonly service: ServiceView }) {
  const { edition, result } = service;
  const [text, find] = useKept('ratings find', '');
  const [chosen, choose] = useKept<Filtered | null>('ratings filter', null);
  const wanted = useDeferredValue(text.trim().toLowerCase());
  const texts = messages.ratings;
  const filters = (Object.keys(texts.filters) as StandardsFilter[]).flatMap((id) => {
    const count = result.standards.filter((standard) => isShown(edition, standard, id)).length;
    return id === 'all' || id === chosen?.filter || count > 0
      ? [[id, texts.filters[id](count)] as const]
      : [];
  });
  const codesOf = (id: StandardsFilter): readonly string[] =>
    result.standards.flatMap((standard) => (isShown(edition, standard, id) ? [standard.code] : []));
  const shown = result.standards.filter(({ code }) => chosen?.codes.includes(code) ?? true);
  const domains = edition.domains.filter(({ id }) => shown.some(({ domain }) => domain === id));
  return (
    <>
      <div className="find">
        <FindField label={texts.find} value={text} onChange={find} />
        {wanted === '' ? (
          <FilterButtons
            label={texts.filter}
            chosen={chosen?.filter ?? 'all'}
            onChoose={(id) => choose(id === 'all' ? null : { filter: id, codes: codesOf(id) })}
            filters={filters}
          />
        ) : null}
      </div>
      {wanted === '' ? null : <FoundQuestions service={service} wanted={wanted} />}
      {(wanted === '' ? domains : []).map(({ id, title, name }) => (
        <section key={id} aria-labelledby={`domain-${id}`}>
          <h3 id={`domain-${id}`}>{title === name ? name : `${title}: ${name}`}</h3>
          {shown
            .filter(({ domain }) => domain === id)
            .map((standard) => (
              <StandardCard key={standard.code} service={service} standard={standard} />
            ))}
        </section>
      ))}
    </>
  );
}

function FrontPage({ service }: { readonly service: ServiceView }) {
  const { pane } = usePaneTools();
  const { edition, result, name } = service;
  const { overall, score } = result;
  const total = messages.ratings.ofTotal(score.total, score.outOf);
  const sample = edition.domains
    .map((domain) => [domain.name, result.sample[domain.id]] as const)
    .filter(([, size]) => size !== undefined && size !== null);
  return (
    <section className="front" aria-labelledby="service-name">
      <h2 id="service-name">{name}</h2>
      <p className="small">{edition.name}</p>
      <p className="total">
        <span className="number">{total}</span>{' '}
        <RatingBadge edition={edition} rating={overall.rating} large />
      </p>
      <ScoreMapBar
        edition={edition}
        total={score.total}
        label={`${messages.ratings.overall}: ${overall.rating ?? messages.notRatedYet}, ${total}`}
      />
      {isComparable(result, pane.published) ? <PublishedStanding total={score.total} /> : null}
      {overall.limited ? <p>{messages.ratings.limited}</p> : null}
      {overall.rating === null && overall.possible.length > 0 ? (
        <p>{messages.ratings.possible(listOf(overall.possible, 'or'))}</p>
      ) : null}
      <Why of={messages.ratings.overall}>
        <p>{overall.reason}</p>
        <Scores service={service} />
        <CopyReason of={messages.ratings.overall} text={`${name}: ${overall.reason}.`} />
      </Why>
      <div className="buttons">
        <CopyTable of={messages.copy.frontPage} rows={() => frontPageRows(service)} />
        {pane.kind === 'file' ? (
          <Button size="small" onClick={() => window.print()}>
            {messages.copy.print}
          </Button>
        ) : null}
      </div>
      {sample.length > 0 ? (
        <p>
          {messages.ratings.sample}: {sample.map(([of, size]) => `${of} ${size}`).join(' · ')}
        </p>
      ) : null}
    </section>
  );
}

/** The scores that add up to the total, standard by standard. */
function Scores({ service: { edition, result } }: { readonly service: ServiceView }) {
  const own = result.standards.filter(({ inTotal }) => inTotal);
  return (
    <table className="scores">
      <caption className="small">{messages.ratings.scores}</caption>
      <tbody>
        {own.map(({ code, name, rating, score }) => (
          <tr key={code}>
            <th scope="row">
              {code} {name}
            </th>
            <td>
              {rating === null ? null : <Swatch edition={edition} rating={rating} />}
              {rating ?? messages.notRatedYet}
            </td>
            <td className="score">{score ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
