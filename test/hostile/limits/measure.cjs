// Loaded before the program: notes, when it ends, how much processor time it took and how much memory at most.
const { writeFileSync } = require('node:fs');
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const measured = { seconds: (userCPUTime + systemCPUTime) / 1e6, mebibytes: maxRSS / 1024 };
  writeFileSync(process.env.NULMETING_MEASURED, JSON.stringify(measured));
});
