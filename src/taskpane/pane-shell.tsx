import { type ComponentType, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useAnnexeAge } from './annexe-age';
import { AnnexePart } from './annexe-part';
import { BusyBar } from './busy-bar';
import { CellsShown } from './cells-shown';
import { ChecksPart } from './checks-part';
import { messages } from './messages';
import { NotRead } from './not-read';
import { OpenPartContext, type PartId } from './open-part';
import { usePaneTools } from './pane-context';
import { RatingsPart } from './ratings-part';
import { ReadPart } from './read-part';
import { ServiceChoice } from './service-choice';
import { StaleBar } from './stale-bar';
import { StartPart } from './start-part';
import { Tabs } from './tabs';
import { TroubleBar } from './trouble-bar';
import { WhatIfPart } from './what-if-part';

const PARTS: Readonly<Record<PartId, ComponentType>> = {
  read: ReadPart,
  ratings: RatingsPart,
  annexe: AnnexePart,
  'what-if': WhatIfPart,
  checks: ChecksPart,
};

/** The frame of the pane: what is open, its parts, and what goes on. */
export function PaneShell() {
  const { pane } = usePaneTools();
  const { view, kind } = pane;
  const [part, setPart] = useState<PartId>('ratings');
  const opened = useRef(false);
  // Before the first picture, so that it says at once that the workbook is being read.
  useLayoutEffect(() => {
    // In Excel the tracker is there already; in a browser it has to be chosen first.
    if (kind === 'excel' && !opened.current) void pane.read();
    opened.current = true;
  }, [kind, pane]);
  useEffect(() => {
    if (view && view.services.length === 0) setPart('read');
  }, [view]);
  const isOlder = useAnnexeAge().older !== null;
  const isStart = view === null || view.isEmpty;
  const Part = PARTS[part];
  const toMend = view?.problems.filter(({ severity }) => severity !== 'note').length ?? 0;
  return (
    <>
      <header className="head">
        <h1>{messages.title}</h1>
        <p className="promise" title={messages.promiseWhy}>
          {messages.promise}
        </p>
      </header>
      <p role="status" className="heard-only">
        {pane.said}
      </p>
      <main aria-busy={pane.busy !== null}>
        <TroubleBar />
        <StaleBar />
        {isStart ? (
          <div className="part">
            {view === null && kind === 'excel' ? <NotRead /> : <StartPart />}
          </div>
        ) : (
          <>
            <ServiceChoice />
            <Tabs
              label={messages.title}
              chosen={part}
              onChoose={setPart}
              tabs={(Object.keys(PARTS) as PartId[]).map((id) => ({
                id,
                label: messages.parts[id],
                ...(id === 'checks' && toMend > 0 && { count: String(toMend) }),
                ...(id === 'annexe' && isOlder && { count: messages.annexe.olderMark }),
              }))}
            />
            <div
              id={`part-${part}`}
              role="tabpanel"
              aria-labelledby={`tab-${part}`}
              className="part"
              tabIndex={-1}
            >
              <OpenPartContext.Provider value={setPart}>
                <Part />
              </OpenPartContext.Provider>
            </div>
          </>
        )}
      </main>
      <CellsShown />
      <BusyBar />
    </>
  );
}
