import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import '../functions/custom-functions';
import {
  band,
  chance,
  overall,
  percent,
  samplesize,
  score,
  standard,
} from '../../src/functions/functions';

interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly reach?: number;
}

/** The functions of the add-in: time of a call, and the size of what is loaded for them. */
export async function bench(): Promise<Measured[]> {
  const seventy = Array.from({ length: 70 }, (_, i) => [['Yes', 'Yes', 'No', 'n/a'][i % 4]]);
  const twelve = Array.from({ length: 12 }, (_, i) => [['Good', 'RI', 'Outstanding'][i % 3]]);
  const column = Array.from({ length: 1_048_576 }, (_, i) => [i < 70 ? seventy[i]?.[0] : null]);
  const calls = 100_000;
  const mixture: readonly (() => unknown)[] = [
    () => band(seventy),
    () => percent(seventy, 'applicable'),
    () => band([[0.65]]),
    () => standard([[0.88], [0.71], [0.65]]),
    () => score(twelve),
    () => overall(twelve, 'Good'),
    () => samplesize(55, 0.8, 0.05),
  ];
  const rows: Measured[] = [
    {
      name: 'YOS.BAND of 70 answers, a call',
      value: (seconds(() => repeat(calls, () => band(seventy))) / calls) * 1e6,
      unit: 'µs',
      reach: 2,
    },
    {
      name: '100,000 calls of YOS.BAND of 70 answers',
      value: seconds(() => repeat(calls, () => band(seventy))),
      unit: 's',
      reach: 0.3,
    },
    {
      name: '100,000 calls of seven functions in turn',
      value: seconds(() => repeat(calls, (call) => mixture[call % mixture.length]?.())),
      unit: 's',
      reach: 0.3,
    },
    {
      name: '10,000 calls of YOS.CHANCE, up to 200 cases of 200',
      value: seconds(() =>
        repeat(10_000, (call) => {
          const sample = 1 + (call % 199);
          chance((call * 7) % (sample + 1), sample, 200);
        }),
      ),
      unit: 's',
      reach: 0.5,
    },
    {
      name: 'YOS.PERCENT of a whole column, 1,048,576 rows',
      value: seconds(() => percent(column)) * 1000,
      unit: 'ms',
    },
  ];
  const bundle = join(__dirname, '../../dist/functions.js');
  if (!existsSync(bundle)) return rows;
  const size = gzipSync(readFileSync(bundle), { level: 9 }).length / 1000;
  return [...rows, { name: 'functions.js, gzipped', value: size, unit: 'kB', reach: 25 }];
}

function repeat(times: number, call: (index: number) => unknown): void {
  for (let index = 0; index < times; index += 1) call(index);
}

/** The best of five, since other work on the machine says nothing about this one. */
function seconds(work: () => unknown): number {
  const took = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return Math.min(...took);
}
