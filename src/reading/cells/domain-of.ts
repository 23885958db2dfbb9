import { CASE_TYPES, type CaseDomain } from '../words/case-type-words';
import { RISK_LEVELS, type RiskLevel } from '../words/classification-words';
import { DISPOSALS, type Disposal } from '../words/disposal-words';
import { meaningOf } from '../words/phrases';
import { remembered } from './remembered';

/**
 * A disposal by its usual name ("youth conditional caution" for YCC); undefined for an unknown one.
 */
export const disposalOf: (text: string) => Disposal | undefined = remembered((text) =>
  meaningOf(DISPOSALS, text),
);

/**
 * The domain that a text names: a case's type or disposal, or the name of a sheet.
 *
 * @returns undefined if it names none, or both
 * @example domainOf('OOCD') // 'outOfCourt'
 */
export const domainOf: (text: string) => CaseDomain | undefined = remembered((text) =>
  meaningOf(CASE_TYPES, text),
);

/** A classification in the usual words: low, medium, high, very high; undefined for another word. */
export const riskLevelOf: (text: string) => RiskLevel | undefined = remembered((text) =>
  meaningOf(RISK_LEVELS, text),
);
