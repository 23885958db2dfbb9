import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../../src/engine/engine';
import { Refusal } from '../../src/engine/refusal';
import { openTracker } from '../../src/engine/tracker';
import { UNWATCHED } from '../../src/engine/watch';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { newWorkbook } from '../../src/workbook/file-write/write-xlsx';
import { blankSheet } from '../../src/plan/empty-sheet';

const SAMPLES = join(__dirname, '../../assets/samples');
const WISHES = {
  ...({ service: 0, fill: 'values', split: null, firm: false } as const),
  ...{ date: '3 November 2026', version: '1.0.0' },
};

function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLES, `${name}.xlsx`)));
}

test('a plan that was shown is the very plan that is written', async () => {
  const tracker = await openTracker('b.xlsx', sample('bedfordshire-2021'));
  const shown = await tracker.plan({ ...WISHES, rowsShown: 20 });
  expect((await tracker.plan(WISHES)).plan).toBe(shown.plan);
  expect((await tracker.plan({ ...WISHES, fill: 'native' })).plan).not.toBe(shown.plan);
});

test('after a write nothing of the user is read or rated again, and all of it is as read afresh', async () => {
  const tracker = await openTracker('b.xlsx', sample('bedfordshire-2021'));
  const outcome = tracker.rate();
  const { plan } = await tracker.plan(WISHES);
  const { tracker: open, bytes, written } = tracker.write(plan);
  const next = await open();
  expect(written.sheets).toEqual(['YOS ratings', 'YOS annexe', 'YOS method', 'YOS checks']);
  expect(next.rate()).toBe(outcome);
  const theirs = tracker.contents.sheets.filter(({ ours }) => !ours);
  expect(theirs.length).toBeGreaterThan(1);
  for (const sheet of theirs) expect(next.contents.sheets).toContain(sheet);
  expect(next.contents).toEqual(await readXlsx(bytes));
  const again = next.write((await next.plan(WISHES)).plan);
  expect(again.bytes).toEqual(bytes);
  expect(again.written.replaced).toEqual(written.sheets);
  const removed = await (await again.tracker()).remove();
  expect(removed.written.replaced).toEqual(written.sheets);
  const afterwards = await removed.tracker();
  expect(afterwards.contents).toEqual(await readXlsx(removed.bytes));
  expect(afterwards.rate()).toBe(outcome);
});

test('what was saved to YOS settings counts, and its sheet is read again', async () => {
  // Bedfordshire is 14 of 36 as published; with 1.1 raised by the panel from its rating it is more.
  const tracker = await openTracker('b.xlsx', sample('bedfordshire-2021'));
  expect(tracker.rate().rated[0]?.result.score.total).toBe(14);
  const row = { setting: 'Panel decision 2.1', value: 'Outstanding', reason: 'Seen again.' };
  const { tracker: open, bytes } = await tracker.saveSettings([row]);
  const next = await open();
  const [rated] = next.rate().rated;
  const standard = rated?.result.standards.find(({ code }) => code === '2.1');
  expect([standard?.rating, standard?.panel?.reason]).toEqual(['Outstanding', 'Seen again.']);
  expect(next.contents).toEqual(await readXlsx(bytes));
});

test('a workbook without an inspection is refused with what stands against it', async () => {
  const empty = await openTracker('e.xlsx', newWorkbook([blankSheet('ratings', 'Notes')]));
  await expect(empty.plan(WISHES)).rejects.toThrow(Refusal);
  await expect(empty.plan(WISHES)).rejects.toThrow('No inspection was found');
  const engine = createEngine(UNWATCHED);
  await expect(engine.rate()).rejects.toThrow('No tracker is open.');
});
