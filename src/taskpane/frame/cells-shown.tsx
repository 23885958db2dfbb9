import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';
import type { CellsView } from '../../engine/tracker-view';

/** The cells around a place, for a page without Excel. */
export function CellsShown() {
  const { pane } = usePaneTools();
  const { cells } = pane;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (cells) dialog.current?.showModal();
    else dialog.current?.close();
  }, [cells]);
  return (
    <dialog
      ref={dialog}
      className="cells"
      aria-labelledby="cells-heading"
      onClose={pane.closeCells}
    >
      {cells ? (
        <>
          <h2 id="cells-heading">{messages.cells.heading(cells.where)}</h2>
          {cells.view ? (
            <div className="scrolls" tabIndex={0} role="group" aria-labelledby="cells-heading">
              <table>
                <thead>
                  <tr>
                    <td />
                    {cells.view.columns.map((name) => (
                      <th key={name} scope="col">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {cells.view.rows.map(({ number, cells: row }, at) => (
                    <tr key={number}>
                      <th scope="row">{number}</th>
                      {row.map((text, column) =>
                        isMeant(cells.view, at, column) ? (
                          <td key={column} className="meant">
                            <mark>{text === '' ? '\u00a0' : text}</mark>
                          </td>
                        ) : (
                          <td key={column}>{text}</td>
                        ),
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          ) : (
            <p>{messages.cells.none}</p>
          )}
          <Button onClick={pane.closeCells}>{messages.cells.close}</Button>
        </>
      ) : null}
    </dialog>
  );
}

function isMeant(view: CellsView | null, row: number, column: number): boolean {
  if (!view) return false;
  const { top, bottom, left, right } = view.meant;
  return row >= top && row <= bottom && column >= left && column <= right;
}
