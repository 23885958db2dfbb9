import type { Assumption, Check } from './check/assumption';
import { ASSUMPTIONS } from './assumptions';
import { breakOffWrites } from './break-off';
import { enter } from './empty-workbook';
import { tryFormulas } from './formulas';
import { type Sizes, USUAL_SIZES, measuringOf } from './measures';
import type { Measure, Report, Seen, SeenFormula } from './report';
import { aboutExcel } from './report';
import { NotOffered, makeRoom } from './check/room';
import { type Footprint, differences, footprintOf, tidy } from './tidy';

/** The observer of a running self-test. */
export interface SelfTestWatch {
  /** Called before each step, with the number of steps. */
  readonly onStep: (done: number, of: number, what: string) => void;
  readonly isStopped: () => boolean;
}

/** What a report says besides the findings. */
export interface SelfTestMaking {
  /** As 2026-11-03. */
  readonly date: string;
  readonly version: string;
  /** The size of the measurements; `null`: no measurements, and no functions either. */
  readonly sizes?: Sizes | null;
}

/**
 * Runs every check in the open workbook, which must be empty, each in its own sheets, which are
 * removed afterwards.
 *
 * @throws NotEmptyError if the workbook is not empty; whatever Office.js throws if that could not
 *   be found out
 */
export async function runSelfTest(watch: SelfTestWatch, making: SelfTestMaking): Promise<Report> {
  const before = await enter();
  const room = makeRoom();
  const assumptions: Seen[] = [];
  let formulas: readonly SeenFormula[] = [];
  const measures: Measure[] = [];
  const { sizes = USUAL_SIZES } = making;
  const measuring = sizes
    ? [...measuringOf(sizes), { what: 'writes that are broken off', measure: breakOffWrites }]
    : [];
  const tryFunctions = async (): Promise<void> => {
    formulas = await tryFormulas(room);
  };
  const steps: readonly { what: string; act: () => Promise<void> }[] = [
    ...ASSUMPTIONS.map(({ rule, ...one }) => ({
      what: rule,
      act: async () => void assumptions.push(await seenOf({ rule, ...one }, room)),
    })),
    ...(sizes ? [{ what: 'the functions in cells', act: tryFunctions }] : []),
    ...measuring.map(({ what, measure }) => ({
      what,
      act: async () => void measures.push(...(await measured(what, () => measure(room)))),
    })),
  ];
  let done = 0;
  let isCut = false;
  for (const { what, act } of steps) {
    if (watch.isStopped() || isCut) break;
    watch.onStep(done++, steps.length, what);
    await act().catch((error: unknown) => void measures.push({ what, found: textOf(error) }));
    isCut = await tidy(before, false).then(
      () => false,
      () => true,
    );
  }
  return {
    kind: 'yos-self-test',
    addIn: making.version,
    date: making.date,
    excel: aboutExcel(),
    assumptions: [
      ...assumptions,
      ...ASSUMPTIONS.slice(assumptions.length).map(({ id }): Seen => ({
        id,
        outcome: 'not tried',
      })),
    ],
    formulas,
    measures,
    isStopped: done < steps.length || isCut,
    left: await leave(before),
  };
}

/** Removes what is left, and says what could not be removed. */
async function leave(before: Footprint): Promise<readonly string[]> {
  try {
    await tidy(before, true);
    return differences(before, await Excel.run(footprintOf));
  } catch (error) {
    return [`it could not be looked at (${textOf(error)})`];
  }
}

async function seenOf(
  { id, needs, check }: Assumption,
  room: Parameters<Check['observe']>[0],
): Promise<Seen> {
  if (!check) return { id, outcome: 'not tried' };
  const { requirements } = Office.context;
  if (needs !== undefined && !requirements.isSetSupported('ExcelApi', needs)) {
    return { id, outcome: 'not offered' };
  }
  const seen = await check
    .observe(room)
    .catch((error: unknown) => (error instanceof NotOffered ? null : textOf(error)));
  if (seen === null) return { id, outcome: 'not offered' };
  return [check.expected].flat().includes(seen)
    ? { id, outcome: 'holds' }
    : { id, outcome: 'differs', seen };
}

async function measured(
  what: string,
  measure: () => Promise<readonly Measure[]>,
): Promise<readonly Measure[]> {
  try {
    return await measure();
  } catch (error) {
    return [{ what, found: textOf(error) }];
  }
}

/** What Excel says of an error; its code first. */
function textOf(error: unknown): string {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return [code, message ?? error]
    .filter((one) => one !== undefined)
    .map(String)
    .join(': ');
}
