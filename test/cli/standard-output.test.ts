import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepared } from '../support/prepared';
import { SAMPLES } from '../support/run-yos';

// What happens if the result cannot be written completely: each in its own process, as a shell
// starts it.

const TRACKER = join(SAMPLES, 'north-yorkshire-2020.xlsx');
const NOT_WHOLE = 'What arrived there is not whole.';
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'yos-stdout-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a line of the shell, in which `yos` is the command line. */
function shell(line: string): { code: number | null; stdout: string; stderr: string } {
  const yos = `yos() { "${process.execPath}" "${prepared('cli')}" "$@"; }`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `${yos}; ${line}`], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, T: TRACKER },
  });
  return { code: status, stdout, stderr };
}

const onLinux = existsSync('/dev/full') ? describe : describe.skip;

onLinux('a full disk', () => {
  test.each([
    'yos rate "$T"',
    'yos rate "$T" --json',
    'yos firmness "$T" --draws 100',
    'yos --help',
  ])('%s: a sentence and exit 1', (line) => {
    const { code, stderr } = shell(`${line} > /dev/full`);
    expect(code).toBe(1);
    expect(stderr.split('Standard output could not be written: The disk is full.')).toHaveLength(2);
    expect(stderr).toContain(NOT_WHOLE);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('a disk with room for a part: exit 1, and never half of it as if it were all', () => {
    // The shell lets a file have 4 blocks; beyond that it is full.
    const { code, stderr } = shell(`trap '' XFSZ; ulimit -f 4; yos rate "$T" --json > half.json`);
    expect(code).toBe(1);
    expect(stderr).toContain(NOT_WHOLE);
    expect(() => JSON.parse(readFileSync(join(folder, 'half.json'), 'utf8')) as unknown).toThrow();
  });

  test.each([
    'yos rate "$T" -o out.json',
    'yos annexe "$T" -o out.xlsx',
    'yos annexe "$T" -o out.html',
  ])('%s: no file is left', (line) => {
    const { code, stderr } = shell(`trap '' XFSZ; ulimit -f 2; ${line}`);
    expect(code).toBe(1);
    expect(stderr).toContain('No more may be written there.');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('problems that cannot be told leave the result as it is', () => {
    const { code, stdout } = shell('yos rate "$T" --json 2> /dev/full');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ edition: '2020' });
  });
});

describe('a pipe', () => {
  test('closed before anything was written: a sentence and exit 1', async () => {
    const child = spawn(process.execPath, [prepared('cli'), 'rate', TRACKER, '--json']);
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(1);
    expect(stderr.split('What read it has stopped before the end.')).toHaveLength(2);
    expect(stderr).toContain(NOT_WHOLE);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('whose reader takes what it wants of a page is no failure', () => {
    const { stdout, stderr } = shell(
      'yos rate "$T" 2> /dev/null | head -1; echo "${PIPESTATUS[0]}"',
    );
    expect(stdout).toBe('North Yorkshire\n0\n');
    expect(stderr).toBe('');
  });

  test('gets all of a long output', () => {
    const { code, stdout } = shell('yos rate "$T" "$T" "$T" "$T" --json 2> /dev/null | cat');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(4);
    expect(stdout.length).toBeGreaterThan(65_536);
  });
});

test('an output by a link replaces the file that it leads to', () => {
  const { code } = shell('yos rate "$T" -o own.json 2> /dev/null');
  expect(code).toBe(0);
  symlinkSync('own.json', join(folder, 'link.json'));
  expect(
    shell('yos rate "$T" -o link.json --overwrite 2> /dev/null; readlink link.json').stdout,
  ).toBe('own.json\n');
});

onLinux('an output that is no file', () => {
  test('is written to, and stays what it is', () => {
    const { code, stdout } = shell(
      'mkfifo p.json; cat p.json & yos rate "$T" -o p.json 2> /dev/null; wait; test -p p.json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ edition: '2020' });
  });
});
