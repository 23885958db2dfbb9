import { Button } from '@fluentui/react-components';
import { type ReactNode, type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { useKeptAlways } from '../state/use-kept-always';
import { messages } from '../words/messages';

interface PaperFrameProps {
  readonly label: string;
  readonly isBusy: boolean;
  /** The sheet's width in ems of its own font. */
  readonly ems: number;
  readonly paper: RefObject<HTMLDivElement>;
  readonly children: ReactNode;
}

/** The font of a sheet at full size, and the smallest readable font, in pixels. */
const FULL = 12;
const LEAST = 8;
const LARGEST = 24;
const STEP = 1.2;
const PADDING = 18;

/**
 * The paper that a sheet is shown on: as wide as the pane if that is readable, enlarged and reduced
 * with buttons, and with an edge that shows where there is more.
 */
export function PaperFrame({ label, isBusy, ems, paper, children }: PaperFrameProps) {
  const [size, setSize] = useKeptAlways<number | null>('paper size', null);
  const frame = useRef<HTMLDivElement>(null);
  const texts = messages.annexe;
  const edge = useCallback((): void => {
    const { current } = paper;
    if (!current || !frame.current) return;
    const left = current.scrollWidth - current.clientWidth - current.scrollLeft;
    frame.current.classList.toggle('has-more', left > 1);
  }, [paper]);
  const fit = useCallback((): void => {
    const { current } = paper;
    if (!current) return;
    const fitting = Math.min(FULL, Math.max(LEAST, (current.clientWidth - PADDING) / ems));
    current.style.fontSize = `${size ?? fitting}px`;
    edge();
  }, [paper, ems, size, edge]);
  useLayoutEffect(() => {
    fit();
    const watch = new ResizeObserver(fit);
    if (paper.current) watch.observe(paper.current);
    return () => watch.disconnect();
  }, [fit, paper]);
  const zoom = (by: number): void => {
    const now = parseFloat(paper.current?.style.fontSize ?? '') || FULL;
    setSize(Math.min(LARGEST, Math.max(LEAST / STEP, now * by)));
  };
  return (
    <div ref={frame} className="paper-frame">
      <div className="zoom" role="group" aria-label={texts.zoom}>
        <Button size="small" aria-label={texts.smaller} onClick={() => zoom(1 / STEP)}>
          −
        </Button>
        <Button size="small" aria-pressed={size === null} onClick={() => setSize(null)}>
          {texts.fit}
        </Button>
        <Button size="small" aria-label={texts.larger} onClick={() => zoom(STEP)}>
          +
        </Button>
      </div>
      <div
        ref={paper}
        className="paper"
        tabIndex={0}
        role="region"
        aria-label={label}
        aria-busy={isBusy}
        onScroll={edge}
      >
        {children}
      </div>
    </div>
  );
}
