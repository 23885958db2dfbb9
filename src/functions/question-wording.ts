import type { Edition } from '../editions/edition';
import { noAnswer, wrongKind } from './excel-error';
import { isBlank } from './excel-cell';
import { wordings } from './header';
import { messages } from './messages';
import { singleCell } from './range';
import { usualEdition } from './usual-edition';

/**
 * The published wording of a key question or prompt, or the statement of a standard.
 *
 * @param argument its code, however it is written (2.1.1, Q2.1.1, 2.1.1 a)
 * @throws CustomFunctions.Error for anything that is not a code, and for one that the edition does
 * not have
 */
export function questionWording(argument: unknown, asked: Edition | undefined): string {
  const edition = asked ?? usualEdition();
  const cell = singleCell('code', argument);
  const code = isBlank(cell) || typeof cell === 'boolean' ? null : wordings().find(cell)?.code;
  if (code === null || code === undefined) throw wrongKind(messages.noCode(cell));
  const text = wordingIn(edition, code);
  if (text !== undefined) return text;
  const others = wordings().editions.filter((other) => wordingIn(other, code) !== undefined);
  throw noAnswer(
    messages.notInEdition(
      code,
      edition.id,
      others.map(({ id }) => id),
    ),
  );
}

function wordingIn(edition: Edition, code: string): string | undefined {
  for (const standard of edition.standards) {
    if (standard.code === code) return standard.statement;
    for (const question of standard.keyQuestions) {
      if (question.code === code) return question.text;
      const prompt = question.prompts.find((one) => one.code === code);
      if (prompt) return prompt.text;
    }
  }
  return undefined;
}
