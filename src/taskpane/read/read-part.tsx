import { LedgerSection } from '../ledger/ledger-section';
import { readMessages } from '../words/messages-read';
import { usePaneTools } from '../state/pane-context';
import { PartSection } from '../pieces/part-section';
import { ProblemsShown } from './problems-shown';
import { ReadGlance } from './read-glance';
import { SettingsShown } from './settings-shown';
import { SheetList } from './sheet-list';
import { StartAgain } from '../start/start-again';
import type { TrackerView } from '../../engine/tracker-view';

/** Problems of the rating, not of reading: they appear only under Checks. */
const OF_RATING: readonly (string | undefined)[] = [
  'noReason',
  'percentDiffers',
  'impossible',
  'subSample',
];

/** What was read of the tracker, what was not, and where the user can settle it. */
export function ReadPart() {
  const { pane } = usePaneTools();
  const { view } = pane;
  if (!view) return null;
  const texts = readMessages;
  const isNothing = view.problems.some(({ kind }) => kind === 'noSheets');
  const problems = view.problems.filter(({ kind }) => !OF_RATING.includes(kind));
  const errors = problems.filter(({ severity }) => severity === 'error');
  const others = problems.filter(({ severity }) => severity !== 'error');
  return (
    <div className="read" key={view.tracker}>
      <h2>{view.tracker}</h2>
      {isNothing ? (
        <NothingFound view={view} />
      ) : (
        <>
          {errors.length > 0 ? (
            <PartSection id="in-the-way" title={texts.cannotRate}>
              <p>{texts.cannotRateWhy}</p>
              <ProblemsShown problems={errors} view={view} />
            </PartSection>
          ) : null}
          <div>
            <ReadGlance view={view} />
            {others.length > 0 || errors.length === 0 ? (
              <PartSection id="problems" title={texts.problems}>
                {problems.length === 0 ? <p>✓ {texts.noProblems}</p> : null}
                <ProblemsShown problems={others} view={view} />
              </PartSection>
            ) : null}
          </div>
          <div>
            <SheetList view={view} />
            <SettingsShown view={view} />
          </div>
          <LedgerSection />
          <StartAgain />
        </>
      )}
    </div>
  );
}

/** A workbook without an inspection: what was examined, and what to do. */
function NothingFound({ view }: { readonly view: TrackerView }) {
  const others = view.problems.filter(({ kind }) => kind !== 'noSheets');
  return (
    <>
      <PartSection id="in-the-way" title={readMessages.nothing}>
        <p>{readMessages.nothingWhy}</p>
        <p>{readMessages.nothingNext}</p>
        <ProblemsShown problems={others} view={view} />
      </PartSection>
      <SheetList view={view} />
      <LedgerSection />
      {view.settings.lines.length > 0 ? <SettingsShown view={view} /> : null}
      <StartAgain isOpen />
    </>
  );
}
