import type { ShownComparison } from '../state/shown-comparison';
import { RatingBadge } from '../pieces/rating-badge';
import { compareMessages as texts } from '../words/messages-compare';

interface ComparedTableProps {
  readonly files: ShownComparison['files'];
  readonly onOpen: (name: string) => void;
}

/**
 * One row per service, with its total, its overall rating and the number of doubts about its
 * tracker.
 */
export function ComparedTable({ files, onOpen }: ComparedTableProps) {
  if (files.every(({ services }) => services.length === 0)) return null;
  return (
    <>
      {/* Wider than a narrow pane, so it scrolls on its own, also by keyboard. */}
      <div className="scrolls" role="region" aria-label={texts.heading} tabIndex={0}>
        <table className="compared">
          <thead>
            <tr>
              {texts.head.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {files.flatMap(({ name, services, problems }) =>
              services.map(({ service, edition, total, outOf, overall, from }, i) => (
                <tr key={`${name} ${i}`}>
                  <th scope="row">
                    <button
                      type="button"
                      className="plain"
                      title={name}
                      aria-label={texts.openOne(service)}
                      onClick={() => onOpen(name)}
                    >
                      {service}
                    </button>
                  </th>
                  <td>{edition.id}</td>
                  <td>{texts.total(total, outOf)}</td>
                  <td>
                    <RatingBadge edition={edition} rating={overall} />
                  </td>
                  <td>{texts.from[from]}</td>
                  <td>{i === 0 && problems.length > 0 ? problems.length : ''}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      <p className="small">{texts.fromKey}</p>
    </>
  );
}
