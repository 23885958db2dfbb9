/**
 * Makes a gate that lets one task through at a time. Further tasks are dropped meanwhile: a second
 * click on a button is not a second request.
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
