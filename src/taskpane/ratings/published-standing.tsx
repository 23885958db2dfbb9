import { standingInTable } from '../../published/standing-in-table';
import { usePaneTools } from '../state/pane-context';
import { publishedMessages as texts } from '../words/messages-published';
import { lazyPart } from '../pieces/lazy-part';

const HEIGHT = 10;

const PublishedChoice = lazyPart(async () => (await import('./published-choice')).PublishedChoice);

/**
 * Where a complete total stands among published inspections: a sentence, and a column per total.
 */
export function PublishedStanding({ total }: { readonly total: number }) {
  const { pane } = usePaneTools();
  const { outOf, source, licence, leftOut, ...table } = pane.published;
  const { words, counts } = standingInTable(total, pane.published);
  const most = Math.max(...counts);
  return (
    <section className="published">
      <p>{words}</p>
      <svg
        viewBox={`0 0 ${outOf + 1} ${HEIGHT}`}
        preserveAspectRatio="none"
        width="100%"
        height="32"
        role="img"
        aria-label={texts.picture(table.what, outOf)}
      >
        {counts.map((count, at) => (
          <rect
            key={at}
            x={at + 0.1}
            y={HEIGHT - (HEIGHT * count) / most}
            width={0.8}
            height={(HEIGHT * count) / most}
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
        <summary>{texts.source}</summary>
        <p>
          {source} {licence}
        </p>
        {leftOut.length > 0 ? (
          <>
            <p>{texts.leftOut(leftOut.length)}</p>
            <ul>
              {leftOut.map(({ service, why }, i) => (
                <li key={i}>
                  {service}: {why}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <PublishedChoice />
      </details>
    </section>
  );
}
