import { useId } from 'react';

interface FindFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A field to search a list with; Escape empties it. */
export function FindField({ label, value, onChange }: FindFieldProps) {
  const id = useId();
  return (
    <div className="find-field">
      <label htmlFor={id} className="small">
        {label}
      </label>
      <input
        id={id}
        type="search"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={({ key }) => (key === 'Escape' ? onChange('') : undefined)}
      />
    </div>
  );
}
