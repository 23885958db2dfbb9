import { RENAMED_SET } from '../../workbook/office/changes';
import { INSERT_SET } from '../../workbook/office/insert';
import { NOTES_SET } from '../../workbook/office/page';
import { UNDO_GROUP_SET } from '../../workbook/office/undo';

/** What the add-in goes without if an Excel lacks it. */
export type NotOffered = 'functions' | 'insert' | 'renamed' | 'notes' | 'undo';

/** Requirement sets by feature. The manifest requires those of the functions. */
const NEEDS: Readonly<Record<NotOffered, readonly (readonly [name: string, version: string])[]>> = {
  functions: [
    ['SharedRuntime', '1.1'],
    ['CustomFunctionsRuntime', '1.1'],
  ],
  insert: [['ExcelApi', INSERT_SET]],
  renamed: [['ExcelApi', RENAMED_SET]],
  notes: [['ExcelApi', NOTES_SET]],
  undo: [['ExcelApi', UNDO_GROUP_SET]],
};

/** What the open Excel does not offer, according to itself. */
export function notOffered(): NotOffered[] {
  const { requirements } = Office.context;
  const isMissing = (what: NotOffered): boolean =>
    NEEDS[what].some(([name, version]) => !requirements.isSetSupported(name, version));
  return (Object.keys(NEEDS) as NotOffered[]).filter(isMissing);
}
