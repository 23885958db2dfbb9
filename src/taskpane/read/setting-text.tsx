import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { readMessages } from '../words/messages-read';
import { numberOfText } from '../pieces/number-of-text';
import { usePaneTools } from '../state/pane-context';
import { useKept } from '../state/use-kept';

/** More than all the cases in the country. */
const MOST_CASES = 9_999_999;

interface SettingTextProps {
  readonly label: string;
  /** The name in the first column of YOS settings. */
  readonly setting: string;
  /** The value set, or the one from the tracker. */
  readonly value: string;
  readonly hint?: string;
  /** Whether it has to be a whole number of cases. */
  readonly isCount?: boolean;
}

/** A typed setting: a name, or a number of cases. Emptying it removes it. */
export function SettingText({ label, setting, value, hint, isCount = false }: SettingTextProps) {
  const { pane } = usePaneTools();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useKept<string | null>(`setting ${setting}`, null);
  const [isWrong, setWrong] = useState(false);
  const text = (draft ?? value).trim();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const count = isCount ? numberOfText(text) : null;
    const bad = count !== null && !(Number.isInteger(count) && count >= 1 && count <= MOST_CASES);
    setWrong(bad);
    if (bad || text === value) return;
    const row = { setting, value: text === '' ? null : (count ?? text) };
    if (await pane.saveSettings([row])) {
      setDraft(null);
      input.current?.focus();
    }
  };
  return (
    <form className="correct" onSubmit={(event) => void submit(event)} noValidate>
      <Field
        label={label}
        {...(hint !== undefined && { hint })}
        {...(isWrong && { validationMessage: readMessages.wholeNumber })}
      >
        <Input
          ref={input}
          value={draft ?? value}
          onChange={(_, { value: to }) => setDraft(to)}
          {...(isCount && { inputMode: 'numeric' })}
        />
      </Field>
      {text === value ? null : (
        <Button type="submit" appearance="primary" aria-label={readMessages.saveOf(label)}>
          {readMessages.save}
        </Button>
      )}
    </form>
  );
}
