/**
 * Plain text as part of a page's header or footer, where `&` begins a code and is doubled.
 *
 * @param room the most letters allowed there; a longer text ends in `…`
 * @example pageText('Stoke & Staffs', 180) // 'Stoke && Staffs'
 */
export function pageText(text: string, room: number): string {
  // It looks only at as much as fits: a cell may hold 32,767 letters.
  const start = text.slice(0, room + 1);
  const whole = start.replaceAll('&', '&&');
  if (whole.length <= room) return whole;
  let shown = '';
  for (const letter of start) {
    const more = shown + (letter === '&' ? '&&' : letter);
    if (more.length + 1 > room) break;
    shown = more;
  }
  return `${shown}…`;
}
