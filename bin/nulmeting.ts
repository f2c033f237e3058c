#!/usr/bin/env node
declare const VERSION: string; // --version is answered before anything else is loaded.
const argv = process.argv.slice(2);
async function start(): Promise<void> {
  const part = argv[0] === '--complete' ? import('../src/cli/complete.ts') : import('../src/cli/main.ts');
  process.exitCode = await (await part).run(argv, process);
}
if (argv[0] !== '--version' && argv[0] !== '-V') void start();
else
  try {
    process.getBuiltinModule('node:fs').writeSync(1, `${VERSION}\n`);
  } catch {
    void start();
  }
