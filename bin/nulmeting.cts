// A CommonJS launcher: it starts faster than an ES module, and answers --version before anything else is loaded.
declare const VERSION: string;

const argv = process.argv.slice(2);
if (argv[0] === '--version' || argv[0] === '-V')
  process.getBuiltinModule('node:fs').writeSync(1, `${VERSION}\n`);
else {
  void import('../src/cli/main.ts')
    .then(({ run }) => run(argv, process))
    .then((code) => (process.exitCode = code));
}
