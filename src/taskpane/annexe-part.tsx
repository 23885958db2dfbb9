/** Not built yet. */
export function AnnexePart() {
  return <p />;
}
