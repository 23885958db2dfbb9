import type { StandardResult } from '../../scoring/result';
import type { ServiceView } from '../../engine/tracker-view';
import { messages } from '../words/messages';
import { KeyQuestionRow } from './key-question-row';

interface FoundQuestionsProps {
  readonly service: ServiceView;
  /** In lower case. */
  readonly wanted: string;
}

/**
 * The key questions with certain words in their code or wording, or in that of a prompt or their
 * standard.
 */
export function FoundQuestions({ service, wanted }: FoundQuestionsProps) {
  const found = service.result.standards.flatMap((standard) => {
    const codes = codesFound(service, standard, wanted);
    const own = standard.keyQuestions.filter(({ code }) => codes.has(code));
    return own.length > 0 ? [{ standard, own }] : [];
  });
  const count = found.reduce((sum, { own }) => sum + own.length, 0);
  return (
    <>
      <h3>
        <span role="status">{messages.ratings.found(count)}</span>
      </h3>
      {found.map(({ standard: { code, name }, own }) => (
        <section key={code} className="standard" aria-labelledby={`found-${code}`}>
          <h4 id={`found-${code}`}>
            {code} {name}
          </h4>
          <ul className="questions">
            {own.map((question) => (
              <KeyQuestionRow key={question.code} service={service} question={question} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The codes of a standard's key questions that contain the words, themselves or in a prompt. */
function codesFound(
  { edition }: ServiceView,
  { code, name }: StandardResult,
  wanted: string,
): ReadonlySet<string> {
  const has = (...texts: readonly string[]): boolean =>
    texts.some((text) => text.toLowerCase().includes(wanted));
  const own = edition.standards.find((one) => one.code === code)?.keyQuestions ?? [];
  return new Set(
    own
      .filter(
        ({ code: question, text, prompts }) =>
          has(question, text, `${code} ${name}`) ||
          prompts.some((prompt) => has(prompt.code, prompt.text)),
      )
      .map(({ code: question }) => question),
  );
}
