import { officeWorkbook } from '../../../src/workbook/office/workbook';
import { HostError } from '../../support/excel-host/host-error';
import type { ExcelHost } from '../../support/excel-host/excel-host';
import { after, contentOf, failedWrite, makePlan, written } from './writes';

beforeAll(makePlan);

/** Excel stops in the middle of a request: at a call of a member, counted from 1; once. */
function failAt(host: ExcelHost, member: string, nth: number): () => void {
  let calls = 0;
  return onCall(host, (called) => {
    if (called !== member) return;
    calls += 1;
    if (calls === nth) throw new HostError('GeneralException', 'Made up.');
  });
}

/** Does something at each call; gives what ends that. */
function onCall(host: ExcelHost, act: (member: string) => void): () => void {
  const session = host.session as { onCall(member: string): void };
  const { onCall: real } = session;
  session.onCall = (member) => {
    real(member);
    act(member);
  };
  return () => {
    session.onCall = real;
  };
}

/** What a write calls, by member: how often. */
async function callsOf(writes: number): Promise<ReadonlyMap<string, number>> {
  const host = await after(writes);
  const calls = new Map<string, number>();
  onCall(host, (called) => {
    // Older copies go and ids are noted once all else is done.
    if (!isDone(host, writes + 1)) calls.set(called, (calls.get(called) ?? 0) + 1);
  });
  await officeWorkbook().write(written(writes + 1));
  return calls;
}

/** Whether the content of a write is there: the last sheet says which write it is from. */
function isDone({ book }: ExcelHost, write: number): boolean {
  const checks = book.sheets.find(({ name }) => name === 'YOS checks');
  const cells = checks?.rows.flatMap((row) => row ?? []) ?? [];
  return cells.some((cell) => cell?.value === `of write ${write}`);
}

// What adds, copies, names, marks and hides sheets. Batches are not atomic: what was done before the
// call that fails stays done.
const MEMBERS = [
  'WorksheetCollection.add',
  'Worksheet.copy',
  'NamedItemCollection.add',
  'NamedItem.visible',
  'Worksheet.visibility',
  'Worksheet.name',
];

describe.each([0, 1, 2])('the write after %d', (writes) => {
  test('is taken back whole, whichever call of its requests fails', async () => {
    const calls = await callsOf(writes);
    const tried: string[] = [];
    for (const member of MEMBERS) {
      for (let nth = 1; nth <= Math.min(calls.get(member) ?? 0, 12); nth++) {
        const host = await after(writes);
        const before = contentOf(host.book);
        const connected = failAt(host, member, nth);
        const said = await failedWrite(writes + 1);
        connected();
        const state = { at: `${nth}. ${member}`, said, content: contentOf(host.book) };
        expect(state).toEqual({ ...state, content: before });
        expect(said).toMatch(/as it was before/);
        tried.push(state.at);
      }
    }
    expect(tried.length).toBeGreaterThan(10);
    expect(tried.some((one) => /(WorksheetCollection\.add|Worksheet\.copy)/.test(one))).toBe(true);
  });
});
