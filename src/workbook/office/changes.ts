import { ourSheetKind } from '../ours/our-sheets';

/** Changes within this time are one: a paste or a fill tells of many. */
const MILLISECONDS_GATHERED = 250;

/** What is told of each kind of change. */
interface SheetChange {
  readonly worksheetId: string;
  /** Who has changed cells; Excel says so from ExcelApi 1.14 on. */
  readonly triggerSource?: string;
}

/** Who listens, as Office.js gives it back. */
type Listener = OfficeExtension.EventHandlerResult<never>;

/**
 * Tells when somebody changes the workbook: cells, or sheets that are added, deleted or (where Excel
 * tells of it) renamed. What happens to sheets of ours is no change, nor is what this add-in does
 * itself, where Excel says that it was so. A result of a formula that changes because of a volatile
 * function or of another workbook is not told.
 *
 * @param changed called once for all that changes within a quarter of a second; also where it could
 *   not be found out whose sheet it is
 * @returns what ends it
 */
export async function watchOffice(changed: () => void): Promise<() => Promise<void>> {
  let ours: ReadonlyMap<string, boolean> = new Map();
  let touched = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isOver = false;

  const look = async (): Promise<void> => {
    const ids = [...touched];
    touched = new Set();
    timer = null;
    const before = ours;
    let isTheirs = true;
    try {
      ours = await sheetsOfOurs();
      // A sheet that was added and has gone since nobody has read.
      isTheirs = ids.some((id) => (ours.get(id) ?? before.get(id)) === false);
    } catch {
      // Busy or not connected: better once too often than not at all.
    }
    if (isTheirs && !isOver) changed();
  };
  const told = ({ worksheetId, triggerSource }: SheetChange): Promise<void> => {
    if (triggerSource !== 'ThisLocalAddin') {
      touched.add(worksheetId);
      timer ??= setTimeout(() => void look(), MILLISECONDS_GATHERED);
    }
    return Promise.resolve();
  };

  ours = await sheetsOfOurs();
  const listeners = [...(await listen(told)), ...(await listenToNames(told))];
  return async () => {
    isOver = true;
    if (timer !== null) clearTimeout(timer);
    for (const one of listeners) await stop(one);
  };
}

async function listen(told: (change: SheetChange) => Promise<void>): Promise<Listener[]> {
  return Excel.run(async (context) => {
    const { onChanged, onAdded, onDeleted } = context.workbook.worksheets;
    const listeners = [onChanged.add(told), onAdded.add(told), onDeleted.add(told)];
    await context.sync();
    return listeners as unknown as Listener[];
  });
}

/** The requirement set in which Excel tells of a sheet that was renamed. */
export const RENAMED_SET = '1.17';

/** Excel does not tell of new names everywhere; without it the rest is told all the same. */
async function listenToNames(told: (change: SheetChange) => Promise<void>): Promise<Listener[]> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', RENAMED_SET)) return [];
  try {
    return await Excel.run(async (context) => {
      const listener = context.workbook.worksheets.onNameChanged.add(told);
      await context.sync();
      return [listener as unknown as Listener];
    });
  } catch {
    return [];
  }
}

async function stop(listener: Listener): Promise<void> {
  try {
    await Excel.run(listener.context, async (context) => {
      listener.remove();
      await context.sync();
    });
  } catch {
    // The workbook is closed or not connected any more, and so is the listener.
  }
}

/** Of each sheet, by what Excel knows it by, whether this tool wrote it. In two syncs. */
function sheetsOfOurs(): Promise<ReadonlyMap<string, boolean>> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id');
    await context.sync();
    for (const { names } of worksheets.items) names.load('items/name,items/formula');
    await context.sync();
    return new Map(
      worksheets.items.map(({ id, names }) => [
        id,
        names.items.some(({ name, formula }) => ourSheetKind(name, String(formula)) !== null),
      ]),
    );
  });
}
