import type { Inspection } from '../../src/inspection/inspection';

/** An empty inspection: a test adds what it is about. */
export const EMPTY_INSPECTION: Inspection = {
  service: null,
  cases: [],
  answers: new Map(),
  caseColumns: [],
  blocks: [],
  figures: new Map(),
  ratings: new Map(),
  statedSamples: new Map(),
  populations: new Map(),
};
