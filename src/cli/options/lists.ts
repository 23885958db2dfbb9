/** The collected values of a repeatable option, with one more. */
export function oneMore(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}

/** "gender, rosh" as its parts. */
export function partsOf(text: string): readonly string[] {
  return text.split(',').map((part) => part.trim());
}
