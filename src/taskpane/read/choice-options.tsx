import type { ChoiceOption } from './column-options';

/** The options of a list, under their headings. A value is an option's index. */
export function ChoiceOptions({ options }: { readonly options: readonly ChoiceOption[] }) {
  const groups = new Map<string, { readonly index: number; readonly label: string }[]>();
  options.forEach(({ label, group }, index) => {
    const own = groups.get(group) ?? [];
    groups.set(group, own);
    own.push({ index, label });
  });
  return [...groups].map(([group, own]) => {
    const all = own.map(({ index, label }) => (
      <option key={index} value={index}>
        {label}
      </option>
    ));
    if (group === '') return all;
    return (
      <optgroup key={group} label={group}>
        {all}
      </optgroup>
    );
  });
}
