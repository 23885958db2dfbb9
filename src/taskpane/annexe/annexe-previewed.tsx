import { Button } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useRef, useState } from 'react';
import type { AnnexePreview } from '../../engine/engine';
import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';
import { placeOf } from '../../engine/place-of';
import { ROWS_AT_ONCE } from '../../engine/rows-at-once';
import { PaperFrame } from './paper-frame';
import { SheetPaper, widthInEms } from './sheet-paper';
import { Tabs } from '../pieces/tabs';
import { useKept } from '../state/use-kept';

interface AnnexePreviewedProps {
  readonly preview: AnnexePreview;
  readonly isCurrent: boolean;
  /** Asks for more rows of a long sheet. */
  readonly onMore: () => void;
}

/** The sheets by name, with what happens to each and a preview of each. */
export function AnnexePreviewed({ preview, isCurrent, onMore }: AnnexePreviewedProps) {
  const { pane } = usePaneTools();
  const { sheets, updated, emptied } = preview;
  const texts = messages.annexe;
  const [chosen, choose] = useKept<string>('annexe sheet', '');
  const [showsFormulas, setShowsFormulas] = useState(false);
  const paper = useRef<HTMLDivElement>(null);
  const sheet = sheets.find(({ role }) => role === chosen) ?? sheets[0];
  // A long sheet takes time to draw; its tab switches at once.
  const drawn = useDeferredValue(sheet);
  const drawsFormulas = useDeferredValue(showsFormulas);
  const [isDrawn, setDrawn] = useState(false);
  const wanted = useRef<{ readonly role: string; readonly row: string } | null>(null);
  const role = drawn?.role;
  const reach = useCallback(
    (isWhole: boolean): void => {
      setDrawn(isWhole);
      if (!wanted.current || wanted.current.role !== role) return;
      paper.current?.focus();
      const row = paper.current?.querySelector(`[data-row="${wanted.current.row}"]`);
      row?.scrollIntoView({ block: 'nearest' });
      if (row || isWhole) wanted.current = null;
    },
    [role],
  );
  if (!sheet || !drawn) return null;
  const follow = (location: string): void => {
    const place = placeOf(location);
    const target = sheets.find(({ name }) => name === place?.sheet);
    if (!target) {
      void pane.goTo(location);
      return;
    }
    // A sheet that is not yet written only has its preview.
    const [row = '1'] = /\d+/.exec(place?.address ?? '') ?? [];
    wanted.current = { role: target.role, row };
    if (target.role === drawn.role) reach(isDrawn);
    else choose(target.role);
  };
  return (
    <>
      <h3>{texts.willWrite}</h3>
      <ul className="sheets">
        {sheets.map(({ role, name }) => (
          <li key={role}>
            <strong>{name}</strong>{' '}
            <span className="small">
              ({updated.includes(name) ? texts.isUpdated : texts.isNew})
            </span>
          </li>
        ))}
        {emptied.map((name) => (
          <li key={name}>
            <strong>{name}</strong> <span className="small">({texts.isEmptied})</span>
          </li>
        ))}
      </ul>
      <p>{texts.nothingElse}</p>
      <h3>{texts.preview}</h3>
      <p role="status" className="small">
        {isCurrent ? '' : texts.preparing}
      </p>
      <div className="sheet-tabs">
        <Tabs
          label={texts.preview}
          chosen={`sheet-${sheet.role}`}
          onChoose={(id) => choose(id.slice('sheet-'.length))}
          tabs={sheets.map(({ role, name }) => ({ id: `sheet-${role}`, label: name }))}
        />
      </div>
      <div
        id={`part-sheet-${sheet.role}`}
        role="tabpanel"
        aria-labelledby={`tab-sheet-${sheet.role}`}
      >
        <p className="small">{texts.sheets[sheet.role]}</p>
        {sheet.hasFormulas ? (
          <div className="option">
            <input
              type="checkbox"
              id="shows-formulas"
              checked={showsFormulas}
              onChange={({ target }) => setShowsFormulas(target.checked)}
            />
            <label htmlFor="shows-formulas">{texts.showFormulas}</label>
          </div>
        ) : null}
        <PaperFrame
          label={texts.previewOf(sheet.name)}
          isBusy={!isCurrent || !isDrawn}
          ems={widthInEms(drawn)}
          paper={paper}
        >
          <SheetPaper
            key={drawn.role}
            sheet={drawn}
            showsFormulas={drawsFormulas && drawn.hasFormulas}
            onFollow={follow}
            onDrawn={reach}
          />
        </PaperFrame>
        {sheet.more > 0 ? (
          <p className="small">
            {texts.more(sheet.more)}{' '}
            <Button size="small" disabledFocusable={!isCurrent} onClick={onMore}>
              {texts.showMore(Math.min(sheet.more, ROWS_AT_ONCE))}
            </Button>
          </p>
        ) : null}
        {sheet.charts.map(({ title, altText }) => (
          <p key={title} className="small">
            {texts.chart(title)}. {altText}
          </p>
        ))}
      </div>
    </>
  );
}
