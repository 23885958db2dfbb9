interface TickListProps {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** A list with any number of ticks; the choice keeps the order of the list. */
export function TickList({ label, hint, options, chosen, onChange }: TickListProps) {
  const tick = (value: string, isTicked: boolean): void =>
    onChange(
      options
        .map((option) => option.value)
        .filter((one) => (one === value ? isTicked : chosen.includes(one))),
    );
  return (
    <fieldset className="ticks">
      <legend>{label}</legend>
      {options.map(({ value, text }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => tick(value, event.target.checked)}
          />
          {text}
        </label>
      ))}
      {hint === undefined ? null : <p className="small">{hint}</p>}
    </fieldset>
  );
}
