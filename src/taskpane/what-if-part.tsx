/** Not built yet. */
export function WhatIfPart() {
  return <p />;
}
