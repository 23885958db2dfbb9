import type { Edition } from '../../editions/edition';
import { domainOf } from './domain-of';
import { normalise } from './normalise';
import { REASON } from './reason-header';
import type { Cell } from '../../grid/sheet';

/**
 * What a header or a row label can mean: for each edition's id, the codes that it names there.
 * There are several if the same wording is published under several codes.
 */
export interface Naming {
  readonly kind: 'question' | 'standard';
  /** The code, if it is written out. */
  readonly code: string | null;
  readonly byEdition: ReadonlyMap<string, readonly string[]>;
}

/** Finds the key question, prompt or standard that a text names. */
export interface QuestionIndex {
  readonly editions: readonly Edition[];
  /**
   * Null for anything that names none. A question's code that is in no edition is found, with no
   * codes.
   */
  find(cell: Cell | undefined): Naming | null;
}

const CODE =
  /^(?:(?:key question|question|standard|prompt|kq|qu|q|s)[\s.:#]*)?(?:no\b[\s.:]*)?(\d{1,2}\.\d{1,2})(?:\.(\d{1,2})[\s.:-]*\(?([a-z])(?:\)|[.:](?!\w)|$)|\.(\d{1,2})([a-z])?(?![\da-z])|(?![\d.]\d))/i;

/** A code at the end of its wording, in brackets: "Assessment of desistance (2.1.1)". */
const CODE_BEHIND = /^(.+?)\s*[([](?:kq|q)?\s*(\d{1,2}\.\d{1,2}\.\d{1,2}[a-z]?)[)\]]\s*$/i;

/** A code with other separators, as programs write it: "q2_1_1", "2-1-1a". */
const CODE_IN_SIGNS = /^(?:kq|q)?[\s_-]?([1-9])([_-])([1-9])\2([1-9])[_-]?([a-z]?)$/i;

/** Quotes, brackets, stars and bullets before a question. */
const BEFORE = /^(?:[*"'\u201c([]+|[\u2022\u00b7\u25aa\u25e6\u2023\u25cf\u2013\u2014-]\s+)/;

/** Text under a prompt's own letter: "a) Is there …", "(b) Does …", "c. Are …". */
const LETTER = /^\(?([a-z])(?:\)|\.(?=\s))\s*/i;

/** The first word of a text, after a prompt's letter. */
const OPENING = /^(?:\(?[a-z][).]\s*)?[^a-z]{0,4}([a-z]+)/i;

/** A text with its code first and written as in the reports; comments are long and have none. */
function codeFirst(text: string): string {
  if (/[)\]]$/.test(text)) return text.replace(CODE_BEHIND, '$2 $1');
  return text.length < 12 ? text.replace(CODE_IN_SIGNS, '$1.$3.$4$5') : text;
}

/** What is added to a header that occurs twice: "…safe?2", "….1", "… (2)", "…_2". */
const MADE_UNIQUE = /(\?)\s*\d$|(?<=[a-z?])(?:\s*[._]\d|\s*\(\d\)|\s\d)$/i;

/** Before a code: whose answers the column holds. */
const SAYS_WHOSE =
  /^(?:final|agreed|moderated|consensus|initial|first|second|inspector \w+|reviewer \w+)(?: answers?| judg(?:e)?ments?)?(?: to| for| on)?[\s:-]+(?=\(?(?:kq|q)?\s*\d)/i;

/** After a question: an answer to choose. */
const OPTION =
  /\s*(?:[-\u2013\u2014:|>[(]\s*|(?<=\?)\s+)(?:yes|no|n\/?a|not applicable|met|not met|sufficient|insufficient)\s*[\])]?$/i;

/** After a standard: its rating. */
const RATED =
  /\s*[:=\u2013\u2014(-]\s*(?:outstanding|good|requires improvement|req(?:uires)?\.? imp(?:rovement)?\.?|ri|inadequate)\s*\)?\.?$/i;

const DOMAIN_WORD = /court|\booc|domain/i;

const REMEMBER_AT_MOST = 50_000;

const built = new WeakMap<readonly Edition[], QuestionIndex>();

/**
 * The index of all the editions' codes, wording and names of standards. It is built once for a list
 * of editions and can read many trackers.
 */
export function questionIndex(editions: readonly Edition[]): QuestionIndex {
  const before = built.get(editions);
  if (before) return before;
  const index = buildIndex(editions);
  built.set(editions, index);
  return index;
}

function buildIndex(editions: readonly Edition[]): QuestionIndex {
  const wording = new Map<string, Map<string, string[]>>();
  const names = new Map<string, Map<string, string[]>>();
  const codes = new Map<string, Set<string>>();
  const texts = new Map<string, string>();
  const add = (
    to: Map<string, Map<string, string[]>>,
    text: string,
    edition: string,
    code: string,
  ) => {
    const byEdition = to.get(text) ?? new Map<string, string[]>();
    to.set(text, byEdition.set(edition, [...(byEdition.get(edition) ?? []), code]));
  };
  for (const edition of editions) {
    for (const standard of edition.standards) {
      add(names, normalise(standard.name), edition.id, standard.code);
      codes.set(standard.code, (codes.get(standard.code) ?? new Set()).add(edition.id));
      for (const question of standard.keyQuestions) {
        for (const { code, text } of [question, ...question.prompts]) {
          const plain = normalise(text);
          add(wording, plain, edition.id, code);
          codes.set(code, (codes.get(code) ?? new Set()).add(edition.id));
          texts.set(`${edition.id} ${code}`, plain);
        }
      }
    }
  }
  const domains = new Map(
    editions.flatMap((edition) =>
      edition.standards.map((standard) => [standard.code, standard.domain] as const),
    ),
  );

  const openings = new Set(
    [...wording.keys(), ...names.keys()].map((text) => OPENING.exec(text)?.[1] ?? ''),
  );

  const read = (text: string): Naming | null => {
    const said = readPlain(text);
    if (said) return said;
    // As programs write headers, and number duplicates.
    const spaced = /^[A-Za-z]+(_[A-Za-z]+)+$/.test(text.trim()) ? text.replace(/_/g, ' ') : text;
    const bare = spaced
      .replace(MADE_UNIQUE, '$1')
      .replace(SAYS_WHOSE, '')
      .replace(OPTION, '')
      .replace(RATED, '');
    return bare === text || bare.length < 3 ? null : readPlain(bare);
  };

  const readPlain = (text: string): Naming | null => {
    const trimmed = codeFirst(text.trim()).replace(BEFORE, '');
    const match = CODE.exec(trimmed);
    if (match) {
      const number = match[2] ?? match[4];
      const letter = (match[3] ?? match[5] ?? '').toLowerCase();
      const code = number === undefined ? (match[1] ?? '') : `${match[1]}.${number}${letter}`;
      const rest = normalise(trimmed.slice(match[0].length).replace(/^[\s).:\u2013\u2014-]+/, ''));
      if (REASON.test(normalise(rest.replace(/[()]/g, '')))) return null;
      const naming = named(number === undefined ? 'standard' : 'question', code, rest);
      return naming.kind === 'standard' && naming.byEdition.size === 0 ? null : naming;
    }
    // Most cells of a workbook name nothing here; only a few words begin a question or a standard's
    // name.
    const opening = OPENING.exec(trimmed)?.[1]?.toLowerCase() ?? '';
    if (!openings.has(opening) && !DOMAIN_WORD.test(trimmed)) return null;
    const plain = normalise(trimmed);
    const found = wording.get(plain) ?? wording.get(normalise(trimmed.replace(LETTER, '')));
    if (found) return { kind: 'question', code: null, byEdition: found };
    return standardByName(plain);
  };

  /** A code means the editions that have it; wording beside it narrows them, if it matches any. */
  const named = (kind: Naming['kind'], code: string, rest: string): Naming => {
    const having = [...(codes.get(code) ?? [])];
    const fitting = having.filter((edition) =>
      kind === 'question'
        ? texts.get(`${edition} ${code}`) === rest
        : names.get(rest)?.get(edition)?.includes(code),
    );
    const holds = fitting.length > 0 ? fitting : having;
    return { kind, code, byEdition: new Map(holds.map((edition) => [edition, [code]])) };
  };

  /** A standard by its name, perhaps with its domain: "Assessment", "Court: planning". */
  const standardByName = (plain: string): Naming | null => {
    const found = names.get(plain);
    if (found) return { kind: 'standard', code: null, byEdition: found };
    const domain = domainOf(plain);
    if (domain === undefined) return null;
    const bare = normalise(
      plain
        .replace(
          /out[- ]of[- ]court( disposals?| work)?|\bcourt( disposals?| work)?\b|\booc(d|ds)?\b|\bdomain (two|three|2|3)\b/g,
          ' ',
        )
        .replace(/[()\-:,/]+/g, ' '),
    );
    const byName = names.get(bare);
    if (!byName) return null;
    const kept = [...byName].map(
      ([edition, list]) => [edition, list.filter((code) => domains.get(code) === domain)] as const,
    );
    const byEdition = new Map(kept.filter(([, list]) => list.length > 0));
    return byEdition.size > 0 ? { kind: 'standard', code: null, byEdition } : null;
  };

  const known = new Map<Cell, Naming | null>();
  return {
    editions,
    find(cell) {
      if (typeof cell !== 'string' && typeof cell !== 'number') return null;
      const before = known.get(cell);
      if (before !== undefined) return before;
      const text = String(cell);
      const naming = text.length < 3 || text.length > 1000 ? null : read(text);
      if (known.size < REMEMBER_AT_MOST) known.set(cell, naming);
      return naming;
    },
  };
}

/** The codes that a name can mean in one edition. */
export function codesIn(naming: Naming, edition: Edition): readonly string[] {
  return naming.byEdition.get(edition.id) ?? [];
}

/** The letter that a prompt's row begins with ("b" of "b) Does …"), or null. */
export function promptLetter(text: string): string | null {
  return LETTER.exec(`${text.trim()} `)?.[1]?.toLowerCase() ?? null;
}
