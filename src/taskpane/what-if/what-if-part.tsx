import { type ReactNode, useRef } from 'react';
import { FirmnessSection } from '../firm/firmness-section';
import { FurtherCaseSection } from '../firm/further-case-section';
import { messages } from '../words/messages';
import { whatIfMessages } from '../words/messages-what-if';
import { OverallSection } from '../firm/overall-section';
import { usePaneTools } from '../state/pane-context';
import { SampleDrawSection } from '../sample/sample-draw-section';
import { SampleSizeSection } from '../sample/sample-size-section';
import { useKept } from '../state/use-kept';

type SectionId = keyof typeof whatIfMessages.sections;

const IDS = Object.keys(whatIfMessages.sections) as SectionId[];

/** Questions of managers and panels, each a section that is folded until opened. */
export function WhatIfPart() {
  const { pane } = usePaneTools();
  const list = useRef<HTMLDivElement>(null);
  const { service, view, serviceIndex } = pane;
  // Once cases are inspected, the question is no longer how many, but what would change the rating.
  const first: SectionId = service && service.cases > 0 ? 'overall' : 'size';
  const [open, setOpen] = useKept<readonly SectionId[]>('open sections', [first]);
  // What was tried for one inspection does not apply to another.
  const kept = `${view?.tracker ?? ''} ${serviceIndex}`;
  const contents: Readonly<Record<SectionId, () => ReactNode>> = {
    size: () => <SampleSizeSection key={kept} service={service} kept={kept} />,
    further: () => service && <FurtherCaseSection key={kept} service={service} kept={kept} />,
    overall: () => service && <OverallSection key={kept} service={service} kept={kept} />,
    firmness: () => service && <FirmnessSection key={kept} service={service} kept={kept} />,
    sample: () => <SampleDrawSection service={service} />,
  };
  const toggle = (id: SectionId, isOpen: boolean): void => {
    if (open.includes(id) === isOpen) return;
    setOpen(isOpen ? [...open, id] : open.filter((one) => one !== id));
  };
  const goTo = (id: SectionId): void => {
    toggle(id, true);
    requestAnimationFrame(() => {
      const summary = list.current?.querySelector<HTMLElement>(`#what-if-${id} > summary`);
      summary?.scrollIntoView({ block: 'start' });
      summary?.focus({ preventScroll: true });
    });
  };
  return (
    <div className="what-if" ref={list}>
      <h2>{whatIfMessages.heading}</h2>
      <p>{whatIfMessages.intro}</p>
      <nav aria-label={whatIfMessages.index} className="index">
        <ul>
          {IDS.map((id) => (
            <li key={id}>
              <button type="button" onClick={() => goTo(id)}>
                {whatIfMessages.sections[id]}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {IDS.map((id) => (
        <details
          key={id}
          id={`what-if-${id}`}
          className="section"
          open={open.includes(id)}
          onToggle={(event) => toggle(id, event.currentTarget.open)}
        >
          <summary>
            <h3>{whatIfMessages.sections[id]}</h3>
          </summary>
          {open.includes(id) ? <div>{contents[id]() ?? <p>{messages.notRated}</p>}</div> : null}
        </details>
      ))}
    </div>
  );
}
