import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCAL_BASE, baseAddress, manifestAt } from '../../src/scripts/base-address';
import { xmlAttributes, xmlTags } from '../../src/workbook/xml/xml';

const ROOT = join(__dirname, '..', '..');
const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

/** Where the manifest's pages are, as an XML reader sees it. */
function addresses(text: string): string[] {
  return [...xmlTags(text, 'manifest.xml')]
    .filter(({ name }) => name === 'bt:Url')
    .map((tag) => xmlAttributes(text, tag, 'manifest.xml').get('DefaultValue') ?? '');
}

test('an address under https is taken, with a slash at its end', () => {
  expect(baseAddress(undefined)).toBe(LOCAL_BASE);
  expect(baseAddress('https://localhost:3000')).toBe(LOCAL_BASE);
  expect(baseAddress('https://addins.example.org/yos')).toBe('https://addins.example.org/yos/');
  expect(baseAddress('https://addins.example.org/yos/')).toBe('https://addins.example.org/yos/');
});

test.each([
  ['', 'https'],
  ['http://addins.example.org/yos/', 'https'],
  ['http://localhost:3000/', 'https'],
  ['localhost:3000', 'https'],
  ['addins.example.org/yos/', 'https'],
  ['/yos/', 'https'],
  ['https://', 'https'],
  ['https://addins.example.org/yos/?v=2', 'without ? or #'],
  ['https://addins.example.org/yos/?', 'without ? or #'],
  ['https://addins.example.org/yos/#top', 'without ? or #'],
  ['https://me:secret@addins.example.org/', 'password'],
])('%p is refused', (given, why) => {
  expect(() => baseAddress(given)).toThrow(why);
});

test.each([`https://x.example/a&b'c/`, 'https://x.example/$&/', 'https://x.example/a<b"/'])(
  'a manifest for %s can be read, and leads there',
  (given) => {
    const base = baseAddress(given);
    const local = addresses(manifest);
    expect(local.length).toBeGreaterThan(3);
    expect(addresses(manifestAt(base, manifest))).toEqual(
      local.map((address) => base + address.slice(LOCAL_BASE.length)),
    );
  },
);

test('a build for an address that is refused says why in one sentence, and fails', () => {
  const build = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules', 'webpack-cli', 'bin', 'cli.js')],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, YOS_BASE_URL: 'http://x.example' } },
  );
  expect(build.status).toBe(2);
  expect(build.stderr.trim()).toBe(
    'YOS_BASE_URL is "http://x.example": it has to be a whole address with https, such as https://addins.example.org/yos/.',
  );
});
