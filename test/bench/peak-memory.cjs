// Loaded before a measured program: writes its peak memory, in bytes, when it ends.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  writeFileSync(process.env.YOS_PEAK_MEMORY, String(process.resourceUsage().maxRSS * 1024));
});
