import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DECLARED_SET } from './support/excel-host/in-excel';
import { manifestFaults } from './support/manifest-faults';

const ROOT = join(__dirname, '..');
const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const values = (pattern: RegExp) => [...manifest.matchAll(pattern)].map((match) => match[1] ?? '');

/** The manifest with one passage changed, which must be in it. */
function changed(from: string | RegExp, to: string): string {
  const text = manifest.replace(from, to);
  if (text === manifest) throw new Error(`The manifest has no ${String(from)}.`);
  return text;
}

test('it is well-formed, in the order of the schema, and all that it names is there', () => {
  expect(manifestFaults(manifest)).toEqual([]);
});

const SWAPPED = '$2$1';
const OVERRIDES = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';

test.each([
  ['the root left open', /<\/OfficeApp>/, '', 'not well-formed'],
  ['a tag that closes another', /<\/Supertip>/, '</Icon>', 'not well-formed'],
  ['a bare ampersand', 'Turns the', 'Turns & the', 'not well-formed'],
  ['an attribute twice', 'size="16"', 'size="16" size="16"', 'not well-formed'],
  ['a second root', /$/, '<OfficeApp />', 'not well-formed'],
  ['text after the root', /$/, 'the end', 'not well-formed'],
  ['Version before Id', /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, SWAPPED, 'it holds'],
  [
    'FunctionFile before GetStarted',
    /(<GetStarted>[\s\S]*<\/GetStarted>)\s*(<FunctionFile.*\/>)/,
    SWAPPED,
    'it holds',
  ],
  [
    'Script after Namespace',
    /(<Script>[\s\S]*<\/Script>)([\s\S]*<Namespace.*\/>)/,
    SWAPPED,
    'it holds',
  ],
  [
    'Icon before Supertip',
    /(<Supertip>[\s\S]*?<\/Supertip>)\s*(<Icon>[\s\S]*?<\/Icon>)/,
    SWAPPED,
    'it holds',
  ],
  ['Icon before Label in a group', /(<Label.*\/>)\s*(<Icon>[\s\S]*?<\/Icon>)/, SWAPPED, 'it holds'],
  [
    'Resources before Hosts',
    /(<Hosts>\s*<Host xsi[\s\S]*<\/Hosts>)\s*(<Resources>[\s\S]*<\/Resources>)/,
    SWAPPED,
    'it holds',
  ],
  ['no Namespace', /<Namespace.*\/>/, '', 'it holds'],
  ['a control of another type', 'xsi:type="Button"', 'xsi:type="Knob"', 'is not known'],
  ['overrides of version 1.1', 'VersionOverridesV1_0', 'VersionOverridesV1_1', 'is not known'],
  ['overrides in no namespace of theirs', ` xmlns="${OVERRIDES}"`, '', 'it holds'],
  ['resources in another namespace', 'basictypes/1.0', 'basictypes/1.1', 'it holds'],
  ['another root', 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"', 'no task pane'],
  [
    'buttons on another page',
    '<FunctionFile resid="Taskpane.Url"',
    '<FunctionFile resid="Help.Url"',
    'not one page',
  ],
  [
    'a runtime on another page',
    '<Runtime resid="Taskpane.Url"',
    '<Runtime resid="Help.Url"',
    'not one page',
  ],
  [
    'functions on another page',
    /(<Page>\s*<SourceLocation resid=)"Taskpane.Url"/,
    '$1"Help.Url"',
    'not one page',
  ],
  ['a list of functions that no build makes', 'functions.json', 'function.json', 'no build makes'],
  ['a help page that no build makes', 'docs/install.html', 'docs/instal.html', 'no build makes'],
  ['an icon that is not there', 'rate-24.png', 'rate-25.png', 'no build makes'],
  [
    'an address without https',
    'https://localhost:3000/taskpane',
    'http://localhost:3000/taskpane',
    'not on the base',
  ],
  ['a script that is none', 'functions.js"', 'functions.json"', 'does not end in .js'],
  [
    'a label that is an image',
    'Label resid="Rate.Label"',
    'Label resid="Icon.rate.16"',
    'not in bt:ShortStrings',
  ],
  ['an image that is a text', 'resid="Icon.icon.16"', 'resid="Rate.Label"', 'not in bt:Images'],
  [
    'a tip that is a label',
    'resid="Rate.Description"',
    'resid="Rate.Label"',
    'not in bt:LongStrings',
  ],
  [
    'a page that is a text',
    'LearnMoreUrl resid="Help.Url"',
    'LearnMoreUrl resid="Rate.Label"',
    'not in bt:Urls',
  ],
  [
    'a resource that is not there',
    'Label resid="Check.Label"',
    'Label resid="Czech.Label"',
    'no list',
  ],
  ['a label without a resource', 'Label resid="Check.Label"', 'Label', 'no list'],
  ['a resource twice', 'bt:String id="Rate.Label"', 'bt:String id="Check.Label"', 'twice'],
  [
    'a resource that nothing uses',
    'LearnMoreUrl resid="Help.Url"',
    'LearnMoreUrl resid="Taskpane.Url"',
    'not used',
  ],
  ['a long id', /Rate\.Label/g, 'Rate.Label.That.Is.Longer.Than.It.May.Be', 'no id'],
  ['an empty text', 'DefaultValue="Check"', 'DefaultValue=""', 'is empty'],
])('%s is a fault', (_, from, to, fault) => {
  expect(manifestFaults(changed(from, to)).join('\n')).toContain(fault);
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

test('its icons exist in the sizes that it says', () => {
  for (const url of values(/DefaultValue="https:\/\/localhost:3000\/(assets\/[^"]*)"/g)) {
    const file = join(ROOT, url);
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
