import type { SheetEntry } from '../../workbook/ours/sheet-entry';
import { ColumnList } from './column-list';
import { readMessages } from '../words/messages-read';
import { usePaneTools } from '../state/pane-context';
import { PartSection } from '../pieces/part-section';
import { PlaceButton } from '../pieces/place-button';
import { sheetActions } from './sheet-actions';
import type { SheetView, TableView, TrackerView } from '../../engine/tracker-view';

/** The sheets that were read first, then those that could be, then those with nothing in them. */
const ORDER: readonly SheetView['use'][] = [
  'read',
  'details',
  'nothing-found',
  'not-chosen',
  'ignored',
  'settings',
  'ours',
  'empty',
];

/** Every sheet of the tracker, how it was used, and what can be changed about it. */
export function SheetList({ view }: { readonly view: TrackerView }) {
  const sheets = ORDER.flatMap((use) => view.sheets.filter((sheet) => sheet.use === use));
  return (
    <PartSection id="sheets" title={readMessages.sheets}>
      <ul className="found">
        {sheets.map((sheet) => (
          <SheetEntry key={sheet.name} sheet={sheet} view={view} />
        ))}
      </ul>
    </PartSection>
  );
}

interface SheetEntryProps {
  readonly sheet: SheetView;
  readonly view: TrackerView;
}

function SheetEntry({ sheet, view }: SheetEntryProps) {
  const { pane } = usePaneTools();
  const { name, use, isHidden, tables } = sheet;
  return (
    <li className={`found-sheet ${use}`}>
      <p className="found-head">
        {isHidden ? <span>{name}</span> : <PlaceButton where={name} />}
        <span className="use">{readMessages.uses[use]}</span>
        {isHidden ? <span className="use">{readMessages.hidden}</span> : null}
      </p>
      {tables.map((table) => (
        <TableEntry key={table.where} table={table} view={view} />
      ))}
      <div className="buttons">
        {sheetActions(sheet, view).map(({ label, rows }) => (
          <button
            key={label}
            type="button"
            className="plain"
            aria-label={readMessages.ofSheet(label, name)}
            onClick={() => void pane.saveSettings(rows)}
          >
            {label}
          </button>
        ))}
      </div>
    </li>
  );
}

interface TableEntryProps {
  readonly table: TableView;
  readonly view: TrackerView;
}

function TableEntry({ table, view }: TableEntryProps) {
  const { layout, where, lines, cases, columns } = table;
  const range = where.slice(where.lastIndexOf('!') + 1);
  return (
    <>
      <p className="small">
        {readMessages.layouts[layout]}.{' '}
        {cases === null ? readMessages.lines(lines) : readMessages.cases(cases)},{' '}
        <PlaceButton where={where}>{range}</PlaceButton>
      </p>
      {columns.length > 0 ? <ColumnList table={table} view={view} /> : null}
    </>
  );
}
