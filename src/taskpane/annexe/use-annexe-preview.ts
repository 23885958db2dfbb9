import { startTransition, useEffect, useMemo, useState } from 'react';
import type { AnnexePreview, AnnexeWishes } from '../../engine/engine';
import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';
import type { AnnexeChoice, Trouble } from '../state/pane-state';
import { troubleOf } from '../state/work-actions';
import { StoppedError } from '../../engine/watch';

/** What a write would do, as far as known. */
export interface ShownPreview {
  /** The last one, even while the next is being made. */
  readonly preview: AnnexePreview | null;
  /** Whether it matches the current tracker and choices. */
  readonly isCurrent: boolean;
  readonly trouble: Trouble | null;
  again(): void;
}

interface Made {
  readonly wishes: AnnexeWishes;
  readonly reading: number;
  readonly preview: AnnexePreview | null;
  readonly trouble: Trouble | null;
}

/** Keeps the preview up to date with the tracker and the choices. */
export function useAnnexePreview(choice: AnnexeChoice, rowsShown: number): ShownPreview {
  const { pane, source } = usePaneTools();
  const { reading, serviceIndex, wishes: wishesOf } = pane;
  const wishes = useMemo(
    () => ({ ...wishesOf(choice), service: serviceIndex, rowsShown }),
    [wishesOf, choice, serviceIndex, rowsShown],
  );
  const [made, setMade] = useState<Made | null>(null);
  const [tries, setTries] = useState(0);
  const isMade = made?.wishes === wishes && made.reading === reading;
  // The tracker must not be queried while it is being read.
  const isIdle = pane.busy === null;
  useEffect(() => {
    if (!isIdle || isMade) return undefined;
    let isWanted = true;
    const keep = (preview: AnnexePreview | null, trouble: Trouble | null): void => {
      if (isWanted) startTransition(() => setMade({ wishes, reading, preview, trouble }));
    };
    void source.preview(wishes).then(
      (preview) => keep(preview, null),
      (error: unknown) => keep(null, toldOf(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [source, wishes, reading, isIdle, isMade, tries]);
  return {
    preview: made?.preview ?? null,
    isCurrent: isMade && made.preview !== null,
    trouble: isMade ? made.trouble : null,
    again() {
      setMade(null);
      setTries((count) => count + 1);
    },
  };
}

function toldOf(error: unknown): Trouble {
  if (error instanceof StoppedError) return { what: messages.busy.stopped, details: null };
  return troubleOf(error);
}
