import type { Edition } from '../../editions/edition';
import type { Cell } from '../../grid/sheet';
import { normalise } from './normalise';
import type { Naming, QuestionIndex } from './question-index';

/** A name as a program writes it is no longer than this. */
const LONGEST_NAME = 100;

/** Words that a name may be written with or without. */
const SMALL_WORDS = new Set(['and', 'of', 'the', 'for', 'standard', 'rating', 'work']);

/**
 * The standard that a header names, even if it is written as programs write names, with
 * underscores, hyphens or capitals instead of spaces: `governance_and_leadership`, `CourtPlanning`,
 * `2_1_assessment`.
 *
 * @returns null for anything that names no standard
 */
export function standardNaming(cell: Cell, index: QuestionIndex): Naming | null {
  const naming = index.find(cell);
  if (naming) return naming.kind === 'standard' ? naming : null;
  if (typeof cell !== 'string' || cell.length > LONGEST_NAME) return null;
  const plain = plainName(cell);
  const again = plain === cell.trim() ? null : index.find(plain);
  return again?.kind === 'standard' ? again : null;
}

/**
 * The standards that a few words of a name can mean: "Governance", `policy_and_provision`. Only for
 * columns that hold ratings: elsewhere words such as Services or Staff mean other things.
 *
 * @returns the codes whose names contain all the words, in the order of publication
 */
export function standardsLike(header: string, edition: Edition): readonly string[] {
  const words = wordsOf(plainName(header));
  if (words.length === 0) return [];
  return edition.standards
    .filter(({ name }) => words.every((word) => wordsOf(name).includes(word)))
    .map(({ code }) => code);
}

/** A standard with its domain, for a user who has to choose: "2.1 Assessment (Court disposals)". */
export function standardInWords(edition: Edition, code: string): string {
  const standard = edition.standards.find((one) => one.code === code);
  const domain = edition.domains.find(({ id }) => id === standard?.domain);
  return `${code} ${standard?.name ?? ''} (${domain?.name ?? ''})`;
}

function wordsOf(text: string): string[] {
  const words = normalise(text).split(/[^a-z0-9]+/);
  return words.filter((word) => word !== '' && !SMALL_WORDS.has(word));
}

/** A program's name as people write it: spaces between its words, its code with a point. */
function plainName(text: string): string {
  return text
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/^(?:standard|std|s|d)?[ _-]?([1-4])[_-]([1-4])(?![0-9])[ _-]*/i, '$1.$2 ')
    .replace(/[_-]+/g, ' ')
    .replace(/out ?of ?court/gi, 'out-of-court')
    .replace(/\bd([123])\b/gi, 'domain $1')
    .replace(/ +/g, ' ')
    .trim();
}
