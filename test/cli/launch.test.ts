import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { prepared } from '../support/prepared';
import { SAMPLES, yos } from '../support/run-yos';

const SAMPLE = join(SAMPLES, 'bedfordshire-2021.xlsx');

/** What a built command line says of a sample; nothing on stderr, of Node neither. */
function rated(file: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, 'rate', SAMPLE], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

test('starts from the code that the build has compiled, and from its files where there is none', async () => {
  const built = prepared('cli');
  const { stdout } = await yos(['rate', SAMPLE]);
  const compiled = readdirSync(join(dirname(built), 'yos')).filter((name) =>
    /^compiled-/.test(name),
  );
  expect(compiled).toHaveLength(1);
  expect(rated(built)).toBe(stdout);

  const folder = mkdtempSync(join(tmpdir(), 'yos-launch-'));
  try {
    cpSync(built, join(folder, 'yos.js'));
    cpSync(join(dirname(built), 'yos'), join(folder, 'yos'), {
      recursive: true,
      filter: (path) => !/compiled-/.test(path),
    });
    expect(rated(join(folder, 'yos.js'))).toBe(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
