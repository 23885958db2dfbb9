module.exports = require('./src/scripts/architecture.cjs').cruiser;
