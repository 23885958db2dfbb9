import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { builtAddIn } from '../support/excel-host/built-add-in';
import { ExcelError } from './custom-functions';
import { functionList, root } from './function-list';
import golden from './functions.golden.json';

/** Ids are in people's workbooks: a line here may be added, never changed or taken away. */
const SHIPPED = [
  ...['PERCENT', 'BAND', 'PHRASE', 'STANDARD', 'SCORE', 'TOTAL', 'OVERALL', 'DISCRETION'],
  ...['ANNEXE', 'QUESTION', 'SAMPLESIZE', 'MARGIN', 'POPULATION', 'INTERVAL', 'CHANCE'],
  ...['NEEDED', 'WHATIF', 'POSSIBLE', 'COUNTS', 'PUBLISHED'],
];

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
      readonly type: string;
    }[];
    readonly options?: object;
  }[];
}

const page = (id: string) => join(root, 'docs', 'functions', `${id.toLowerCase()}.md`);

interface Script {
  src: string;
  onload?: (event: object) => void;
  onerror?: (event: object) => void;
}

/**
 * Runs a bundle as a page would, and returns the functions that it associates.
 *
 * @param load the text of a further script by its address, null if it cannot be loaded; left out
 * where there is no page at all
 */
function inPage(bundle: string, load?: (address: string) => string | null): Map<string, unknown> {
  const associated = new Map<string, unknown>();
  const appendChild = (script: Script) => {
    const text = load?.(script.src) ?? null;
    if (text !== null) runInContext(text, context);
    const event = { type: text === null ? 'error' : 'load', target: script };
    (text === null ? script.onerror : script.onload)?.(event);
  };
  const document = {
    getElementsByTagName: () => [],
    createElement: () => ({ setAttribute: () => undefined, src: '' }),
    head: { appendChild },
  };
  const CustomFunctions = {
    Error: ExcelError,
    ErrorCode: (globalThis as { CustomFunctions?: { ErrorCode: object } }).CustomFunctions
      ?.ErrorCode,
    associate: (id: string, definition: unknown) => associated.set(id, definition),
  };
  const page: Record<string, unknown> = {
    CustomFunctions,
    document,
    URL,
    setTimeout,
    clearTimeout,
  };
  page['self'] = page;
  const context = createContext(page);
  runInContext(bundle, context);
  return associated;
}

describe('the built functions', () => {
  let folder = '';
  const built = (name: string) => readFileSync(join(folder, name), 'utf8');
  let metadata: Metadata = { functions: [] };

  beforeAll(() => {
    folder = builtAddIn();
    metadata = JSON.parse(built('functions.json')) as Metadata;
  });

  test('functions.json is the one that was agreed', () => {
    expect(metadata).toEqual(golden);
  });

  test('no id that was shipped is changed or lost', () => {
    const ids = metadata.functions.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(SHIPPED));
    expect(metadata.functions.map(({ name }) => name)).toEqual(ids);
  });

  test('no function is volatile, streams or asks for addresses', () => {
    expect(metadata.functions.filter(({ options }) => options !== undefined)).toEqual([]);
  });

  test('the bundle associates every id with a function', () => {
    const associated = inPage(built('functions.js'));
    expect([...associated.keys()]).toEqual(metadata.functions.map(({ id }) => id));
    expect([...associated.values()].map((one) => typeof one)).toEqual(
      [...associated.keys()].map(() => 'function'),
    );
    const band = associated.get('BAND') as (range: unknown[][]) => unknown;
    expect(JSON.stringify(band([['Yes'], ['Yes'], ['No']]))).toBe('[["Good"]]');
  });

  test('YOS.ANNEXE loads its file from beside the page, and says if it cannot', async () => {
    const block = [
      ['Case', '2.1.1', '2.1.2', '2.1.3'],
      ['A1', 'Yes', 'Yes', 'Yes'],
    ];
    const asked: string[] = [];
    const annexe = (load?: (file: string) => string | null) =>
      inPage(built('functions.js'), load).get('ANNEXE') as (
        ...given: unknown[]
      ) => Promise<unknown[][]>;
    const loaded = annexe((address) => {
      asked.push(address);
      return built(address);
    });
    expect((await loaded(block, '2.1', 2021)).at(-1)?.at(-1)).toBe('Outstanding');
    expect((await loaded(block, '2.1', 2021)).length).toBe(5);
    expect(asked).toEqual(['functions-annexe.js']);
    for (const broken of [annexe(() => null), annexe()]) {
      await expect(broken(block, '2.1', 2021)).rejects.toMatchObject({
        code: '#N/A',
        message: expect.stringContaining('could not be loaded') as unknown,
      });
    }
  });

  test('the bundle is small, and free of the pane and of everything that could leave the machine', () => {
    const bundles = readdirSync(folder).filter((name) => /^functions.*\.js$/.test(name));
    expect(bundles.sort()).toEqual(['functions-annexe.js', 'functions.js']);
    expect(gzipSync(built('functions.js'), { level: 9 }).length).toBeLessThan(25_000);
    for (const bundle of bundles) {
      expect(built(bundle)).not.toMatch(/react|fluentui|Office\.|Excel\.run|localStorage/i);
      expect(built(bundle)).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|\beval\(/);
    }
  });

  test('every help link leads to a page that is built', () => {
    for (const { helpUrl } of metadata.functions) {
      const [, path = ''] = /^https:\/\/localhost:3000\/(.*)$/.exec(helpUrl) ?? [];
      expect(built(path)).toContain('<!doctype html>');
    }
    const pages = readdirSync(join(folder, 'docs', 'functions'));
    expect(pages).toHaveLength(metadata.functions.length + 1);
    for (const page of pages) {
      const links = built(join('docs', 'functions', page)).matchAll(/href="?([\w.-]+)/g);
      const targets = [...links].map(([, target]) => target);
      expect(targets.length).toBeGreaterThan(0);
      expect(pages).toEqual(expect.arrayContaining(targets));
    }
  });
});

describe('every function', () => {
  test('is in the list', () => {
    expect(functionList.map(({ id }) => id)).toEqual(golden.functions.map(({ id }) => id));
  });

  test.each(functionList)('YOS.$id says what Excel shows of it', (listed) => {
    expect(listed.description).toMatch(/^[A-Z].{20,}\.$/);
    expect(listed.description).not.toContain('\n');
    expect(listed.returns).toMatch(/^[A-Z].*\.$/);
    expect(listed.parameters.length).toBeGreaterThan(0);
    for (const { name, description } of listed.parameters) {
      expect(`${name}: ${description}`).toMatch(/: \S.*\.$/);
      // The effect of a blank is checked for every parameter.
      expect(`${name}: ${description}`).toMatch(/blank/i);
    }
    const optional = listed.parameters.map((parameter) => parameter.optional);
    expect(optional).toEqual([...optional].sort());
  });

  test.each(functionList)('YOS.$id has a page, named by its link and in the contents', (listed) => {
    const name = listed.id.toLowerCase();
    expect(listed.helpUrl).toBe(`https://localhost:3000/docs/functions/${name}.html`);
    expect(readFileSync(page(listed.id), 'utf8')).toContain(`# YOS.${listed.id}\n`);
    expect(readFileSync(join(root, 'docs', 'functions', 'README.md'), 'utf8')).toContain(
      `[YOS.${listed.id}](${name}.md)`,
    );
  });

  // Each example is worked out by a real formula engine in examples.test.ts.
  test.each(functionList)('YOS.$id has examples of an answer and of an error', (listed) => {
    const own = listed.examples.filter(({ formula }) => formula.includes(`YOS.${listed.id}(`));
    expect(own).toEqual(listed.examples);
    expect(own.filter(({ answer }) => !answer.startsWith('#')).length).toBeGreaterThan(0);
    expect(own.filter(({ answer }) => /^#(VALUE!|NUM!|N\/A)$/.test(answer)).length).toBeGreaterThan(
      0,
    );
  });
});

test('the pages are up to date', () => {
  const script = join(root, 'src', 'scripts', 'function-docs.mjs');
  const done = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect(done.stderr).toBe('');
  expect(done.status).toBe(0);
});
