import type { ReadCaseload } from './caseload-as-read';
import { Button } from '@fluentui/react-components';
import type { ComparedView } from '../../engine/engine-sampling';
import { whatIfMessages } from '../words/messages-what-if';
import { usePaneTools } from '../state/pane-context';
import { ProblemLines } from '../pieces/problem-lines';
import { ShareBars } from './share-bars';
import type { ServiceView } from '../../engine/tracker-view';
import { useCurrent } from '../state/use-current';
import { useKept } from '../state/use-kept';

interface SampleMatchProps {
  readonly service: ServiceView | null;
  readonly caseload: ReadCaseload;
  /** Headers of the columns to compare. */
  readonly match: readonly string[];
}

/** Only rarely does a test draw random samples; then always the same ones. */
const SEED = 1;

/** Whether the cases that were inspected match the caseload. */
export function SampleMatch({ service, caseload, match }: SampleMatchProps) {
  const texts = whatIfMessages.sample;
  const { pane, engine } = usePaneTools();
  const [compared, setCompared] = useKept<{
    of: ReadCaseload;
    reading: number;
    view: ComparedView;
  } | null>('compared', null);
  const reading = useCurrent(pane.reading);
  const compare = async (): Promise<void> => {
    if (!engine.hasTracker) await pane.read();
    const wishes = { caseload: caseload.place, service: pane.serviceIndex, match, seed: SEED };
    const view = await pane.work({ label: texts.busyComparing, canStop: true }, () =>
      engine.call('compareSample', wishes),
    );
    if (!view) return;
    setCompared({ of: caseload, reading: reading.current, view });
    pane.say(texts.compared);
  };
  // A comparison with another caseload, or of an older tracker, is not shown.
  const isCurrent = compared?.of === caseload && compared.reading === pane.reading;
  const view = isCurrent ? compared.view : null;
  return (
    <section className="match">
      <h4>{texts.compareHeading}</h4>
      {service && service.cases > 0 ? (
        <>
          <p>{texts.compareIntro}</p>
          <Button disabled={pane.busy !== null} onClick={() => void compare()}>
            {texts.compare}
          </Button>
        </>
      ) : (
        <p>{texts.noCases}</p>
      )}
      {view ? (
        <>
          <ProblemLines problems={view.problems} />
          {view.comparison?.parts.map((part, i) => (
            <section key={part.domain} className="drawn">
              <h5>
                {view.titles[i]}: {texts.size(part.sample, part.population)}
              </h5>
              {part.columns.map((column) => (
                <div key={column.header}>
                  <ShareBars column={column} />
                  <p>{column.text}</p>
                </div>
              ))}
            </section>
          ))}
          {view.comparison ? (
            <p className="small">
              {texts.barCaption} {view.caveat}
            </p>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
