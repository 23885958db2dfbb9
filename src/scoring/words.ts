/** A small number as a word for a sentence; figures from eleven up. */
export function numberWord(count: number): string {
  const words = [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
  ];
  return words[count] ?? String(count);
}

/** "1 case", "2 cases". */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "a", "a and b", "a, b and c"; with another joining word if one is given. */
export function listOf(items: readonly string[], joining = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${joining} ${items.at(-1) ?? ''}`;
}
