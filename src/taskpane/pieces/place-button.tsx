import { quoteSheet } from '../../grid/address';
import { readMessages } from '../words/messages-read';
import { usePaneTools } from '../state/pane-context';
import { placeOf } from '../../engine/place-of';

interface PlaceButtonProps {
  /** A cell, a range or a sheet. */
  readonly where: string;
  /** What is shown; the place itself if left out. */
  readonly children?: string;
}

/** A place: a click goes there. Plain text if it names no cell and no sheet. */
export function PlaceButton({ where, children = where }: PlaceButtonProps) {
  const { pane } = usePaneTools();
  const isSheet = pane.view?.sheets.some(({ name }) => name === where);
  const target = placeOf(where) ? where : isSheet ? `${quoteSheet(where)}!A1` : null;
  if (target === null) return <span className="place">{children}</span>;
  return (
    <button
      type="button"
      className="place"
      aria-label={
        children === where ? readMessages.goTo(where) : `${children}, ${readMessages.goTo(where)}`
      }
      onClick={() => void pane.goTo(target)}
    >
      {children}
    </button>
  );
}
