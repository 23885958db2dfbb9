import { Button, Field, Select } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { HelpWord } from '../pieces/help-word';
import { readMessages } from '../words/messages-read';
import { usePaneTools } from '../state/pane-context';

interface SettingChoiceProps {
  readonly label: string;
  /** The name in the first column of YOS settings. */
  readonly setting: string;
  /** The current value; '' for none. */
  readonly value: string;
  readonly help: 'edition' | 'base';
  /** The one with the value '' removes the setting. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A setting with few values. A button saves it: arrow keys alone must not change a rating. */
export function SettingChoice({ label, setting, value, help, options }: SettingChoiceProps) {
  const { pane } = usePaneTools();
  const select = useRef<HTMLSelectElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const chosen = draft ?? value;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await pane.saveSettings([{ setting, value: chosen === '' ? null : chosen }])) {
      setDraft(null);
      select.current?.focus();
    }
  };
  return (
    <form className="correct" onSubmit={(event) => void submit(event)}>
      <Field label={label} hint={<HelpWord word={help} />}>
        <Select ref={select} value={chosen} onChange={(_, { value: to }) => setDraft(to)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      </Field>
      {chosen === value ? null : (
        <Button type="submit" appearance="primary" aria-label={readMessages.saveOf(label)}>
          {readMessages.save}
        </Button>
      )}
    </form>
  );
}
