import { ourSheetKind } from '../ours/our-sheets';

/** Changes within this time count as one: a paste or a fill reports many. */
const MILLISECONDS_GATHERED = 250;

/** What Excel reports for each kind of change. */
interface SheetChange {
  readonly worksheetId: string;
  /** Who changed cells; Excel reports it from ExcelApi 1.14 on. */
  readonly triggerSource?: string;
}

/** The event handler, as returned by Office.js. */
type Listener = OfficeExtension.EventHandlerResult<never>;

/**
 * Reports when somebody changes the workbook: cells, or sheets that are added, deleted or (if Excel
 * reports it) renamed. Changes to our sheets do not count, nor do those of this add-in if Excel
 * identifies them. Formula results that change because of a volatile function or another workbook
 * are not reported.
 *
 * @param changed called once for all changes within a quarter of a second; also where it could not
 *   be found out whose sheet it is
 * @returns a function that ends it
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
      // Nobody has read a sheet that was added and has already gone.
      isTheirs = ids.some((id) => (ours.get(id) ?? before.get(id)) === false);
    } catch {
      // Busy or not connected: better to report once too often than not at all.
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

/** The requirement set in which Excel reports renamed sheets. */
export const RENAMED_SET = '1.17';

/** Not every Excel reports new names; without that the rest is still reported. */
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
    // The workbook is closed or no longer connected, and so is the handler.
  }
}

/** Whether this tool wrote each sheet, by Excel's id of the sheet. In two syncs. */
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
