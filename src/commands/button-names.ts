/** The buttons of the ribbon that do a job by themselves, under the names that the manifest has. */
export const BUTTON_NAMES = ['rateAndWrite', 'checkTracker', 'removeSheets'] as const;

/** One of them. */
export type ButtonName = (typeof BUTTON_NAMES)[number];
