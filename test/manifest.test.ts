import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DECLARED_SET } from './host/in-excel';

const ROOT = join(__dirname, '..');
const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const values = (pattern: RegExp) => [...manifest.matchAll(pattern)].map((match) => match[1] ?? '');

// The order in which the schema of the 1.1 task pane manifest wants its parts.
const ORDER = [
  'Id',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
];

test('its parts stand in the order of the schema', () => {
  const parts = values(/^ {2}<([A-Za-z]+)[\s>]/gm);
  expect(parts).toEqual(ORDER);
});

test('every resource that is used is there, once, and every one there is used', () => {
  const defined = values(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
  const used = values(/resid="([^"]+)"/g);
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
  expect(defined.every((id) => id.length <= 32)).toBe(true);
});

test('the id is a GUID, the version has four parts, the texts are not too long', () => {
  expect(values(/<Id>([^<]*)</g)[0]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(values(/<Version>([^<]*)</g)[0]).toBe(`${version}.0`);
  expect((values(/<DisplayName DefaultValue="([^"]*)"/g)[0] ?? '').length).toBeLessThanOrEqual(125);
  expect((values(/<Description DefaultValue="([^"]*)"/g)[0] ?? '').length).toBeLessThanOrEqual(250);
  const [strings = ''] = values(/<bt:ShortStrings>([\s\S]*?)<\/bt:ShortStrings>/g);
  const short = [...strings.matchAll(/DefaultValue="([^"]*)"/g)].map(([, text]) => text ?? '');
  expect(short.length).toBeGreaterThan(4);
  expect(short.every((text) => text.length <= 125)).toBe(true);
});

test('every address is https and on the one base', () => {
  const urls = values(/DefaultValue="(https?:[^"]*)"/g);
  expect(urls.length).toBeGreaterThan(5);
  expect(urls.filter((url) => !url.startsWith('https://localhost:3000/'))).toEqual([]);
});

test('its icons exist in the sizes that it says', () => {
  for (const url of values(/DefaultValue="https:\/\/localhost:3000\/(assets\/[^"]*)"/g)) {
    const file = join(ROOT, url);
    expect(existsSync(file)).toBe(true);
    const png = readFileSync(file);
    const size = Number(/-(\d+)\.png$/.exec(url)?.[1]);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});

test('it offers the functions under YOS in a shared runtime, and asks for no more than it needs', () => {
  expect(manifest).toContain('<Namespace resid="Functions.Namespace" />');
  expect(manifest).toContain('<bt:String id="Functions.Namespace" DefaultValue="YOS" />');
  expect(manifest).toContain('<Runtime resid="Taskpane.Url" lifetime="long" />');
  expect(values(/<Permissions>([^<]*)</g)).toEqual(['ReadWriteDocument']);
  expect(manifest).not.toContain('<AppDomain');
});

test('its requirement sets are those that the code is tested against', () => {
  const sets = [...manifest.matchAll(/<Set Name="([^"]*)" MinVersion="([^"]*)"/g)];
  expect(sets.map(([, name, version]) => `${name} ${version}`)).toEqual([
    'SharedRuntime 1.1',
    'CustomFunctionsRuntime 1.1',
    `ExcelApi ${DECLARED_SET}`,
    'DialogApi 1.1',
  ]);
});

test('each button has an icon in every size, and does what the code offers', () => {
  const buttons = [...manifest.matchAll(/<Control xsi:type="Button"[\s\S]*?<\/Control>/g)];
  const sizes = ['16', '20', '24', '32', '40', '48', '64', '80'];
  for (const [button] of buttons) {
    expect([...button.matchAll(/<bt:Image size="(\d+)"/g)].map(([, size]) => size)).toEqual(sizes);
  }
  const commands = readFileSync(join(ROOT, 'src', 'commands', 'buttons.ts'), 'utf8');
  const names = values(/<FunctionName>([^<]*)</g);
  expect(names).toEqual(['rateAndWrite', 'checkTracker', 'removeSheets']);
  expect(names.filter((name) => !new RegExp(`^ {2}${name}:`, 'm').test(commands))).toEqual([]);
  expect(buttons).toHaveLength(4);
  expect(manifest).toContain('<Action xsi:type="ShowTaskpane">');
});

test('what Excel shows of it is short enough: labels, tips', () => {
  const long = values(/<bt:LongStrings>([\s\S]*?)<\/bt:LongStrings>/g)[0] ?? '';
  const texts = [...long.matchAll(/DefaultValue="([^"]*)"/g)].map(([, text]) => text ?? '');
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.filter((text) => text.length > 250)).toEqual([]);
});
