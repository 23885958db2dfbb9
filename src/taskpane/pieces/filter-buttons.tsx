interface FilterButtonsProps<Id extends string> {
  readonly label: string;
  readonly filters: readonly (readonly [Id, string])[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** Buttons of which one is pressed: what a list shows. */
export function FilterButtons<Id extends string>(props: FilterButtonsProps<Id>) {
  const { label, filters, chosen, onChoose } = props;
  return (
    <div className="filters" role="group" aria-label={label}>
      {filters.map(([id, text]) => (
        <button key={id} type="button" aria-pressed={chosen === id} onClick={() => onChoose(id)}>
          {text}
        </button>
      ))}
    </div>
  );
}
