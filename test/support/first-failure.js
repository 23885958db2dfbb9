// For npm run mutate: a property that fails has noticed the change, and looks for no smaller example.
const fc = require('fast-check');

fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
