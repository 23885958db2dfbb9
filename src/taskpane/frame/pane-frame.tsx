import { FluentProvider } from '@fluentui/react-components';
import { useMemo } from 'react';
import { CrashBoundary } from './crash-boundary';
import type { EngineClient } from '../thread/engine-client';
import { PaneContext } from '../state/pane-context';
import { PaneShell } from './pane-shell';
import type { TrackerSource } from '../source/tracker-source';
import { useAddress } from '../state/use-address';
import { usePane } from '../state/use-pane';
import { useTheme } from './use-theme';

interface PaneFrameProps {
  readonly source: TrackerSource;
  readonly engine: EngineClient;
}

/** The whole pane: its theme, its state, and what stands where a part of it fails. */
export function PaneFrame(props: PaneFrameProps) {
  return (
    <FluentProvider theme={useTheme()} className="provider">
      <CrashBoundary>
        <PaneWithState {...props} />
      </CrashBoundary>
    </FluentProvider>
  );
}

function PaneWithState({ source, engine }: PaneFrameProps) {
  const pane = usePane(source, engine);
  useAddress(pane, source);
  const tools = useMemo(() => ({ pane, source, engine }), [pane, source, engine]);
  return (
    <PaneContext.Provider value={tools}>
      <PaneShell />
    </PaneContext.Provider>
  );
}
