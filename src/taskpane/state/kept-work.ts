/** A file that was changed here, as this tab keeps it for a reload. */
export interface KeptWork {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MARK = 'YOS Ratings';

interface KeptState {
  readonly of: typeof MARK;
  /** Whether the user wants it kept. */
  readonly isWanted: boolean;
  readonly work: KeptWork | null;
}

/**
 * What a reload of this page brings back. It is kept in the tab's own history, on this machine alone:
 * no other tab or page can see it, and it goes with the tab. Nothing is kept unless it is wanted.
 */
export function keptWork(): Pick<KeptState, 'isWanted' | 'work'> {
  const state = history.state as Partial<KeptState> | null;
  const isOurs = state?.of === MARK && state.isWanted === true;
  return isOurs ? { isWanted: true, work: state.work ?? null } : { isWanted: false, work: null };
}

/**
 * Keeps it, or keeps nothing any more.
 *
 * @returns false where the browser does not take so large a file; then none is kept
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

/** Where Office.js was looked for it has taken the page's history away. */
function put(state: KeptState | null): void {
  const { replaceState } = history as Partial<History>;
  replaceState?.call(history, state, '');
}
