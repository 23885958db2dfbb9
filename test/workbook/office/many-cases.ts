import { EDITIONS } from '../../../src/editions/editions';
import type { Cell, Sheet } from '../../../src/grid/sheet';

/**
 * Sheets of made-up cases: one row per case, 60 questions, answers that repeat with no short
 * period.
 */
export function manyCases(cases: number, sheets: number): Sheet[] {
  const codes = EDITIONS.filter(({ id }) => id === '2021')
    .flatMap(({ standards }) => standards)
    .filter(({ domain }) => domain === 'court')
    .flatMap(({ keyQuestions }) => keyQuestions)
    .flatMap(({ code, prompts }) => [code, ...prompts.map((prompt) => prompt.code)])
    .slice(0, 60);
  const head: Cell[] = ['Case ID', 'Gender', ...codes];
  let state = 12_345;
  const answer = (): Cell => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const part = (state >>> 16) % 20;
    return part < 12 ? 'Yes' : part < 18 ? 'No' : 'n/a';
  };
  return Array.from({ length: sheets }, (_, sheet) => {
    const first = Math.floor((cases * sheet) / sheets);
    const last = Math.floor((cases * (sheet + 1)) / sheets);
    const rows = Array.from({ length: last - first }, (__, i): Cell[] => [
      1000 + first + i,
      i % 3 ? 'Boy' : 'Girl',
      ...codes.map(answer),
    ]);
    return {
      name: sheets === 1 ? 'Cases' : `Cases ${sheet + 1}`,
      rows: [head, ...rows],
      hiddenRows: new Set<number>(),
      tables: [],
      ours: false,
    };
  });
}
