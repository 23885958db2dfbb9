import { Field, Input } from '@fluentui/react-components';

interface FindFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A field to search a list with; Escape empties it. */
export function FindField({ label, value, onChange }: FindFieldProps) {
  return (
    <Field label={label} size="small" className="find-field">
      <Input
        type="search"
        size="small"
        value={value}
        onChange={(_, { value: text }) => onChange(text)}
        onKeyDown={({ key }) => (key === 'Escape' ? onChange('') : undefined)}
      />
    </Field>
  );
}
