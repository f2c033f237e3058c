import { openProgram } from './open-program.ts';

// Built as CommonJS: that starts faster than an ES module. --version is answered before anything else is opened.
declare const VERSION: string;

const argv = process.argv.slice(2);
if (argv[0] === '--version' || argv[0] === '-V')
  process.getBuiltinModule('node:fs').writeSync(1, `${VERSION}\n`);
else {
  const { run } = openProgram(import.meta.dirname).load('./main.js') as typeof import('../src/cli/main.ts');
  void run(argv, process).then((code) => (process.exitCode = code));
}
