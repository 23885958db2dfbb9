import {
  type ComponentType,
  memo,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useAnnexeAge } from '../state/annexe-age';
import { BusyBar } from './busy-bar';
import { ChangeBar } from './change-bar';
import { CellsShown } from './cells-shown';
import { FileBar } from './file-bar';
import { FirstSteps } from './first-steps';
import { FunctionList } from './function-list';
import { lazyPart } from '../pieces/lazy-part';
import { messages } from '../words/messages';
import { NotRead } from './not-read';
import { OpenPartContext, type PartId } from '../state/open-part';
import { usePaneTools } from '../state/pane-context';
import { QuestionAsked } from './question-asked';
import { loadDecisionForm } from '../ratings/decision-entry';
import { RatingsPart } from '../ratings/ratings-part';
import { SaidLine } from './said-line';
import { SelfTestOffer } from './self-test-offer';
import { ServiceChoice } from './service-choice';
import { StaleBar } from './stale-bar';
import { StartPart } from '../start/start-part';
import { Tabs } from '../pieces/tabs';
import { useFocusKept } from './use-focus-kept';
import { TroubleBar } from './trouble-bar';
import { useNextProblem } from './use-next-problem';
import { useScrollPlace } from './use-scroll-place';

/** The ratings are needed first; the other parts follow once they are shown. */
const FOLLOWING = {
  read: async () => (await import('../read/read-part')).ReadPart,
  annexe: async () => (await import('../annexe/annexe-part')).AnnexePart,
  'what-if': async () => (await import('../what-if/what-if-part')).WhatIfPart,
  checks: async () => (await import('../checks/checks-part')).ChecksPart,
} as const;

const PARTS: Readonly<Record<PartId, ComponentType>> = {
  read: memo(lazyPart(FOLLOWING.read)),
  ratings: memo(RatingsPart),
  annexe: memo(lazyPart(FOLLOWING.annexe)),
  'what-if': memo(lazyPart(FOLLOWING['what-if'])),
  checks: memo(lazyPart(FOLLOWING.checks)),
};

const Comparison = lazyPart(
  async () => (await import('../compare/comparison-part')).ComparisonPart,
);

/**
 * Fetches what was not needed for opening, so that no tab has to wait or fails on a lost
 * connection.
 */
async function fetchFollowing(): Promise<void> {
  await loadDecisionForm();
  for (const load of Object.values(FOLLOWING)) await load();
}

/** The frame of the pane: what is open, its parts, and current work. */
export function PaneShell() {
  const { pane } = usePaneTools();
  const { view, kind, comparison } = pane;
  const [chosen, setPart] = useState<PartId>('ratings');
  // The tab switches at once; the part that it opens may take longer to draw.
  const part = useDeferredValue(chosen);
  const opened = useRef(false);
  // Before the first paint, so that it says at once that the workbook is being read.
  useLayoutEffect(() => {
    // In Excel the tracker is already there; in a browser the user has to choose it first.
    if (kind === 'excel' && !opened.current) void pane.read();
    opened.current = true;
  }, [kind, pane]);
  // A tracker begins with its ratings, or with what prevents them. Reading again stays on the
  // user's current part.
  const tracker = view && !view.isEmpty ? view.tracker : null;
  const first: PartId = view && view.services.length > 0 ? 'ratings' : 'read';
  const begun = useRef<string | null>(null);
  useEffect(() => {
    if (tracker !== null && begun.current !== tracker) setPart(first);
    begun.current = tracker;
  }, [tracker, first]);
  useScrollPlace(part, pane.opening);
  useFocusKept();
  useNextProblem(part, setPart);
  const hasView = view !== null;
  useEffect(() => {
    // A part that cannot be fetched now is requested again when its tab is chosen.
    if (hasView) fetchFollowing().catch(() => undefined);
  }, [hasView]);
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
      <main aria-busy={pane.busy !== null} tabIndex={-1}>
        <TroubleBar />
        <StaleBar />
        <FileBar />
        <ChangeBar />
        <SaidLine />
        {comparison?.isShown ? (
          <div className="part">
            <Comparison comparison={comparison} />
          </div>
        ) : isStart ? (
          <div className="part">
            {view === null && kind === 'excel' ? <NotRead /> : <StartPart />}
          </div>
        ) : (
          <>
            <ServiceChoice />
            <Tabs
              label={messages.title}
              chosen={chosen}
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
              className={`part of-${part}`}
              tabIndex={-1}
            >
              <FirstSteps part={part} onChoose={setPart} />
              <OpenPartContext.Provider value={setPart}>
                <Part key={pane.opening} />
              </OpenPartContext.Provider>
              <HelpLink part={part} />
            </div>
          </>
        )}
        <FunctionList />
        {kind === 'excel' && <SelfTestOffer />}
      </main>
      <CellsShown />
      <QuestionAsked />
      <BusyBar />
    </>
  );
}

/** Help on a part: a page that ships with the add-in. */
function HelpLink({ part }: { readonly part: PartId }) {
  const { page, of } = messages.help;
  return (
    <a className="help" href={`docs/guide.html#${page[part]}`} target="_blank" rel="noreferrer">
      {of(messages.parts[part])}
    </a>
  );
}
