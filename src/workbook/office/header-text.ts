/** Of the 255 characters that Excel takes for a header or footer with its codes. */
const LONGEST_PART = 180;

/** A plain text as a part of a header: `&` begins a code and is doubled. */
export function headerText(text: string): string {
  const escaped = (part: string): string => part.replaceAll('&', '&&');
  if (escaped(text).length <= LONGEST_PART) return escaped(text);
  let shorter = [...text];
  while (escaped(shorter.join('')).length >= LONGEST_PART) shorter = shorter.slice(0, -1);
  return `${escaped(shorter.join(''))}…`;
}
