import { percentWords } from '../../firmness/firmness-words';
import type { Firmness } from '../../firmness/firmness';
import { whatIfMessages } from '../words/messages-what-if';
import type { ServiceView } from '../../engine/tracker-view';

interface FirmnessTableProps {
  readonly service: ServiceView;
  readonly firmness: Firmness;
}

/** The pictures' probabilities as a table, folded: for a screen reader, or to copy. */
export function FirmnessTable({ service, firmness }: FirmnessTableProps) {
  const texts = whatIfMessages.firmness;
  const ratings = service.edition.bands.values.map(({ rating }) => rating);
  const { standards, overall } = firmness;
  const rows = [
    ...standards.map((one) => ({ ...one, title: `${one.code} ${one.name}` })),
    ...(overall ? [{ ...overall, title: texts.overall }] : []),
  ];
  return (
    <details>
      <summary>{whatIfMessages.table}</summary>
      <div className="scrolls" tabIndex={0} role="group" aria-label={whatIfMessages.table}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{texts.standard}</th>
              {ratings.map((rating) => (
                <th key={rating} scope="col">
                  {rating}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ title, chances, ruleRating }) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                {ratings.map((rating) => {
                  const chance = chances.find((one) => one.rating === rating);
                  const words = percentWords(chance?.probability ?? 0);
                  return (
                    <td key={rating}>
                      {rating === ruleRating ? `${words}, ${texts.byRule}` : words}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
