import { createContext, useContext } from 'react';
import type { EngineClient } from '../thread/engine-client';
import type { TrackerSource } from '../source/tracker-source';
import type { Pane } from './use-pane';

/** What every part of the pane can use. */
export interface PaneTools {
  readonly pane: Pane;
  readonly source: TrackerSource;
  readonly engine: EngineClient;
  /** Checks whether Excel opened the page after all; null if that is already known. */
  readonly lookForExcel: (() => Promise<boolean>) | null;
}

/** Provides the pane's state to its parts. */
export const PaneContext = createContext<PaneTools | null>(null);

/** The pane's state and actions. */
export function usePaneTools(): PaneTools {
  const tools = useContext(PaneContext);
  if (!tools) throw new Error('There is no pane around this part.');
  return tools;
}
