import { PUBLISHED } from '../../published/published-inspections';
import { listOf } from '../../scoring/words';
import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';
import { PublishedStanding } from './published-standing';
import { RatingBadge } from '../pieces/rating-badge';
import { ScoreMapBar } from './score-map-bar';
import { StandardCard } from './standard-card';
import type { ServiceView } from '../../engine/tracker-view';
import { Why } from './why';

/** The front page of the ratings, then every standard with all that led to it. */
export function RatingsPart() {
  const { pane } = usePaneTools();
  const { service } = pane;
  if (!service) return <p>{messages.notRated}</p>;
  const { edition, result } = service;
  const domains = edition.domains.filter(({ id }) =>
    result.standards.some(({ domain }) => domain === id),
  );
  return (
    <>
      <FrontPage service={service} />
      {domains.map(({ id, title, name }) => (
        <section key={id} aria-labelledby={`domain-${id}`}>
          <h3 id={`domain-${id}`}>{title === name ? name : `${title}: ${name}`}</h3>
          {result.standards
            .filter(({ domain }) => domain === id)
            .map((standard) => (
              <StandardCard key={standard.code} service={service} standard={standard} />
            ))}
        </section>
      ))}
      <p className="small">
        {messages.ratings.bandsLegend}{' '}
        {edition.bands.values
          .slice(1)
          .map(({ rating, fromPercent }) => messages.ratings.bandFrom(rating, fromPercent))
          .join(' · ')}
        .
      </p>
    </>
  );
}

function FrontPage({ service }: { readonly service: ServiceView }) {
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
      {overall.rating !== null && score.outOf === PUBLISHED.outOf ? (
        <PublishedStanding total={score.total} />
      ) : null}
      {overall.limited ? <p>{messages.ratings.limited}</p> : null}
      {overall.rating === null && overall.possible.length > 0 ? (
        <p>{messages.ratings.possible(listOf(overall.possible, 'or'))}</p>
      ) : null}
      <Why of={messages.ratings.overall}>
        <p>{overall.reason}</p>
      </Why>
      {sample.length > 0 ? (
        <p>
          {messages.ratings.sample}: {sample.map(([of, size]) => `${of} ${size}`).join(' · ')}
        </p>
      ) : null}
    </section>
  );
}
