import type { MatchedColumn } from '../../firmness/plan-sample';
import { whatIfMessages } from '../words/messages-what-if';

interface ShareBarsProps {
  readonly column: MatchedColumn;
}

/** A column's values in the sample beside those in the caseload: a pair of bars each, with figures. */
export function ShareBars({ column: { header, values } }: ShareBarsProps) {
  const texts = whatIfMessages.sample;
  // All bars of a column on one scale, and the longest fills it.
  const longest = Math.max(
    0.01,
    ...values.flatMap(({ caseloadShare, sampleShare }) => [caseloadShare, sampleShare]),
  );
  return (
    <table className="shares">
      <caption>
        {header}
        <span className="heard-only">{texts.shares(header)}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="heard-only">{texts.value}</span>
          </th>
          <td aria-hidden="true" />
          <th scope="col">{texts.inCaseload}</th>
          <th scope="col">{texts.inSample}</th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ value, caseload, caseloadShare, sample, sampleShare }) => (
          <tr key={value}>
            <th scope="row">{value}</th>
            <td aria-hidden="true">
              <svg viewBox="0 0 100 18" preserveAspectRatio="none">
                <rect
                  className="caseload"
                  y={1}
                  width={(100 * caseloadShare) / longest}
                  height={7}
                />
                <rect className="sample" y={9} width={(100 * sampleShare) / longest} height={7} />
              </svg>
            </td>
            <td>
              {Math.round(caseloadShare * 100)}% <span className="small">{caseload}</span>
            </td>
            <td>
              {Math.round(sampleShare * 100)}% <span className="small">{sample}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
