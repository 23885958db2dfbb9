import type { Room } from './room';

/** How an assumption is checked in a real Excel. */
export interface Check {
  /** What is observed if it holds; several if any of them will do. */
  readonly expected: string | readonly string[];
  /** Runs it through Office.js in its own sheets, and returns the observation in plain words. */
  readonly observe: (room: Room) => Promise<string>;
}

/** Something that the add-in assumes about Excel. A row of docs/host-assumptions.md. */
export interface Assumption {
  /** Stable: reports of real Excels name it. */
  readonly id: string;
  /** What it is about. */
  readonly rule: string;
  /** What the add-in expects Excel to do, and what the model of Excel in the tests does. */
  readonly does: string;
  readonly kind: 'documented' | 'assumed' | 'own rule';
  /** Its source or evidence. */
  readonly source: string;
  /** The version of ExcelApi that it needs beyond what the add-in itself needs. */
  readonly needs?: string;
  /** `null` if no program can check it. */
  readonly check: Check | null;
}
