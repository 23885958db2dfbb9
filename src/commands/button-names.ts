/** The ribbon buttons that act directly, by their names in the manifest. */
export const BUTTON_NAMES = ['rateAndWrite', 'checkTracker', 'removeSheets'] as const;

/** One of them. */
export type ButtonName = (typeof BUTTON_NAMES)[number];
