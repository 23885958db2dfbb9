import type { Edition, KeyQuestion, Prompt, Standard } from '../editions/edition';

/**
 * How an edition's annexe words its lines. The forms differ only in wording: the sheet lays them
 * out in the same columns.
 */
export interface AnnexeForm {
  /** The headers of the first two columns. */
  readonly headers: readonly [string, string];
  /** The line that names a standard, beside its rating. */
  standard(standard: Standard): string;
  /** Whether the statement is in the standard's own line or in the line below. */
  readonly statementBelow: boolean;
  keyQuestion(question: KeyQuestion): string;
  /** @param index its place under its key question, from 0 */
  prompt(prompt: Prompt, index: number): string;
}

const FORMS: Readonly<Record<Edition['annexeForm'], AnnexeForm>> = {
  codes: {
    headers: ['Standards and key questions', 'Rating and % yes'],
    standard: ({ code, name, statement }) => `${code}. ${name}\n${statement}`,
    statementBelow: false,
    keyQuestion: ({ code, text }) => `${code}. ${text}`,
    prompt: ({ text }) => text,
  },
  prompts: {
    headers: ['Key questions and prompts', '% yes'],
    standard: ({ code, name }) => `${code}. ${name}`,
    statementBelow: true,
    keyQuestion: ({ code, text }) => `${code}. ${text}`,
    prompt: ({ text }) => text,
  },
  'lettered-prompts': {
    headers: ['Key questions and prompts', '% yes'],
    standard: ({ code, name }) => `${code}. ${name}`,
    statementBelow: true,
    keyQuestion: ({ code, text }) => `${code}. ${text}`,
    prompt: ({ code, text }) => `${letterOf(code)}) ${text}`,
  },
};

export function annexeForm(edition: Edition): AnnexeForm {
  return FORMS[edition.annexeForm];
}

/** The letter at the end of a prompt's code. */
function letterOf(code: string): string {
  return code.replace(/^[\d.]+/, '');
}
