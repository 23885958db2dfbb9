import { AT_WORK, type Footprint, footprintOf, tidy } from './tidy';

/** Characters that sheet names cannot have. */
const BETWEEN = '/';

const SHEETS_AT_MOST = 5;

/** Why the self-test does not run in a workbook; the message is for the user. */
export class NotEmptyError extends Error {}

/**
 * Makes sure that a workbook is empty, and notes in it that a self-test is running. The remains of
 * an interrupted one are removed first.
 *
 * @returns the workbook as it was
 * @throws NotEmptyError if the workbook is not empty
 */
export async function enter(): Promise<Footprint> {
  const found = await Excel.run(footprintOf);
  const before = await withoutLeftovers(found);
  const why = await Excel.run((context) => whyNotEmpty(context, before));
  if (why !== null) {
    throw new NotEmptyError(
      `The test makes and deletes sheets, so it runs in an empty workbook alone: ${why} Open a new workbook (File, New), and start the test there.`,
    );
  }
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const there = worksheets.items.map(({ name }) => name).join(BETWEEN);
    names.add(AT_WORK, `="${there.replaceAll('"', '""')}"`).visible = false;
    await context.sync();
  });
  return before;
}

/** Removes anything of ours besides the sheets that an earlier test had found. */
async function withoutLeftovers(now: Footprint): Promise<Footprint> {
  const mark = now.names.find((name) => name.startsWith(`${AT_WORK} `));
  const [, noted] = /="(.*)"$/.exec(mark ?? '') ?? [];
  if (noted === undefined) return now;
  const there = new Set(noted.replaceAll('""', '"').split(BETWEEN));
  const nameOf = (sheet: string): string => sheet.replace(/, \w+, [^,]*$/, '');
  const isLeft = (sheet: string): boolean => sheet.startsWith('YOS ') && !there.has(nameOf(sheet));
  const sheets = new Map([...now.sheets].filter(([, sheet]) => !isLeft(sheet)));
  const [first = ''] = sheets.keys();
  const before = {
    sheets,
    names: now.names.filter((name) => !name.startsWith('_YOS_')),
    activeId: sheets.has(now.activeId) ? now.activeId : first,
  };
  await tidy(before, true);
  return Excel.run(footprintOf);
}

async function whyNotEmpty(
  { workbook }: Excel.RequestContext,
  { sheets, names }: Footprint,
): Promise<string | null> {
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/name');
  await workbook.context.sync();
  if (workbook.readOnly) return 'this one is open for reading only.';
  if (workbook.protection.protected) return 'this one is protected against new sheets.';
  if (sheets.size > SHEETS_AT_MOST) return `this one has ${sheets.size} sheets.`;
  for (const [, text] of sheets) {
    if (!text.endsWith(', empty')) return `something stands in it (${text}).`;
  }
  if (names.length > 0) return `it has the name ${names[0]?.split(' ')[0] ?? ''}.`;
  const inside = workbook.worksheets.items.map((sheet) => {
    sheet.charts.load('items/name');
    sheet.names.load('items/name');
    sheet.tables.load('items/name');
    return sheet;
  });
  await workbook.context.sync();
  const busy = inside.find((one) =>
    [one.charts, one.names, one.tables].some(({ items }) => items.length > 0),
  );
  return busy ? `there are charts, names or tables on ${busy.name}.` : null;
}
