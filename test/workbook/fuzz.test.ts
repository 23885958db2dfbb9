import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { WorkbookError } from '../../src/workbook/zip/workbook-error';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { sheetNamesIn, writePlan } from '../../src/workbook/file-write/write-xlsx';
import { packageOfParts, workbookParts } from '../support/package-of-parts';
import { FULL_NAMES, fullPlan } from './plan-of';

const SEED = 20_210_409;
const RUNS = 400;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function sample(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Cases');
  sheet.addTable({
    name: 'Cases',
    ref: 'A1',
    headerRow: true,
    columns: [{ name: 'Case' }, { name: '2.1.1' }, { name: 'Age' }],
    rows: Array.from({ length: 30 }, (_, row) => [`C${row}`, row % 3 ? 'Yes' : 'n/a', row / 7]),
  });
  sheet.getCell('E1').value = { formula: '1+1', result: 2 };
  sheet.getCell('E2').value = { richText: [{ text: 'a' }, { text: '&<' }] };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Changes a few bytes: other bits, other bytes, a stretch cut out or written twice. */
function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let changed = bytes.slice();
  const place = (): number => Math.floor(random() * changed.length);
  for (let change = 0; change < 1 + random() * 4; change++) {
    const at = place();
    const length = Math.floor(random() * 40);
    const kind = random();
    if (kind < 0.4) changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    else if (kind < 0.7) changed[at] = Math.floor(random() * 256);
    else if (kind < 0.85) {
      changed = Uint8Array.from([...changed.subarray(0, at), ...changed.subarray(at + length)]);
    } else {
      changed = Uint8Array.from([...changed.subarray(0, at + length), ...changed.subarray(at)]);
    }
  }
  return changed;
}

/** Reads it and gives what came of it; anything but a result or a WorkbookError fails the test. */
async function outcome(bytes: Uint8Array, run: number): Promise<string> {
  try {
    await readXlsx(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw new Error(`Run ${run} of seed ${SEED} threw something else.`, { cause: error });
  }
}

/** The same for writing twice, of which the second replaces what the first has written. */
function writingOutcome(bytes: Uint8Array, run: number): string {
  try {
    const names = sheetNamesIn(bytes, FULL_NAMES);
    const written = writePlan(bytes, fullPlan(names));
    writePlan(written, fullPlan(sheetNamesIn(written, FULL_NAMES)));
    return 'written';
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw new Error(`Run ${run} of seed ${SEED} threw something else.`, { cause: error });
  }
}

test(`parts with bytes changed are written to or refused in words (seed ${SEED})`, async () => {
  const random = randomNumbers(SEED + 3);
  const bytes = writePlan(await sample(), fullPlan(FULL_NAMES));
  const parts = Object.entries(unzipSync(bytes));
  const outcomes = new Set<string>();
  for (let run = 0; run < RUNS; run++) {
    const chosen = Math.floor(random() * parts.length);
    const changed = parts.map(([name, part], index) => [
      name,
      index === chosen ? mutate(part, random) : part,
    ]);
    const file = zipSync(Object.fromEntries(changed) as Record<string, Uint8Array>, { level: 1 });
    outcomes.add(writingOutcome(file, run));
  }
  expect(outcomes).toContain('written');
  expect(outcomes.size).toBeGreaterThan(3);
});

test(`files with bytes changed are read or refused in words (seed ${SEED})`, async () => {
  const random = randomNumbers(SEED);
  const bytes = await sample();
  const outcomes = new Set<string>();
  for (let run = 0; run < RUNS; run++) outcomes.add(await outcome(mutate(bytes, random), run));
  expect(outcomes.size).toBeGreaterThan(3);
});

test(`parts with bytes changed, in a zip that is sound, are read or refused in words (seed ${SEED})`, async () => {
  const random = randomNumbers(SEED + 1);
  const parts = Object.entries(unzipSync(await sample()));
  const outcomes = new Set<string>();
  for (let run = 0; run < RUNS; run++) {
    const chosen = Math.floor(random() * parts.length);
    const changed = parts.map(([name, part], index) => [
      name,
      index === chosen ? mutate(part, random) : part,
    ]);
    const bytes = zipSync(Object.fromEntries(changed) as Record<string, Uint8Array>, { level: 1 });
    outcomes.add(await outcome(bytes, run));
  }
  expect(outcomes.size).toBeGreaterThan(2);
});

test(`a large sheet with bytes changed, which is streamed, is read or refused in words (seed ${SEED})`, async () => {
  const random = randomNumbers(SEED + 2);
  const cells = (row: number): string => `<c r="A${row}"><v>${Math.floor(random() * 1e9)}</v></c>`;
  const rows = Array.from(
    { length: 20_000 },
    (_, row) => `<row r="${row + 1}">${cells(row + 1)}</row>`,
  );
  const bytes = packageOfParts(workbookParts(rows.join('')));
  const outcomes = new Set<string>();
  for (let run = 0; run < 40; run++) outcomes.add(await outcome(mutate(bytes, random), run));
  expect(outcomes).toContain('damaged-part');
});
