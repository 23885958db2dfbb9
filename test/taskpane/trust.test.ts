import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { messages } from '../../src/taskpane/words/messages';
import { sampleBytes } from '../workbook/office/tracker';
import { type PanePage, type PartId, type Panes, WORLDS, startPanes } from './pane-page';

const OFFICE = 'https://appsforoffice.microsoft.com';

let panes: Panes;

beforeAll(async () => {
  panes = await startPanes();
});

afterAll(() => panes?.close());

function builtText(name: string): string {
  return readFileSync(join(panes.folder, name), 'utf8');
}

/** The policy of a built page: what it allows, by its directives. */
function policyOf(page: string): Map<string, readonly string[]> {
  const [, text = ''] =
    /http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/.exec(builtText(page)) ?? [];
  const lines = text.split(';').map((line) => line.trim().split(/\s+/));
  return new Map(lines.map(([directive = '', ...sources]) => [directive, sources]));
}

test('the built page allows its own files and Office.js, and nothing else', () => {
  const policy = policyOf('taskpane.html');
  const hashOf = (text: string): string =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const [, style] = /<style>([^]*?)<\/style>/.exec(builtText('taskpane.html')) ?? [];
  expect(Object.fromEntries(policy)).toEqual({
    'default-src': ["'none'"],
    'script-src': ["'self'", OFFICE],
    // A thread that is made of a text of the page's own is bound by the page's policy.
    'worker-src': ['blob:'],
    'connect-src': ["'self'"],
    'img-src': ["'self'"],
    // Fluent's styles, in which no text is written, and that of the first picture.
    'style-src': ["'self'", hashOf(''), hashOf(style ?? '')],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  });
});

/** Addresses in the bundles that are names, and texts for people, but never asked for. */
const ONLY_TEXT = [
  // Names of XML vocabularies.
  /^http:\/\/(schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.org|purl\.oclc\.org|www\.w3\.org)\//,
  // React's and Fluent's error texts, which name a page to read.
  /^https:\/\/(reactjs\.org\/docs\/error-decoder|react\.dev\/errors|fb\.me|aka\.ms)/,
  // That of the library for Word, of lists with more levels than Word has.
  /^https:\/\/answers\.microsoft\.com\/en-us\/msoffice\/forum\/all\/does-word-support-/,
];

test('no built file holds an address to connect to, or makes code of text', () => {
  const files = readdirSync(panes.folder).filter((name) => name.endsWith('.js'));
  expect(files).toEqual(expect.arrayContaining(['taskpane.js', 'functions.js', 'commands.js']));
  const found = files.flatMap((name) => {
    const text = builtText(name);
    const addresses = [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>\\)]*/g)]
      .map(([address]) => address)
      .filter((address) => !ONLY_TEXT.some((allowed) => allowed.test(address)));
    const ways = [
      /\beval\s*\(/,
      /\bFunction\s*\(\s*["'`]/,
      /\bsendBeacon\b/,
      /\bXMLHttpRequest\b/,
      /\bWebSocket\b/,
      /\bEventSource\b/,
      /\bRTCPeerConnection\b/,
      /\b(?:local|session)Storage\b/,
      /\bindexedDB\b/,
      /\bdocument\.cookie\b/,
    ].filter((way) => way.test(text));
    return [...addresses, ...ways.map(String)].map((what) => `${name}: ${what}`);
  });
  expect(found).toEqual([]);
});

test('outside Excel nobody is asked for Office.js, until one looks for Excel', async () => {
  const pane = await panes.open('a browser', null);
  await pane.pane.locator('.start').waitFor();
  const asked = (): readonly string[] => pane.asked.filter((address) => address.includes(OFFICE));
  expect(asked()).toEqual([]);
  expect(pane.errors).toEqual([]);
  await pane.pane.getByRole('button', { name: messages.start.lookForExcel }).click();
  await pane.pane.locator('.said', { hasText: messages.start.noExcel }).waitFor();
  expect(asked().length).toBeGreaterThan(0);
  await pane.close();
});

test('the page says that it opens before any file of it has come, and opens without its looks too', async () => {
  let letCome: () => void = () => undefined;
  const comes = new Promise<void>((done) => (letCome = done));
  const pane = panes.open('a browser', null, {
    async prepare(page) {
      await page.route(/taskpane\.(css|js)$/, async (route) => {
        await comes;
        await (route.request().url().endsWith('.css') ? route.abort() : route.continue());
      });
      // Opening waits for the pane itself; this checks what is there before.
      page.once('domcontentloaded', () => {
        const head = page.locator('.head h1');
        void Promise.all([
          head.evaluate((element) => getComputedStyle(element).fontSize),
          page.locator('.opening').innerText(),
        ]).then((said) => {
          seen.push(...said);
          letCome();
        });
      });
    },
  });
  const seen: string[] = [];
  const opened = await pane;
  await opened.pane.locator('.start').waitFor();
  // By the style in the page: a browser's own would be twice as large.
  expect(seen).toEqual(['18px', 'Opening…']);
  expect(opened.violations).toEqual([]);
  await opened.close();
});

describe.each(WORLDS)('in %s', (world) => {
  test('a tracker is read, and nothing is asked for elsewhere, or kept', async () => {
    const name = 'bedfordshire-2021.xlsx';
    const pane = await panes.open(world, { name, bytes: sampleBytes('bedfordshire-2021') });
    for (const part of Object.keys(messages.parts) as PartId[]) await pane.goTo(part);
    pane.expectClean();

    const files = readdirSync(panes.folder, { recursive: true }).map(String);
    const own = pane.asked.filter((address) => address.startsWith(panes.server.base));
    expect(own.length).toBeGreaterThan(5);
    for (const address of own) {
      const { pathname, search, hash } = new URL(address);
      expect({ address, search, hash }).toEqual({ address, search: '', hash: '' });
      expect([...files, 'workbook']).toContain(pathname.slice(1));
    }
    expect(await keptBy(pane)).toEqual({
      // What Office.js keeps: how it was started.
      kept: world === 'Excel' ? OF_OFFICE : [],
      cookies: [],
      databases: [],
      caches: [],
      serviceWorkers: 0,
      address: `${panes.server.base}taskpane.html`,
    });
    await pane.close();
  });

  test('neither the page nor its thread could send anything if it tried', async () => {
    const name = 'bedfordshire-2021.xlsx';
    const pane = await panes.open(world, { name, bytes: sampleBytes('bedfordshire-2021') });
    const tried = async (): Promise<string> => {
      // The last try is its own server, which is allowed: the others fail by the policy alone.
      const addresses = ['https://localhost:9/x', 'https://example.org/x', 'taskpane.html'];
      const outcomes = addresses.map((address) => fetch(address).then(String, String));
      return (await Promise.all(outcomes)).map((text) => text.slice(0, 9)).join(', ');
    };
    expect(await pane.pane.evaluate(tried)).toBe('TypeError, TypeError, [object R');
    const threads = pane.page.workers();
    expect(threads).toHaveLength(1);
    expect(pane.violations).toHaveLength(2);
    pane.outside.length = 0;
    const inThread = await threads[0]?.evaluate(async (base) => {
      const refused: string[] = [];
      self.addEventListener('securitypolicyviolation', (event) => refused.push(event.blockedURI));
      const sent = await fetch('https://example.org/x').then(String, String);
      const own = await fetch(`${base}taskpane.html`).then(({ status }) => status, String);
      return { refused, sent, own };
    }, panes.server.base);
    expect(inThread).toEqual({
      refused: ['https://example.org/x'],
      sent: expect.stringContaining('TypeError') as string,
      own: 200,
    });
    await pane.close();
  });
});

/** Names that Office.js stores in Excel: how it was started, and its own settings. */
const OF_OFFICE = [
  'addinserializerVersion',
  'addinxdmInfo',
  'conversation-1CachedSessionSettings: {}',
  'hostInfoValue',
];

/** All that a page can keep for later, in all the ways that a browser has. */
function keptBy({ pane }: PanePage): Promise<unknown> {
  return pane.evaluate(async () => ({
    kept: [localStorage, sessionStorage]
      .flatMap((store) => Object.entries(store))
      // What begins a session is known; of all else the content counts too.
      .map(([name, text]) => (/^(addin|hostInfo)/.test(name) ? name : `${name}: ${String(text)}`))
      .sort(),
    cookies: document.cookie === '' ? [] : [document.cookie],
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    serviceWorkers: (await navigator.serviceWorker.getRegistrations()).length,
    address: location.href,
  }));
}
