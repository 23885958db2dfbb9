import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { SheetLedger } from '../../reading/ledger/sheet-ledger';
import { FindField } from '../pieces/find-field';
import { HelpWord } from '../pieces/help-word';
import { PlaceButton } from '../pieces/place-button';
import { usePaneTools } from '../state/pane-context';
import { useKept } from '../state/use-kept';
import { troubleOf } from '../state/work-actions';
import { ledgerMessages as texts } from '../words/messages-ledger';
import { foundInLedger, unclearIn } from './found-in-ledger';
import { LedgerEntries } from './ledger-entries';

/** The ledger of the tracker, sheet by sheet, with a search and a filter for what is unclear. */
export function LedgerShown() {
  const { pane, source } = usePaneTools();
  const { reading } = pane;
  const [sheets, setSheets] = useState<readonly SheetLedger[] | null>(null);
  const [wrong, setWrong] = useState('');
  const [onlyUnclear, setOnlyUnclear] = useKept('ledger unclear', false);
  const [text, setText] = useKept('ledger text', '');
  const wanted = useDeferredValue(text);
  const isIdle = pane.busy === null;
  useEffect(() => {
    if (!isIdle) return undefined;
    let isWanted = true;
    source.ledger().then(
      (found) => isWanted && setSheets(found),
      (error: unknown) => isWanted && setWrong(troubleOf(error).what),
    );
    return () => {
      isWanted = false;
    };
  }, [source, reading, isIdle]);
  const found = useMemo(
    () => foundInLedger(sheets ?? [], { onlyUnclear, text: wanted }),
    [sheets, onlyUnclear, wanted],
  );
  if (wrong !== '') return <p role="alert">{wrong}</p>;
  if (!sheets) return <p className="small">{texts.loading}</p>;
  return (
    <>
      <p className="small">
        {texts.why} <HelpWord word="roles" />
      </p>
      <div className="find">
        <FindField label={texts.find} value={text} onChange={setText} />
        <div className="filters">
          <button
            type="button"
            aria-pressed={onlyUnclear}
            onClick={() => setOnlyUnclear(!onlyUnclear)}
          >
            {texts.onlyUnclear(unclearIn(sheets))}
          </button>
        </div>
      </div>
      <p role="status" className={found.length === 0 ? '' : 'heard-only'}>
        {found.length > 0 ? '' : text === '' && onlyUnclear ? texts.noneUnclear : texts.none}
      </p>
      {found.map((sheet) => (
        <SheetShown key={sheet.sheet} sheet={sheet} />
      ))}
    </>
  );
}

function SheetShown({ sheet: { sheet, use, parts, rest } }: { readonly sheet: SheetLedger }) {
  return (
    <section className="ledger-sheet" aria-label={sheet}>
      <h4 className="found-head">
        <PlaceButton where={sheet} />
        <span className="use">{texts.uses[use]}</span>
      </h4>
      {parts.map((part) => (
        <div key={`${part.layout} ${part.range}`}>
          <p className="small">{texts.layout(part)}</p>
          <LedgerEntries title={texts.columns} entries={part.columns} {...{ sheet, part }} />
          <LedgerEntries title={texts.rows} entries={part.rows} {...{ sheet, part }} />
        </div>
      ))}
      <LedgerEntries
        title={parts.length === 0 ? texts.rows : texts.rest}
        entries={rest}
        {...{ sheet, part: null }}
      />
    </section>
  );
}
