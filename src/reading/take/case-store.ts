import type { CaseAttribute } from '../../editions/edition';
import { normalise } from '../cells/normalise';
import { attributeOf } from '../cells/labels';
import type { CaseBlock, CaseColumn, InspectedCase } from '../../inspection/inspection';
import type { OtherHeader } from '../find/tables';

/**
 * Collects the cases of a tracker's tables one by one and holds their answers in columns of bytes.
 */
export interface CaseStore {
  readonly blockCount: number;
  /** Adds a case and returns its index. */
  addCase(found: InspectedCase): number;
  setAnswer(code: string, caseIndex: number, answer: number): void;
  /** The bytes of a question, one per case, for reading and writing in place. */
  answersOf(code: string): Uint8Array;
  setValue(header: OtherHeader, caseIndex: number, value: string): void;
  /**
   * The header under which a column's values are stored: that of the first table with such a
   * column. A second column with the same header in one table gets its own ("ROSH (2)").
   */
  headerOf(header: OtherHeader): string;
  addBlock(block: CaseBlock): void;
  finish(): {
    cases: readonly InspectedCase[];
    answers: ReadonlyMap<string, Uint8Array>;
    caseColumns: readonly CaseColumn[];
    blocks: readonly CaseBlock[];
  };
}

interface Column {
  readonly header: string;
  readonly attribute: CaseAttribute | null;
  readonly values: string[];
}

/** @param capacity the maximum number of cases: the lines of all tables */
export function caseStore(capacity: number): CaseStore {
  const cases: InspectedCase[] = [];
  const answers = new Map<string, Uint8Array>();
  const columns = new Map<string, Column>();
  const blocks: CaseBlock[] = [];
  const answersOf = (code: string): Uint8Array => {
    const existing = answers.get(code);
    if (existing) return existing;
    const bytes = new Uint8Array(capacity);
    answers.set(code, bytes);
    return bytes;
  };
  const ofHeader = new Map<OtherHeader, Column>();
  /** The columns that the table being read has already. */
  const inTable = new Set<Column>();
  const columnOf = (other: OtherHeader): Column => {
    const known = ofHeader.get(other);
    if (known) return known;
    const attribute = attributeOf(other.label);
    const key = attribute ? `attribute ${attribute}` : `header ${normalise(other.header)}`;
    const isFree = (place: string) => {
      const column = columns.get(place);
      return !column || !inTable.has(column);
    };
    const place = numbered(key, isFree);
    const named = new Set([...columns.values()].map(({ header }) => header));
    const header = () => numbered(other.header, (one) => !named.has(one));
    const column = columns.get(place) ?? { header: header(), attribute, values: [] };
    columns.set(place, column);
    inTable.add(column);
    ofHeader.set(other, column);
    return column;
  };
  return {
    get blockCount() {
      return blocks.length;
    },
    addCase(found) {
      cases.push(found);
      return cases.length - 1;
    },
    setAnswer(code, caseIndex, answer) {
      answersOf(code)[caseIndex] = answer;
    },
    answersOf,
    setValue(header, caseIndex, value) {
      columnOf(header).values[caseIndex] = value;
    },
    headerOf: (header) => columnOf(header).header,
    addBlock(block) {
      blocks.push(block);
      inTable.clear();
    },
    finish() {
      const count = cases.length;
      return {
        cases,
        answers: new Map([...answers].map(([code, bytes]) => [code, bytes.subarray(0, count)])),
        caseColumns: [...columns.values()].map(({ header, attribute, values }) => ({
          header,
          attribute,
          values: Array.from({ length: count }, (_, i) => values[i] ?? ''),
        })),
        blocks,
      };
    },
  };
}

/** A name, or the name with the first free number: "ROSH (2)". */
export function numbered(name: string, isFree: (name: string) => boolean): string {
  let found = name;
  for (let i = 2; !isFree(found); i++) found = `${name} (${i})`;
  return found;
}

/** A case column's header as in the sheet, without the number that distinguishes duplicates. */
export function plainHeader(header: string): string {
  return header.replace(/ \(\d+\)$/, '');
}
