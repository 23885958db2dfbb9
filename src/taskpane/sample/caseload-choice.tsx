import type { ReadCaseload } from './caseload-as-read';
import { Button, Field, Select } from '@fluentui/react-components';
import { type DragEvent, useState } from 'react';
import { chooseFile } from '../source/choose-file';
import type { CaseloadPlace } from '../../engine/engine-sampling';
import { whatIfMessages } from '../words/messages-what-if';
import { oneFile } from '../source/one-file';
import { usePaneTools } from '../state/pane-context';
import { ProblemLines } from '../pieces/problem-lines';
import { TickList } from './tick-list';

interface CaseloadChoiceProps {
  readonly caseload: ReadCaseload | null;
  readonly onChoose: (place: CaseloadPlace) => void;
}

let lastFile = 0;

/** Where the caseload is: a workbook to choose or drop, or a sheet of the open one. */
export function CaseloadChoice({ caseload, onChoose }: CaseloadChoiceProps) {
  const texts = whatIfMessages.sample;
  const { pane } = usePaneTools();
  const [isOver, setOver] = useState(false);
  const take = (files: readonly File[]): void => {
    const file = oneFile(files, pane.refuse);
    if (!file) return;
    lastFile += 1;
    onChoose({ file: { id: lastFile, name: file.name, blob: file }, sheets: [] });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  // Sheets with the inspection itself are not a caseload.
  const sheets = (pane.view?.sheets ?? []).filter(({ use }) =>
    ['details', 'nothing-found', 'not-chosen', 'ignored'].includes(use),
  );
  const place = caseload?.place;
  const ofOpen = place && !place.file ? (place.sheets[0] ?? '') : '';
  return (
    <>
      <div
        className={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button
          appearance={caseload ? 'secondary' : 'primary'}
          disabled={pane.busy !== null}
          onClick={() => chooseFile(take)}
        >
          {caseload ? texts.another : texts.choose}
        </Button>
        <p className="small">{texts.drop}</p>
      </div>
      {sheets.length > 0 ? (
        <Field label={texts.orSheet}>
          <Select
            value={ofOpen}
            onChange={(_, { value }) => {
              if (value !== '') onChoose({ file: null, sheets: [value] });
            }}
          >
            <option value="">{texts.noSheet}</option>
            {sheets.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {caseload ? <Found caseload={caseload} onChoose={onChoose} /> : null}
    </>
  );
}

interface FoundProps {
  readonly caseload: ReadCaseload;
  readonly onChoose: (place: CaseloadPlace) => void;
}

/** What was found in it; if that is unclear, its sheets to choose from. */
function Found({ caseload: { place, view }, onChoose }: FoundProps) {
  const texts = whatIfMessages.sample;
  const [chosen, setChosen] = useState<readonly string[]>(place.sheets);
  const isUnclear = view.cases === 0 && place.file !== null && view.sheets.length > 1;
  const domains = view.domains.map(({ id, cases }) => texts.domain(id, cases));
  return (
    <>
      {view.cases > 0 ? (
        <p>
          <strong>{texts.found(view.name, view.cases)}</strong>{' '}
          {view.domains.some(({ id }) => id !== '') ? `${domains.join(', ')}.` : null}
        </p>
      ) : null}
      <ProblemLines problems={view.problems} />
      {isUnclear ? (
        <>
          <TickList
            label={texts.sheets}
            options={view.sheets.map((name) => ({ value: name, text: name }))}
            chosen={chosen}
            onChange={setChosen}
          />
          <Button
            disabled={chosen.length === 0}
            onClick={() => onChoose({ ...place, sheets: chosen })}
          >
            {texts.readSheets}
          </Button>
        </>
      ) : null}
    </>
  );
}
