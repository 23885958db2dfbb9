/** Not built yet. */
export function ChecksPart() {
  return <p />;
}
