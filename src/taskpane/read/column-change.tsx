import { Button, Field, Select } from '@fluentui/react-components';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ChoiceOptions } from './choice-options';
import { columnName, columnOptions } from './column-options';
import { readMessages } from '../words/messages-read';
import { usePaneTools } from '../state/pane-context';
import type { ColumnView, TrackerView } from '../../engine/tracker-view';

interface ColumnChangeProps {
  readonly column: ColumnView;
  readonly view: TrackerView;
  readonly onClose: () => void;
}

/** Where the user says what a column is; Escape leaves it as it is. */
export function ColumnChange({ column, view, onClose }: ColumnChangeProps) {
  const { pane } = usePaneTools();
  const select = useRef<HTMLSelectElement>(null);
  const [chosen, setChosen] = useState('');
  useEffect(() => select.current?.focus(), []);
  const options = columnOptions(column, view);
  const rows = chosen === '' ? undefined : options[Number(chosen)]?.rows;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (rows && (await pane.saveSettings(rows))) onClose();
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <form className="correct" onSubmit={(event) => void submit(event)} onKeyDown={leave}>
      <Field label={readMessages.readAs(columnName(column))} size="small">
        <Select
          ref={select}
          size="small"
          value={chosen}
          onChange={(_, { value }) => setChosen(value)}
        >
          <option value="">{readMessages.offer.choose}</option>
          <ChoiceOptions options={options} />
        </Select>
      </Field>
      <Button size="small" type="submit" appearance="primary" disabled={!rows}>
        {readMessages.save}
      </Button>
      <Button size="small" onClick={onClose}>
        {readMessages.cancel}
      </Button>
    </form>
  );
}
