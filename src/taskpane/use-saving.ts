import { useCallback } from 'react';
import type { SettingRow } from '../workbook/setting-edits';
import { usePaneTools } from './pane-context';

/**
 * Saves settings. The tracker is read anew then, and what the keyboard stood on may be gone: it goes
 * to the heading of its section, or to the part.
 */
export function useSaving(): (rows: readonly SettingRow[]) => Promise<boolean> {
  const { pane } = usePaneTools();
  const { saveSettings } = pane;
  return useCallback(
    async (rows) => {
      const section = document.activeElement?.closest('section[id]')?.id;
      const isSaved = await saveSettings(rows);
      requestAnimationFrame(() => requestAnimationFrame(() => keepFocus(section)));
      return isSaved;
    },
    [saveSettings],
  );
}

/** Where the keyboard stands on nothing any more, it goes to a section's heading, or to the part. */
export function keepFocus(section?: string): void {
  const { activeElement, body } = document;
  if (activeElement !== null && activeElement !== body) return;
  const heading = section === undefined ? null : document.getElementById(`${section}-heading`);
  // A part is taller than the pane: going to it must not scroll.
  if (heading) heading.focus();
  else document.querySelector<HTMLElement>('[role=tabpanel]')?.focus({ preventScroll: true });
}
