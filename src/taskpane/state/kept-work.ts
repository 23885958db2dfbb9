/** A file changed here, as this tab keeps it for a reload. */
export interface KeptWork {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MARK = 'YOS Ratings';

interface KeptState {
  readonly of: typeof MARK;
  /** Whether the user wants to keep it. */
  readonly isWanted: boolean;
  readonly work: KeptWork | null;
}

/**
 * What a reload of this page brings back. It is kept in the tab's own history, only on this
 * machine: no other tab or page can see it, and it goes when the tab closes. Nothing is kept unless
 * the user wants it.
 */
export function keptWork(): Pick<KeptState, 'isWanted' | 'work'> {
  const state = history.state as Partial<KeptState> | null;
  const isOurs = state?.of === MARK && state.isWanted === true;
  return isOurs ? { isWanted: true, work: state.work ?? null } : { isWanted: false, work: null };
}

/**
 * Keeps it, or stops keeping anything.
 *
 * @returns false if the file is too large for the browser; then nothing is kept
 */
export function keepWork(isWanted: boolean, work: KeptWork | null): boolean {
  const state: KeptState | null = isWanted ? { of: MARK, isWanted, work } : null;
  try {
    put(state);
    return true;
  } catch {
    put(state && { ...state, work: null });
    return false;
  }
}

/** If Office.js was loaded, it has removed the page's history. */
function put(state: KeptState | null): void {
  const { replaceState } = history as Partial<History>;
  replaceState?.call(history, state, '');
}
