/** What an option that may be given again has gathered, with one value more. */
export function oneMore(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}

/** "gender, rosh" as its parts. */
export function partsOf(text: string): readonly string[] {
  return text.split(',').map((part) => part.trim());
}
