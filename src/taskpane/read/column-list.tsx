import { useDeferredValue, useState } from 'react';
import { ColumnChange } from './column-change';
import { columnName, readAsWords, short } from './column-options';
import { FindField } from '../pieces/find-field';
import { readMessages } from '../words/messages-read';
import { PlaceButton } from '../pieces/place-button';
import type { ColumnView, TableView, TrackerView } from '../../engine/tracker-view';
import { useFocusBack } from '../state/use-focus-back';

interface ColumnListProps {
  readonly table: TableView;
  readonly view: TrackerView;
}

/** Columns that need a look come first. */
const ORDER: readonly ColumnView['kind'][] = ['unclear', 'not-read', 'ignored'];

/** More columns than these are searched rather than looked through. */
const MANY = 12;

/** The columns of a table of cases, folded, and what each is read as. */
export function ColumnList({ table, view }: ColumnListProps) {
  const [isOpen, setOpen] = useState(false);
  const [text, find] = useState('');
  const { columns, layout } = table;
  const doubtful = ORDER.flatMap((kind) => columns.filter((column) => column.kind === kind));
  const others = columns.filter((column) => !doubtful.includes(column));
  const wanted = useDeferredValue(text.trim().toLowerCase());
  const has = (column: ColumnView): boolean =>
    wanted === '' ||
    `${columnName(column)} ${column.header} ${readAsWords(column) ?? ''}`
      .toLowerCase()
      .includes(wanted);
  const words = layout === 'questions-as-rows' ? readMessages.rows : readMessages.columns;
  return (
    <details className="columns" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words(columns.length, doubtful.length)}</summary>
      {isOpen && columns.length > MANY ? (
        <FindField label={readMessages.findColumn} value={text} onChange={find} />
      ) : null}
      {isOpen ? (
        <ul>
          {[...doubtful, ...others].filter(has).map((column) => (
            <ColumnRow key={column.place} column={column} view={view} />
          ))}
        </ul>
      ) : null}
    </details>
  );
}

interface ColumnRowProps {
  readonly column: ColumnView;
  readonly view: TrackerView;
}

function ColumnRow({ column, view }: ColumnRowProps) {
  const [isChanging, setChanging] = useState(false);
  const opener = useFocusBack(isChanging);
  const { where, header, kind, isSet, codes } = column;
  const name = columnName(column);
  const texts = readMessages;
  const isRead = kind !== 'unclear' && kind !== 'not-read' && kind !== 'ignored';
  return (
    <li className={kind}>
      <span className="column-head">
        <PlaceButton where={where}>{name}</PlaceButton>{' '}
        {header === '' ? texts.noHeader : short(header)}
      </span>
      <span className="column-use">
        {isRead ? (
          <>
            <span aria-hidden="true">→ </span>
            {readAsWords(column)}
            {isSet ? `, ${texts.setByYou}` : null}
          </>
        ) : (
          <strong>
            <span aria-hidden="true">{kind === 'ignored' ? '– ' : '? '}</span>
            {texts.columnKinds[kind]}
            {codes.length > 0 ? ` (${codes.join(' / ')})` : null}
          </strong>
        )}
      </span>
      {isChanging ? (
        <ColumnChange column={column} view={view} onClose={() => setChanging(false)} />
      ) : (
        <button
          ref={opener}
          type="button"
          className="plain"
          aria-label={texts.changeOf(name)}
          onClick={() => setChanging(true)}
        >
          {texts.change}
        </button>
      )}
    </li>
  );
}
