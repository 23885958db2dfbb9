import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Cells, Host, Value } from './formula-engine';

/** A workbook in the formula engine, as a test asks it. */
export interface FormulaWorkbook {
  /** A cell's value: null if it is empty, an error by its name. */
  valueOf(address: string): Promise<Value | null>;
  /** The values of a rectangle ("Sheet1!A1:B3"), spilled ones included. */
  valuesOf(range: string): Promise<(Value | null)[][]>;
  /** Writes into cells as someone at the keyboard would, and recalculates. */
  write(sheet: string, cells: Readonly<Record<string, Value>>): Promise<void>;
  dispose(): Promise<void>;
}

interface Reply {
  readonly id: number;
  readonly answer?: unknown;
  readonly error?: string;
}

/** Starts the formula engine for one test file and ends it after its last test. */
export function formulaEngine(): {
  calculated(
    cells: Cells,
    host?: Host,
    tables?: Readonly<Record<string, string>>,
  ): Promise<FormulaWorkbook>;
  answersOf(formulas: readonly string[]): Promise<(Value | null | (Value | null)[][])[]>;
} {
  const waiting = new Map<number, { keep(answer: unknown): void; fail(error: Error): void }>();
  let asked = 0;
  let worker: Worker | undefined;
  let broken: Error | undefined;

  beforeAll(() => {
    worker = new Worker(join(__dirname, 'formula-worker.cjs'));
    worker.on('message', ({ id, answer, error }: Reply) => {
      const asker = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) asker?.keep(answer);
      else asker?.fail(new Error(error));
    });
    worker.on('error', (error) => {
      broken = error as Error;
      for (const asker of waiting.values()) asker.fail(broken);
    });
  });
  afterAll(async () => {
    await worker?.terminate();
  });

  const ask = <Answer>(what: string, ...given: unknown[]): Promise<Answer> =>
    new Promise<Answer>((resolve, reject) => {
      if (broken) return reject(broken);
      asked += 1;
      waiting.set(asked, { keep: (answer) => resolve(answer as Answer), fail: reject });
      worker?.postMessage({ id: asked, ask: what, given });
    });

  const calculated = async (
    cells: Cells,
    host: Host = 'web',
    tables: Readonly<Record<string, string>> = {},
  ): Promise<FormulaWorkbook> => {
    const workbook = await ask<number>('calculate', cells, host, tables);
    const valuesOf = (range: string) => ask<(Value | null)[][]>('valuesOf', workbook, range);
    return {
      valuesOf,
      valueOf: async (address) => (await valuesOf(address))[0]?.[0] ?? null,
      write: (sheet, written) => ask('write', workbook, sheet, written),
      dispose: () => ask('dispose', workbook),
    };
  };

  /** The results of several formulas, each on its own sheet; a spill as rows. */
  const answersOf = async (formulas: readonly string[]) => {
    const names = formulas.map((_, i) => `Formula ${i + 1}`);
    const workbook = await calculated(
      Object.fromEntries(names.map((name, i) => [name, { A1: formulas[i] ?? '' }])),
    );
    const blocks = await Promise.all(names.map((name) => workbook.valuesOf(`${name}!A1:H40`)));
    await workbook.dispose();
    return blocks.map(withoutEmptyEdges);
  };

  return { calculated, answersOf };
}

/** The filled part of a block; a single value by itself. */
function withoutEmptyEdges(block: (Value | null)[][]): Value | null | (Value | null)[][] {
  const height = block.findLastIndex((row) => row.some((value) => value !== null)) + 1;
  const width = Math.max(...block.map((row) => row.findLastIndex((value) => value !== null) + 1));
  if (height <= 1 && width <= 1) return block[0]?.[0] ?? null;
  return block.slice(0, height).map((row) => row.slice(0, width));
}
