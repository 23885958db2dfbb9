import { FluentProvider } from '@fluentui/react-components';
import { useMemo } from 'react';
import { CrashBoundary } from './crash-boundary';
import type { EngineClient } from '../thread/engine-client';
import { PaneContext, type PaneTools } from '../state/pane-context';
import { PaneShell } from './pane-shell';
import type { TrackerSource } from '../source/tracker-source';
import { useAddress } from '../state/use-address';
import { usePane } from '../state/use-pane';
import { useTheme } from './use-theme';

interface PaneFrameProps {
  readonly source: TrackerSource;
  readonly engine: EngineClient;
  /**
   * Loads Excel's own library, and switches to the workbook if Excel is there; null if already
   * done.
   */
  readonly lookForExcel: PaneTools['lookForExcel'];
}

/** The whole pane: its theme, its state, and a replacement if part of it fails. */
export function PaneFrame(props: PaneFrameProps) {
  return (
    <FluentProvider theme={useTheme()} className="provider">
      <CrashBoundary>
        <PaneWithState {...props} />
      </CrashBoundary>
    </FluentProvider>
  );
}

function PaneWithState({ source, engine, lookForExcel }: PaneFrameProps) {
  const pane = usePane(source, engine);
  useAddress(pane, source);
  const tools = useMemo(
    () => ({ pane, source, engine, lookForExcel }),
    [pane, source, engine, lookForExcel],
  );
  return (
    <PaneContext.Provider value={tools}>
      <PaneShell />
    </PaneContext.Provider>
  );
}
