import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ASSUMPTIONS } from '../../selftest/assumptions';
import { SEEN_BEGINS, withSeen } from '../../selftest/assumptions-page';
import { compareReports, seenTable } from '../../selftest/compare-reports';
import { type Report, readReport } from '../../selftest/report';
import type { Run } from '../output/run';
import { messages } from '../words/messages';

/**
 * `yos self-test`: reports of several Excels side by side.
 *
 * @param into the page whose table is written; null for none
 * @returns false if a file is not a report, or the page has no such table; then nothing is written
 */
export async function compareSelfTests(
  { screen, cwd }: Run,
  paths: readonly string[],
  into: string | null,
): Promise<boolean> {
  const reports: Report[] = [];
  for (const path of paths) {
    const text = await readFile(resolve(cwd, path), 'utf8').catch(() => null);
    const report = text === null ? null : readReport(text);
    if (!report) {
      screen.tell(`${messages.noReport(path)}\n`);
      return false;
    }
    reports.push(report);
  }
  screen.give(compareReports(reports, ASSUMPTIONS));
  if (into === null) return true;
  const page = await readFile(resolve(cwd, into), 'utf8').catch(() => '');
  if (!page.includes(SEEN_BEGINS)) {
    screen.tell(`${messages.noTable(into)}\n`);
    return false;
  }
  await writeFile(resolve(cwd, into), withSeen(page, seenTable(reports, ASSUMPTIONS)));
  screen.tell(`${messages.tableWritten(into)}\n`);
  return true;
}
