import { wordOf } from '../cells/scale';
import type { Settings } from '../find/read-settings';
import type { CasesTable, LongTable } from '../find/tables';
import { gridAddress, gridCell, textOf } from '../../grid/grid';
import { isCellError } from '../../grid/sheet';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';

/** The cells of a table's cases that are filled and no answer. */
export interface UnknownAnswers {
  take(line: number, column: number): void;
  /** Reports them all: of a word that stands there again and again it is asked once what it means. */
  tell(): void;
}

/** So often a word is no slip of the pen: it has a meaning. */
const NO_SLIP = 3;

/** Collects the cells of a table that are no answer. */
export function unknownAnswers(
  table: CasesTable | LongTable,
  settings: Settings,
  problems: ProblemList,
): UnknownAnswers {
  const { grid } = table;
  const sheet = grid.sheet.name;
  const words = new Map<string, { readonly shown: string; readonly places: string[] }>();
  return {
    take(line, column) {
      // Of codes it was asked of the whole table.
      if (table.isUnclear) return;
      const cell = gridCell(grid, line, column);
      const where = gridAddress(grid, line, column);
      if (isCellError(cell)) {
        problems.add('error cell', messages.errorCell(where, cell.error));
        return;
      }
      const shown = textOf(cell);
      const word = wordOf(cell);
      const known = word === '' ? undefined : words.get(word);
      if (known) known.places.push(where);
      else words.set(word === '' ? where : word, { shown, places: [where] });
    },
    tell() {
      const said = settings.scaleOf(sheet);
      for (const { shown, places } of words.values()) {
        const [where = ''] = places;
        if (places.length >= NO_SLIP) {
          const count = places.length;
          problems.add(
            'unclear word',
            messages.unclearWord({ where, sheet, word: shown, count, said }),
          );
        } else {
          for (const place of places) {
            problems.add('unreadable answer', messages.unreadable(place, shown));
          }
        }
      }
    },
  };
}
