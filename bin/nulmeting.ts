// Built as CommonJS: an ES module as entry point alone costs a sixth of an empty Node, so --version is answered before one is loaded.
declare const VERSION: string;

const argv = process.argv.slice(2);

/** Writes the version; false when it could not be written, which is said in the language of the person. */
function writeVersion(): boolean {
  try {
    process.getBuiltinModule('node:fs').writeSync(1, `${VERSION}\n`);
    return true;
  } catch {
    return false;
  }
}

if (!((argv[0] === '--version' || argv[0] === '-V') && writeVersion()))
  void import('../src/cli/main.ts')
    .then(({ run }) => run(argv, process))
    .then((code) => (process.exitCode = code));
