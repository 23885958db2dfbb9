import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../../src/engine/engine';
import { UNWATCHED } from '../../src/engine/watch';
import type { Cell } from '../../src/grid/sheet';

const SAMPLE = readFileSync(join(__dirname, '../../assets/samples/bedfordshire-2021.xlsx'));

async function opened() {
  const engine = createEngine(UNWATCHED);
  await engine.openFile({ name: 'bedfordshire.xlsx', bytes: new Uint8Array(SAMPLE) });
  return engine;
}

// By eye, in the sheet Court, row 38: Yes, No, Yes, No, Yes, No for BED-C01 to BED-C06.
test('a key question has its cases, each with its cell', async () => {
  const engine = await opened();
  const found = await engine.cases({ service: 0, code: '2.2.2', most: 50 });
  expect(found.counts).toEqual({
    yes: 3,
    no: 3,
    notApplicable: 0,
    missing: 0,
    unreadable: 0,
    leftOut: 0,
  });
  expect(found.cases.map(({ id, answer, where }) => [id, answer, where])).toEqual([
    ['BED-C01', 'yes', 'Court!C38'],
    ['BED-C02', 'no', 'Court!D38'],
    ['BED-C03', 'yes', 'Court!E38'],
    ['BED-C04', 'no', 'Court!F38'],
    ['BED-C05', 'yes', 'Court!G38'],
    ['BED-C06', 'no', 'Court!H38'],
  ]);
});

test('an answer is offered as the tracker writes it', async () => {
  const engine = await opened();
  const { choices } = await engine.cases({ service: 0, code: '2.1.1 a', most: 0 });
  expect(choices).toEqual([
    { answer: 'yes', value: 'Yes' },
    { answer: 'no', value: 'No' },
    { answer: 'notApplicable', value: 'n/a' },
    { answer: 'missing', value: null },
  ]);
});

const change = (was: Cell, value: string) => ({ sheet: 'Court', row: 37, column: 3, was, value });

// 4 of 6 is 67%, which alone is Good; but 2.2.3 stays at 50%, so the standard stays as it is.
test('a change can be tried before it is made, and nothing is changed by that', async () => {
  const engine = await opened();
  const tried = await engine.tryCells({ service: 0, changes: [change('No', 'Yes')] });
  const standard = tried.result?.standards.find(({ code }) => code === '2.2');
  expect(standard?.keyQuestions.find(({ code }) => code === '2.2.2')?.percent).toBe(67);
  expect(standard?.rating).toBe('Requires improvement');
  expect((await engine.cases({ service: 0, code: '2.2.2', most: 0 })).counts.yes).toBe(3);
});

test('it is made in the file, and not where the cell says something else by now', async () => {
  const engine = await opened();
  await engine.writeCells([change('No', 'Yes')]);
  const view = await engine.rate();
  const standard = view.services[0]?.result.standards.find(({ code }) => code === '2.2');
  expect(standard?.keyQuestions.find(({ code }) => code === '2.2.2')?.yes).toBe(4);
  await expect(engine.writeCells([change('No', 'Yes')])).rejects.toThrow(/something else by now/);
});
