/** Every message with which the engine refuses a request. */
export const messages = {
  cellChanged:
    'The cell says something else by now than was shown, so nothing was written. Look at it again.',
  nothingOpen: 'No tracker is open. Choose one first.',
  notRated: 'This tracker could not be rated. Mend the problems that were found, and try again.',
  fileUnreadable: (name: string): string =>
    `${name} could not be read: it may be a folder, or have been moved, changed or locked since you chose it. Close it elsewhere and choose the workbook again.`,
};
