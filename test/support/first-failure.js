// For npm run mutate: a failing property has noticed the change, and does not look for a smaller
// example.
const fc = require('fast-check');

fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
