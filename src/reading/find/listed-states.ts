import { gridCell, textOf } from '../../grid/grid';
import { normalise } from '../cells/normalise';
import { saysOut, stateHeaderOf } from '../cells/states';
import { short } from '../problems/short-text';
import type { CaseList } from './find-case-list';

/** A list that numbers its cases: its numbers are not ids of another sheet's cases. */
const RUNNING = /^\d{1,3}$/;

/**
 * Which cases do not count according to lists beside their answers or on separate sheets: "Status:
 * Withdrawn". A case listed twice counts if it counts in one of the lines.
 *
 * @param besideAnswers whether a list is on a sheet with answers, where its numbers are ids
 * @returns why, by the id, normalised
 */
export function listedStates(
  lists: readonly CaseList[],
  besideAnswers: (list: CaseList) => boolean,
): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  const counted = new Set<string>();
  for (const list of lists) {
    const { grid, headerLine, headers, id } = list;
    const states = headers.flatMap(({ column, header, label }) => {
      const state = label === null ? stateHeaderOf(header) : null;
      return state === null ? [] : [{ column, header, state }];
    });
    const struck = grid.sheet.struckRows;
    if (!id || (states.length === 0 && !struck?.size)) continue;
    const idAt = (line: number) => textOf(gridCell(grid, line, id.column));
    const lines: number[] = [];
    for (let line = headerLine + 1; line <= grid.bounds.bottom; line++) {
      if (idAt(line) !== '') lines.push(line);
    }
    if (!besideAnswers(list) && lines.every((line) => RUNNING.test(idAt(line)))) continue;
    for (const line of lines) {
      const key = normalise(idAt(line));
      const why = states.find(
        ({ column, state }) => saysOut(state, textOf(gridCell(grid, line, column))) === true,
      );
      if (struck?.has(line)) out.set(key, `struck through, on "${short(grid.sheet.name)}"`);
      else if (!why) counted.add(key);
      else {
        const said = short(textOf(gridCell(grid, line, why.column)));
        out.set(key, `${short(why.header)}: ${said}, on "${short(grid.sheet.name)}"`);
      }
    }
  }
  for (const key of counted) out.delete(key);
  return out;
}
