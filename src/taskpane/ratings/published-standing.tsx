import { PUBLISHED } from '../../published/published-inspections';
import { standingAmong, standingInWords } from '../../published/standing-among';
import { messages } from '../words/messages';

const HEIGHT = 10;

/** Where a whole total stands among the published inspections: a sentence and a column a total. */
export function PublishedStanding({ total }: { readonly total: number }) {
  const { inspections, outOf } = PUBLISHED;
  const totals = inspections.map((one) => one.total);
  const words = standingInWords(
    total,
    outOf,
    standingAmong(total, totals),
    messages.ratings.publishedInspections,
  );
  const counts = Array.from({ length: outOf + 1 }, (_, at) => totals.filter((one) => one === at));
  const most = Math.max(...counts.map(({ length }) => length));
  return (
    <section className="published">
      <p>{words}</p>
      <svg
        viewBox={`0 0 ${outOf + 1} ${HEIGHT}`}
        preserveAspectRatio="none"
        width="100%"
        height="32"
        role="img"
        aria-label={messages.ratings.publishedPicture}
      >
        {counts.map(({ length }, at) => (
          <rect
            key={at}
            x={at + 0.1}
            y={HEIGHT - (HEIGHT * length) / most}
            width={0.8}
            height={(HEIGHT * length) / most}
            fill="#667A94"
          />
        ))}
        <line
          x1={total + 0.5}
          x2={total + 0.5}
          y1={0}
          y2={HEIGHT}
          stroke="currentColor"
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <details className="small">
        <summary>{messages.ratings.publishedSource}</summary>
        <p>
          {PUBLISHED.source} {PUBLISHED.licence}
        </p>
      </details>
    </section>
  );
}
