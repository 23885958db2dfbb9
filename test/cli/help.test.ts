import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepared } from '../support/prepared';
import { type YosRun, yos } from '../support/run-yos';

const COMMANDS = [
  'rate',
  'check',
  'read',
  'compare',
  'export',
  'annexe',
  'template',
  'sample',
  'represent',
  'firmness',
  'self-test',
] as const;

test.each([[[]], [['--help']], [['-h']], [['help']]])(
  'yos %j gives an overview of the commands',
  async (words) => {
    const { code, stdout, stderr } = await yos(words as string[]);
    expect([code, stderr]).toEqual([0, '']);
    for (const command of COMMANDS) {
      expect(stdout).toMatch(new RegExp(`^  ${command} .*[a-z]{3}`, 'm'));
    }
    expect(stdout).toContain('Exit codes: 0 done, 1 the data does not allow it, 2 wrong usage.');
  },
);

describe.each(COMMANDS)('yos %s --help', (command) => {
  let help: YosRun;
  beforeAll(async () => {
    help = await yos([command, '--help']);
  });

  test('has its own options and an example that can be followed', async () => {
    expect([help.code, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toContain(`Usage: yos ${command} `);
    const [example = ''] =
      help.stdout
        .split(/^Examples?:$/m)[1]
        ?.trim()
        .split('\n') ?? [];
    expect(example).toMatch(new RegExp(`^yos ${command} `));
    // The example's files are missing, which is a fault of the data; its words are right.
    const { code } = await yos(example.split(' ').slice(1), { cwd: '/no-such-folder' });
    expect(code).not.toBe(2);
  });

  test('is what yos help gives', async () => {
    expect((await yos(['help', command])).stdout).toBe(help.stdout);
  });

  test('fits the terminal', async () => {
    const { stdout } = await yos([command, '--help'], { columns: 60 });
    const options = stdout.slice(stdout.indexOf('Options:'), stdout.indexOf('Example'));
    expect(Math.max(...options.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

test('the version is told by a command and by an option', async () => {
  const { stdout } = await yos(['--version']);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  for (const words of [['version'], ['rate', '--version']]) {
    expect(await yos(words)).toEqual({ code: 0, stdout, stderr: '' });
  }
});

test.each([
  [['rat', 'a.xlsx'], 'There is no command "rat". Did you mean rate? Try: yos --help'],
  [['annex', 'a.xlsx'], 'There is no command "annex". Did you mean annexe? Try: yos --help'],
  [['frobnicate'], 'There is no command "frobnicate". Try: yos --help'],
  [
    ['rate', 'a.xlsx', '--editon', '2018'],
    'There is no option --editon. Did you mean --edition? Try: yos rate --help',
  ],
  [['rate', 'a.xlsx', '-x'], 'There is no option -x. Try: yos rate --help'],
  [['rate', 'a.xlsx', '--json=yes'], 'Nothing follows --json; give it alone.'],
  [['rate', 'a.xlsx', '--take', '4'], '--take goes with yos sample.'],
  [
    ['--edition', '2018', 'rate', 'a.xlsx'],
    'Give the command before its options, for example: yos rate tracker.xlsx --edition …',
  ],
  [['rate', 'a.xlsx', '--sheet'], 'Something has to follow --sheet. Try: yos rate --help'],
  [['rate', 'a.xlsx', '--sheet', '-o'], 'Something has to follow --sheet. Try: yos rate --help'],
  [['rate'], 'Give at least one tracker, for example: yos rate tracker.xlsx'],
  [['firmness', 'a.xlsx', 'b.xlsx'], 'Give one tracker, for example: yos firmness tracker.xlsx'],
  [
    ['sample', 'a.xlsx', '--json', '-o', 'b.xlsx'],
    'Give either --json or -o, not both: the file is .xlsx.',
  ],
])('yos %j is wrong usage and says what to type', async (words, sentence) => {
  expect(await yos(words)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
});

test('a sheet or a file may begin with a dash', async () => {
  const { code, stderr } = await yos(['rate', '--sheet=-May', '--', '-a.xlsx'], {
    cwd: '/no-such-folder',
  });
  expect([code, stderr]).toEqual([1, expect.stringContaining('-a.xlsx: There is no such file.')]);
});

test('the page of the command line says what the commands say', () => {
  // Else the script would build it, and say so.
  prepared('cli');
  const script = join(__dirname, '..', '..', 'src', 'scripts', 'command-docs.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});
