import type { ReadCaseload } from './caseload-as-read';
import { CaseloadChoice } from './caseload-choice';
import { DrawForm } from './draw-form';
import { drawOptions, type DrawFields, usualFields } from './draw-options';
import { DrawnResult } from './drawn-result';
import type { CaseloadPlace, DrawWishes, DrawnView } from '../../engine/engine-sampling';
import { messages } from '../words/messages';
import { whatIfMessages } from '../words/messages-what-if';
import { usePaneTools } from '../state/pane-context';
import { ProblemLines } from '../pieces/problem-lines';
import { SampleMatch } from './sample-match';
import type { ServiceView } from '../../engine/tracker-view';
import { useKept } from '../state/use-kept';

interface SampleDrawSectionProps {
  readonly service: ServiceView | null;
}

/** Which cases to inspect: a draw from a caseload, and whether the inspected ones match it. */
export function SampleDrawSection({ service }: SampleDrawSectionProps) {
  const texts = whatIfMessages.sample;
  const { pane, engine } = usePaneTools();
  const [caseload, setCaseload] = useKept<ReadCaseload | null>('caseload', null);
  const [fields, setFields] = useKept<DrawFields | null>('draw fields', null);
  const [drawn, setDrawn] = useKept<{ wishes: DrawWishes; view: DrawnView } | null>('drawn', null);
  const read = async (place: CaseloadPlace): Promise<void> => {
    // The engine has a sheet of the open workbook only as long as it has the tracker.
    if (!place.file && !engine.hasTracker) await pane.read();
    const view = await pane.work({ label: texts.busyReading, canStop: true }, () =>
      engine.call('caseload', place),
    );
    if (!view) return;
    setCaseload({ place, view });
    setFields(view.cases > 0 ? usualFields(view) : null);
    setDrawn(null);
    pane.say(view.cases > 0 ? texts.found(view.name, view.cases) : messages.said.problems(1));
  };
  const asked = caseload && fields ? drawOptions(fields, caseload.view) : null;
  const wishes: DrawWishes | null =
    caseload && asked?.options ? { caseload: caseload.place, options: asked.options } : null;
  const draw = async (): Promise<void> => {
    if (!wishes) return;
    if (!wishes.caseload.file && !engine.hasTracker) await pane.read();
    const view = await pane.work({ label: messages.busy.sampling, canStop: true }, () =>
      engine.call('drawSample', wishes),
    );
    if (!view) return;
    setDrawn({ wishes, view });
    const cases = view.sample?.parts.reduce((sum, part) => sum + part.drawn.length, 0) ?? 0;
    pane.say(view.sample ? texts.said(cases) : messages.said.problems(1));
  };
  const isOld =
    drawn !== null && JSON.stringify(drawn.wishes.options) !== JSON.stringify(wishes?.options);
  return (
    <>
      <p>{texts.intro}</p>
      <CaseloadChoice caseload={caseload} onChoose={(place) => void read(place)} />
      {caseload && fields && asked ? (
        <DrawForm
          caseload={caseload.view}
          fields={fields}
          wrong={asked.wrong}
          onChange={setFields}
          onDraw={() => void draw()}
        />
      ) : null}
      {isOld ? <p className="out-of-date">{texts.old}</p> : null}
      {drawn ? (
        <div className={isOld ? 'aged' : ''}>
          <ProblemLines problems={drawn.view.problems} />
          {drawn.view.sample ? (
            <DrawnResult
              sample={drawn.view.sample}
              wishes={drawn.wishes}
              name={caseload?.view.name ?? ''}
            />
          ) : null}
        </div>
      ) : null}
      {caseload && fields ? (
        <SampleMatch service={service} caseload={caseload} match={fields.match} />
      ) : null}
    </>
  );
}
