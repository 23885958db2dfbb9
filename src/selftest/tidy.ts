import { isNotReached, untilInFront } from '../workbook/office/failures';

/** What identifies a workbook, as far as an empty one has anything. */
export interface Footprint {
  /** By their ids. */
  readonly sheets: ReadonlyMap<string, string>;
  /** With their formulas. */
  readonly names: readonly string[];
  readonly activeId: string;
}

/** How often to retry the removal if Excel does not answer. */
const TRIES = 4;
const MILLISECONDS = 250;

/** Surveys a workbook in two requests. */
export async function footprintOf(context: Excel.RequestContext): Promise<Footprint> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  names.load('items/name,items/formula');
  await context.sync();
  const used = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(false);
    range.load('address');
    return range;
  });
  await context.sync();
  return {
    sheets: new Map(
      worksheets.items.map(({ id, name, visibility }, i) => {
        const range = used[i];
        const cells = range && !range.isNullObject ? range.address : 'empty';
        return [id, `${name}, ${visibility}, ${cells.endsWith('!A1') ? 'empty' : cells}`];
      }),
    ),
    names: names.items.map(({ name, formula }) => `${name} ${String(formula)}`),
    activeId: await activeIdOf(context),
  };
}

/** For a chart in front, Excel only gives an error. */
async function activeIdOf(context: Excel.RequestContext): Promise<string> {
  const front = context.workbook.worksheets.getActiveWorksheet();
  front.load('id');
  try {
    await context.sync();
    return front.id;
  } catch {
    return '';
  }
}

/** The name that a self-test sets in the workbook while it runs, with the original sheets. */
export const AT_WORK = '_YOS_self_test';

/**
 * Removes all sheets and names that were not there before, and tries again if Excel does not
 * answer.
 *
 * @param isEnd whether the note of a running test goes as well; leftovers are found by it
 * @throws whatever Office.js throws in the end
 */
export async function tidy(before: Footprint, isEnd: boolean): Promise<void> {
  for (let left = TRIES; ; left--) {
    try {
      return await untilInFront(() => Excel.run((context) => takeOut(context, before, isEnd)));
    } catch (error) {
      if (left === 0 || !isNotReached(error)) throw error;
      await new Promise((later) => setTimeout(later, MILLISECONDS));
    }
  }
}

async function takeOut(
  context: Excel.RequestContext,
  before: Footprint,
  isEnd: boolean,
): Promise<void> {
  const { workbook } = context;
  const { worksheets, names, protection } = workbook;
  worksheets.load('items/id,items/visibility');
  names.load('items/name,items/formula');
  protection.load('protected');
  await context.sync();
  if (protection.protected) protection.unprotect();
  const made = worksheets.items.filter(({ id }) => !before.sheets.has(id));
  for (const sheet of made) {
    if (sheet.visibility === 'VeryHidden') sheet.visibility = 'Hidden';
    sheet.delete();
  }
  const known = new Set(before.names);
  for (const item of names.items) {
    const isNote = item.name === AT_WORK && !isEnd;
    if (!isNote && !known.has(`${item.name} ${String(item.formula)}`)) item.delete();
  }
  if (made.length > 0) worksheets.getItemOrNullObject(before.activeId).activate();
  await context.sync();
}

/** What is new in a workbook, or missing, in plain words. */
export function differences(before: Footprint, now: Footprint): string[] {
  const found: string[] = [];
  for (const [id, sheet] of before.sheets) {
    const text = now.sheets.get(id);
    if (text !== sheet) found.push(text === undefined ? `missing: ${sheet}` : text);
  }
  for (const [id, sheet] of now.sheets) if (!before.sheets.has(id)) found.push(sheet);
  for (const name of now.names) if (!before.names.includes(name)) found.push(`the name ${name}`);
  for (const name of before.names) if (!now.names.includes(name)) found.push(`missing: ${name}`);
  return found;
}
