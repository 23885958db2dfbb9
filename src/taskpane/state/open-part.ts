import { createContext, useContext } from 'react';

/** The parts of the pane, in the order of their tabs. */
export type PartId = 'read' | 'ratings' | 'annexe' | 'what-if' | 'checks';

/** Provides the function that opens another part. */
export const OpenPartContext = createContext<(part: PartId) => void>(() => undefined);

/** Opens another part of the pane, like its tab. */
export function useOpenPart(): (part: PartId) => void {
  return useContext(OpenPartContext);
}
