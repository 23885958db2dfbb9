import { fixIn } from '../../inspection/problem';
import { PANE_WORDS } from '../words/controls';
import { Field, Select } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { Fill } from '../../annexe/annexe-context';
import { USUAL_SEED } from '../../sampling/random-source';
import { messages } from '../words/messages';
import { PublishedSheetChoice } from './published-sheet-choice';
import { usePaneTools } from '../state/pane-context';
import type { ServiceView } from '../../engine/tracker-view';
import type { AnnexeChoice } from '../state/pane-state';

interface AnnexeChoicesProps {
  readonly service: ServiceView;
  readonly choice: AnnexeChoice;
  readonly onChoose: (choice: AnnexeChoice) => void;
}

const FILLS: readonly Fill[] = ['values', 'native', 'yos'];

/** How to make the annexe. */
export function AnnexeChoices({ service, choice, onChoose }: AnnexeChoicesProps) {
  const texts = messages.annexe;
  const id = useId();
  const { splitColumns } = service;
  return (
    <>
      <fieldset className="choice">
        <legend>{texts.fill}</legend>
        {FILLS.map((fill) => (
          <div key={fill} className="option">
            <input
              type="radio"
              id={`${id}${fill}`}
              name={`${id}fill`}
              checked={choice.fill === fill}
              aria-describedby={`${id}${fill}-good`}
              onChange={() => onChoose({ ...choice, fill })}
            />
            <label htmlFor={`${id}${fill}`}>{texts.fills[fill].name}</label>
            <p className="small" id={`${id}${fill}-good`}>
              {texts.fills[fill].good}
            </p>
          </div>
        ))}
      </fieldset>
      {splitColumns.length > 0 ? (
        <Field label={texts.split} hint={texts.splitHint}>
          <Select
            value={choice.split ?? ''}
            onChange={(_, { value }) => onChoose({ ...choice, split: value === '' ? null : value })}
          >
            <option value="">{texts.noSplit}</option>
            {splitColumns.map((column) => (
              <option key={column} value={column}>
                {column}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {service.cases > 0 ? <FirmChoice choice={choice} onChoose={onChoose} /> : null}
      <PublishedSheetChoice choice={choice} onChoose={onChoose} />
    </>
  );
}

/** Whether the sheet on firmness is wanted; if so, it is worked out at once. */
function FirmChoice({ choice, onChoose }: Pick<AnnexeChoicesProps, 'choice' | 'onChoose'>) {
  const { pane, engine } = usePaneTools();
  const texts = messages.annexe;
  const id = useId();
  const [against, setAgainst] = useState<readonly string[]>([]);
  const latest = useRef(choice);
  latest.current = choice;
  const choose = async (isWanted: boolean): Promise<void> => {
    setAgainst([]);
    onChoose({ ...choice, firm: isWanted });
    if (!isWanted) return;
    const given = { service: pane.serviceIndex, seed: USUAL_SEED };
    const firm = await pane.work({ label: messages.busy.firmness, canStop: true }, (progress) =>
      engine.call('firmness', given, progress),
    );
    if (firm?.firmness) return;
    // Stopped, or nothing to draw from.
    onChoose({ ...latest.current, firm: false });
    setAgainst(
      firm?.problems.map((problem) => `${problem.what} ${fixIn(problem, PANE_WORDS)}`) ?? [],
    );
  };
  return (
    <div className="option">
      <input
        type="checkbox"
        id={`${id}firm`}
        checked={choice.firm}
        aria-describedby={`${id}firm-good`}
        onChange={({ target }) => void choose(target.checked)}
      />
      <label htmlFor={`${id}firm`}>{texts.firm}</label>
      <p className="small" id={`${id}firm-good`}>
        {texts.firmHint}
      </p>
      <div role="status">
        {against.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </div>
  );
}
