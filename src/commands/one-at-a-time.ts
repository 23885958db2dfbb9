/**
 * Makes a door that lets one task through at a time. What comes meanwhile is not done at all: a
 * second click on a button is not a second wish.
 */
export function oneAtATime(): (act: () => Promise<void>) => Promise<void> {
  let isBusy = false;
  return async (act) => {
    if (isBusy) return;
    isBusy = true;
    try {
      await act();
    } finally {
      isBusy = false;
    }
  };
}
