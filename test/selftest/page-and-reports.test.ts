import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ASSUMPTIONS } from '../../src/selftest/assumptions';
import { assumptionsPage, withSeen } from '../../src/selftest/assumptions-page';
import type { Report, Seen } from '../../src/selftest/report';
import { readReport } from '../../src/selftest/report';
import { reportText } from '../../src/selftest/report-text';
import { yos } from '../support/run-yos';

const ROOT = join(__dirname, '..', '..');

function reportOf(platform: string, seen: readonly Seen[]): Report {
  return {
    kind: 'yos-self-test',
    addIn: '0.1.0',
    date: '2026-11-03',
    excel: { platform, version: '16.0.1', language: 'en-GB', excelApi: '1.17' },
    assumptions: seen,
    formulas: [],
    measures: [{ what: 'First write', found: '900 ms' }],
    isStopped: false,
    left: [],
  };
}

const HOLDS = reportOf('PC', [{ id: 'copy-in-front', outcome: 'holds' }]);
const DIFFERS = reportOf('OfficeOnline', [
  { id: 'copy-in-front', outcome: 'differs', seen: 'behind | <b>\nand more' },
]);

test('the page of assumptions is made from the objects', () => {
  const script = join(ROOT, 'src', 'scripts', 'host-assumptions.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

test('what was seen stays in the page when it is made anew', () => {
  const page = withSeen(assumptionsPage(ASSUMPTIONS, ''), 'SEEN BY SOMEBODY');
  expect(assumptionsPage(ASSUMPTIONS, page)).toBe(page);
  expect(page).toContain('SEEN BY SOMEBODY');
});

test('a report says what differs, with what Excel answered', () => {
  const text = reportText(DIFFERS, ASSUMPTIONS);
  expect(text).toContain('0 assumptions hold, 1 differ');
  expect(text).toContain('expected in front; Excel answered behind');
  expect(reportText(HOLDS, ASSUMPTIONS)).toContain('The workbook is as it was.');
});

test.each([
  '',
  '{}',
  'null',
  '[1]',
  '{"kind":"yos-self-test"}',
  '{"kind":"yos-self-test","excel":{}}',
])('no report: %s', (text) => expect(readReport(text)).toBeNull());

describe('yos self-test', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'yos-reports-'));
    writeFileSync(join(folder, 'pc.json'), JSON.stringify(HOLDS));
    writeFileSync(join(folder, 'web.json'), JSON.stringify(DIFFERS));
    writeFileSync(join(folder, 'other.json'), '{}');
    const page = readFileSync(join(ROOT, 'docs', 'host-assumptions.md'), 'utf8');
    writeFileSync(join(folder, 'page.md'), page);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('compares reports, and writes them into the page', async () => {
    const given = ['self-test', 'pc.json', 'web.json', '--into', 'page.md'];
    const { code, stdout } = await yos(given, { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toMatch(/Excel 16\.0\.1, PC, .*: 1 hold, 0 differ/);
    expect(stdout).toMatch(/\(copy-in-front\)\n {2}Excel 16\.0\.1, OfficeOnline/);
    const page = readFileSync(join(folder, 'page.md'), 'utf8');
    expect(page).toContain('| copy-in-front | holds | differs: behind \\| <b> and more |');
    expect(page).toContain('| First write | 900 ms | 900 ms |');
    expect(page).not.toContain('In none yet');
  });

  test('a file that is no report, and a page without the table: said, and nothing written', async () => {
    const other = await yos(['self-test', 'pc.json', 'other.json'], { cwd: folder });
    expect([other.code, other.stdout]).toEqual([1, '']);
    expect(other.stderr).toMatch(/^other\.json is no report of the self-test\./);
    const into = await yos(['self-test', 'pc.json', '--into', 'web.json'], { cwd: folder });
    expect(into.code).toBe(1);
    expect(readFileSync(join(folder, 'web.json'), 'utf8')).toBe(JSON.stringify(DIFFERS));
  });
});
