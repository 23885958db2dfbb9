import { useId } from 'react';
import type { AnnexeChoice } from '../state/pane-state';
import { usePaneTools } from '../state/pane-context';
import { publishedMessages as texts } from '../words/messages-published';

interface PublishedSheetChoiceProps {
  readonly choice: AnnexeChoice;
  readonly onChoose: (choice: AnnexeChoice) => void;
}

/** Whether a sheet is wanted on where the total stands among published inspections. */
export function PublishedSheetChoice({ choice, onChoose }: PublishedSheetChoiceProps) {
  const { pane } = usePaneTools();
  const id = useId();
  const { inspections, what } = pane.published;
  return (
    <div className="option">
      <input
        type="checkbox"
        id={id}
        checked={choice.published}
        aria-describedby={`${id}-good`}
        onChange={({ target }) => onChoose({ ...choice, published: target.checked })}
      />
      <label htmlFor={id}>{texts.sheet}</label>
      <p className="small" id={`${id}-good`}>
        {texts.sheetHint(inspections.length, what)}
      </p>
    </div>
  );
}
