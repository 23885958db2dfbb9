import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { LedgerEntry, LedgerPart } from '../../reading/ledger/sheet-ledger';
import { PlaceButton } from '../pieces/place-button';
import { ledgerMessages as texts } from '../words/messages-ledger';
import { roleWords } from './found-in-ledger';
import { ledgerPlace } from './ledger-place';

/** How many are shown first: a sheet of many notes has thousands. */
const AT_A_TIME = 60;

interface LedgerEntriesProps {
  readonly title: string;
  readonly sheet: string;
  /** The table; null for anything outside tables. */
  readonly part: LedgerPart | null;
  readonly entries: readonly LedgerEntry[];
}

/** Rows or columns of a table: where, read as what, and why. */
export function LedgerEntries({ title, sheet, part, entries }: LedgerEntriesProps) {
  const [most, setMost] = useState(AT_A_TIME);
  if (entries.length === 0) return null;
  const rest = entries.length - most;
  return (
    <>
      <table className="ledger">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.head.range}</th>
            <th scope="col">{texts.head.role}</th>
            <th scope="col">{texts.head.why}</th>
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, most).map((entry) => (
            <tr key={entry.range} className={entry.isUnclear ? 'unclear' : ''}>
              <td>
                <PlaceButton where={ledgerPlace(sheet, entry.range, part)}>
                  {entry.range}
                </PlaceButton>
              </td>
              <td>
                {roleWords(entry)}
                {entry.isUnclear ? <strong className="use">{texts.unclear}</strong> : null}
              </td>
              <td>
                {entry.looksLike === null ? null : `${texts.looksLike[entry.looksLike]}; `}
                {entry.why}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 ? (
        <Button size="small" onClick={() => setMost(most + AT_A_TIME * 5)}>
          {texts.more(Math.min(rest, AT_A_TIME * 5))}
        </Button>
      ) : null}
    </>
  );
}
