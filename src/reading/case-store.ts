import { normalise } from './normalise';
import { attributeOf } from './labels';
import type { CaseBlock, CaseColumn, InspectedCase } from './inspection';
import type { OtherHeader } from './tables';

/** Takes the cases of a tracker's tables one by one and holds their answers in columns of bytes. */
export interface CaseStore {
  readonly blockCount: number;
  /** Adds a case and returns its index. */
  addCase(found: InspectedCase): number;
  setAnswer(code: string, caseIndex: number, answer: number): void;
  /** The bytes of a question, one a case, for reading and writing in place. */
  answersOf(code: string): Uint8Array;
  setValue(header: OtherHeader, caseIndex: number, value: string): void;
  /** The header under which a column's values are kept: that of the first table with such a column. */
  headerOf(header: OtherHeader): string;
  addBlock(block: CaseBlock): void;
  finish(): {
    cases: readonly InspectedCase[];
    answers: ReadonlyMap<string, Uint8Array>;
    caseColumns: readonly CaseColumn[];
    blocks: readonly CaseBlock[];
  };
}

/** @param capacity the most cases that there can be: the lines of all tables */
export function caseStore(capacity: number): CaseStore {
  const cases: InspectedCase[] = [];
  const answers = new Map<string, Uint8Array>();
  const columns = new Map<string, { header: OtherHeader; values: string[] }>();
  const blocks: CaseBlock[] = [];
  const answersOf = (code: string): Uint8Array => {
    const existing = answers.get(code);
    if (existing) return existing;
    const bytes = new Uint8Array(capacity);
    answers.set(code, bytes);
    return bytes;
  };
  const ofHeader = new Map<OtherHeader, { header: OtherHeader; values: string[] }>();
  const columnOf = (header: OtherHeader) => {
    const known = ofHeader.get(header);
    if (known) return known;
    const key = attributeOf(header.label) ?? normalise(header.header);
    const column = columns.get(key) ?? { header, values: [] };
    columns.set(key, column);
    ofHeader.set(header, column);
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
    headerOf: (header) => columnOf(header).header.header,
    addBlock(block) {
      blocks.push(block);
    },
    finish() {
      const count = cases.length;
      return {
        cases,
        answers: new Map([...answers].map(([code, bytes]) => [code, bytes.subarray(0, count)])),
        caseColumns: [...columns.values()].map(({ header, values }) => ({
          header: header.header,
          attribute: attributeOf(header.label),
          values: Array.from({ length: count }, (_, i) => values[i] ?? ''),
        })),
        blocks,
      };
    },
  };
}
