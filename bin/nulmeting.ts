// Built as CommonJS: an ES module as entry point alone costs a sixth of an empty Node, so --version is answered before one is loaded.
declare const VERSION: string;

const argv = process.argv.slice(2);
if (argv[0] === '--version' || argv[0] === '-V')
  process.getBuiltinModule('node:fs').writeSync(1, `${VERSION}\n`);
else
  void import('../src/cli/main.ts')
    .then(({ run }) => run(argv, process))
    .then((code) => (process.exitCode = code));
