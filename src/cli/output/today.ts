/** Today's date as a report prints it: "3 November 2026". */
export function today(): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
}
