/** Not built yet. */
export function ReadPart() {
  return <p />;
}
