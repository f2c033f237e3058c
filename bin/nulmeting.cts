// A CommonJS launcher: it starts faster than an ES module, and answers --version before anything else is loaded.
declare const VERSION: string;

const argv = process.argv.slice(2);
if (argv[0] === '--version' || argv[0] === '-V') process.stdout.write(`${VERSION}\n`);
else {
  const { env, stdin, stdout, stderr } = process;
  void import('../src/cli/main.ts')
    .then(({ run }) => run({ argv, env, cwd: process.cwd(), stdin, stdout, stderr }))
    .then((code) => (process.exitCode = code));
}
