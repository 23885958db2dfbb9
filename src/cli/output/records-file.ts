import {
  type InspectionRecord,
  RECORD_COLUMNS,
  type RecordValue,
} from '../../records/inspection-records';
import { csvLine, harmless } from './csv';

/** What a column of the data holds, as Parquet calls it. */
const TYPES = {
  case_number: 'INT32',
  percent: 'INT32',
  score: 'INT32',
  counted: 'BOOLEAN',
} as const;

/** Lines turned into text at a time: one text of millions would be too long. */
const LINES_AT_ONCE = 20_000;

/** Records column by column. */
export type Columns = Readonly<Record<keyof InspectionRecord, RecordValue[]>>;

/**
 * The records of several trackers, column by column. Text that a spreadsheet would take for a
 * formula is made harmless in every kind of file, so that they all agree.
 */
export function columnsOf(trackers: readonly Iterable<InspectionRecord>[]): Columns {
  const columns = Object.fromEntries(
    RECORD_COLUMNS.map((name) => [name, [] as RecordValue[]]),
  ) as Columns;
  for (const records of trackers) {
    for (const record of records) {
      for (const name of RECORD_COLUMNS) {
        const value = record[name];
        columns[name].push(typeof value === 'string' ? harmless(value) : value);
      }
    }
  }
  return columns;
}

/** The columns as CSV in UTF-8, with a byte order mark, for Excel. */
export function recordsCsv(columns: Columns): Uint8Array {
  const count = columns.record.length;
  const parts = [Buffer.from(`\ufeff${csvLine(RECORD_COLUMNS)}`)];
  for (let from = 0; from < count; from += LINES_AT_ONCE) {
    let text = '';
    for (let line = from; line < Math.min(count, from + LINES_AT_ONCE); line++) {
      text += csvLine(RECORD_COLUMNS.map((name) => columns[name][line] ?? null));
    }
    parts.push(Buffer.from(text));
  }
  return Buffer.concat(parts);
}

/** The columns as Parquet. */
export async function recordsParquet(columns: Columns): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const columnData = RECORD_COLUMNS.map((name) => ({
    name,
    data: columns[name],
    type: (TYPES as Partial<Record<typeof name, 'INT32' | 'BOOLEAN'>>)[name] ?? ('STRING' as const),
    nullable: true,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
