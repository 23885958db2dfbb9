import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';

/** The question waiting for an answer; Escape means no. */
export function QuestionAsked() {
  const { question } = usePaneTools().pane;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (question) dialog.current?.showModal();
    else dialog.current?.close();
  }, [question]);
  return (
    <dialog
      ref={dialog}
      className="cells"
      aria-labelledby="question-text"
      onCancel={() => question?.answer(false)}
    >
      {question ? (
        <>
          <p id="question-text">{question.text}</p>
          <div className="buttons">
            <Button appearance="primary" onClick={() => question.answer(false)}>
              {messages.ratings.cancel}
            </Button>
            <Button onClick={() => question.answer(true)}>{question.yes}</Button>
          </div>
        </>
      ) : null}
    </dialog>
  );
}
