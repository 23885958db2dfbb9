// The formula engine in a separate thread, under Node itself: its packages mix ES and CommonJS
// modules in a way that Jest's loader does not take.
const { parentPort } = require('node:worker_threads');
require('../../src/scripts/typescript.cjs');
const { calculated } = require('./formula-engine.ts');

const workbooks = [];

/** What a test can ask for; workbooks go by their number. */
const answers = {
  calculate: async (...given) => workbooks.push(await calculated(...given)) - 1,
  valuesOf: async (workbook, range) => workbooks[workbook].valuesOf(range),
  write: async (workbook, sheet, cells) => workbooks[workbook].write(sheet, cells),
  dispose: async (workbook) => workbooks[workbook].dispose(),
};

parentPort.on('message', async ({ id, ask, given }) => {
  try {
    parentPort.postMessage({ id, answer: await answers[ask](...given) });
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.stack : String(error) });
  }
});
