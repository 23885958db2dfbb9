import type { Room } from './room';

/** How an assumption is looked at in a real Excel. */
export interface Check {
  /** What is observed where it holds; several where any of them will do. */
  readonly expected: string | readonly string[];
  /** Runs it through Office.js in sheets of its own, and gives what was observed in plain words. */
  readonly observe: (room: Room) => Promise<string>;
}

/** Something that the add-in takes Excel to do. A row of docs/host-assumptions.md. */
export interface Assumption {
  /** Stable: reports of real Excels name it. */
  readonly id: string;
  /** What it is about. */
  readonly rule: string;
  /** What the add-in takes Excel to do, and the model of Excel in the tests does. */
  readonly does: string;
  readonly kind: 'documented' | 'assumed' | 'own rule';
  /** Where it is said, or what speaks for it. */
  readonly source: string;
  /** The version of ExcelApi that it needs beyond what the add-in itself needs. */
  readonly needs?: string;
  /** `null` where no program can see it. */
  readonly check: Check | null;
}
