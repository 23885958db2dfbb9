// node src/scripts/prepare.mjs WHAT…: makes what tests need if it is missing or outdated, and
// prints where each is, one per line: cli (the command line), add-in, browser. The packages must
// already be installed.
import { findBrowser } from './find-browser.mjs';
import { built, builtAddIn } from './ready.mjs';

const MAKERS = { cli: built, 'add-in': builtAddIn, browser: findBrowser };

for (const what of process.argv.slice(2)) {
  const make = MAKERS[what];
  if (make === undefined) {
    console.error(`There is no ${what} to prepare; there are ${Object.keys(MAKERS).join(', ')}.`);
    process.exit(2);
  }
  try {
    console.log(make());
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
