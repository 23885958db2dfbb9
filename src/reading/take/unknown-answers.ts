import { wordOf } from '../cells/scale';
import type { Settings } from '../find/read-settings';
import type { CasesTable, LongTable } from '../find/tables';
import { gridAddress, gridCell, textOf } from '../../grid/grid';
import { isCellError } from '../../grid/sheet';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';

/** The filled cells of a table's cases that are not answers. */
export interface UnknownAnswers {
  take(line: number, column: number): void;
  /** Reports them all; for a repeated word the user is asked once what it means. */
  tell(): void;
}

/** A word that occurs this often is not a slip: it has a meaning. */
const NO_SLIP = 3;

/** Collects the cells of a table that are not answers. */
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
      // For codes the user was asked about the whole table.
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
