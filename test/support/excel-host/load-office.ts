import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExcelHost } from './excel-host';
import { type NativeBridge, nativeBridge } from './native-bridge';
import { OFFICE_FOLDER } from './office-script';

/** What the library leaves behind, as far as tests need it. */
export interface LoadedOffice {
  readonly Excel: typeof globalThis.Excel;
  readonly OfficeExtension: typeof globalThis.OfficeExtension;
}

export type OfficeBundle =
  'excel-web-16.00' | 'excel-win32-16.01' | 'excel-mac-16.00' | 'excel-web-16.00.debug';

/** A loaded library, and the local Excel that it talks to. */
interface Loaded {
  readonly library: LoadedOffice;
  readonly connect: (host: ExcelHost) => void;
  host: ExcelHost;
}

const sources = new Map<string, string>();
const loaded = new Map<string, Loaded>();

/**
 * Loads the real Office.js into this realm, with no browser, and connects it to the local Excel by
 * the bridge that the library itself looks for. Loading takes as long as many a test, so a library
 * that was loaded with the same settings and has no handlers left is reconnected.
 *
 * The library's own check of requirement sets is switched on: a call above `sets` fails as
 * `ApiNotFound`. As shipped the check never fires.
 *
 * @param sets the requirement sets that the host has, such as `{ ExcelApi: '1.14' }`
 * @param prepare what to do with a freshly loaded library
 */
export function loadOffice(
  host: ExcelHost,
  sets: Readonly<Record<string, string>>,
  bundle: OfficeBundle = 'excel-web-16.00',
  prepare: (library: LoadedOffice) => void = () => undefined,
): LoadedOffice {
  const key = JSON.stringify([bundle, sets, prepare.name]);
  const known = loaded.get(key);
  if (known && known.host.excel.events.count === 0) {
    known.host = host;
    known.connect(host);
    return known.library;
  }
  const { bridge, connect } = nativeBridge();
  connect(host);
  const library = load(bridge, sets, bundle);
  prepare(library);
  loaded.set(key, { library, connect, host });
  return library;
}

function load(
  bridge: NativeBridge,
  sets: Readonly<Record<string, string>>,
  bundle: OfficeBundle,
): LoadedOffice {
  const file = join(OFFICE_FOLDER, `${bundle}.js`);
  const source = sources.get(file) ?? readFileSync(file, 'utf8');
  sources.set(file, source);
  const page = stubWindow(`${bundle}.js`);
  page._richApiNativeBridge = bridge;
  // Sloppy-mode `with` makes the bundle's top-level variables and `window` one and the same, if the
  // page has them beforehand; so it gets whatever the bundle names. A proxy would take a fifth of a
  // test's time.
  for (const [name] of source.matchAll(/[A-Za-z_$][\w$]+/g)) {
    if (!(name in page)) page[name] = (globalThis as Record<string, unknown>)[name];
  }
  page.window = page.self = page.top = page.parent = page;
  new Function('__scope', `with(__scope){${source}\n}`)(page);
  switchOnChecks(page, sets);
  return page as unknown as LoadedOffice;
}

function switchOnChecks(
  page: Record<string, unknown>,
  sets: Readonly<Record<string, string>>,
): void {
  const library = page.OfficeExtension as Record<string, Record<string, unknown>>;
  if (library.Utility) library.Utility._synchronousCleanup = true;
  if (library.CommonUtility) library.CommonUtility._doApiNotSupportedCheck = true;
  const has = (name: string, version: unknown): boolean =>
    compareVersions(String(version), sets[name] ?? '0') <= 0;
  const context = { requirements: { isSetSupported: has } };
  (page.OSF as Record<string, unknown>)._OfficeAppFactory = {
    getContext: () => context,
    getHostInfo: () => ({}),
  };
}

/** Negative where `a` is the lower version. */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

function stubWindow(file: string): Record<string, unknown> {
  const nothing = (): void => undefined;
  const store = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const location = {
    href: 'https://localhost/',
    origin: 'https://localhost',
    protocol: 'https:',
    host: 'localhost',
    hostname: 'localhost',
    pathname: '/',
    search: '',
    hash: '',
  };
  const script = {
    src: `https://localhost/${file}`,
    getAttribute: () => null,
    parentNode: { insertBefore: nothing },
  };
  return {
    // The remains of an earlier load must not be found.
    ...{ Excel: undefined, Office: undefined, OfficeExtension: undefined },
    // Its time limits of five seconds outlast the tests that set them, so they must not keep a
    // worker waiting.
    setTimeout: (act: () => void, after?: number) => setTimeout(act, after).unref(),
    name: '',
    navigator: { userAgent: 'node', platform: 'node', language: 'en-GB' },
    location,
    history: {},
    external: {},
    sessionStorage: store,
    localStorage: store,
    addEventListener: nothing,
    removeEventListener: nothing,
    CustomFunctions: { _association: { mappings: {}, onchange: nothing } },
    document: {
      readyState: 'complete',
      location,
      createElement: () => ({ setAttribute: nothing, style: {} }),
      getElementsByTagName: (name: string) =>
        name === 'script' ? [script] : [{ appendChild: nothing }],
      addEventListener: nothing,
      querySelectorAll: () => [],
    },
  };
}
