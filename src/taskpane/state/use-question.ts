import { useCallback, useMemo, useState } from 'react';

/** Something that the user is asked before it is done. */
export interface Question {
  readonly text: string;
  /** What the button says that does it. */
  readonly yes: string;
  answer(isYes: boolean): void;
}

/** A question at a time; Office.js takes the browser's own away. */
export function useQuestion(): {
  readonly question: Question | null;
  ask(text: string, yes: string): Promise<boolean>;
} {
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = useCallback(
    (text: string, yes: string) =>
      new Promise<boolean>((resolve) => {
        const answer = (isYes: boolean): void => {
          setQuestion(null);
          resolve(isYes);
        };
        setQuestion({ text, yes, answer });
      }),
    [],
  );
  return useMemo(() => ({ question, ask }), [question, ask]);
}
