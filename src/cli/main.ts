import { parse, printHelp } from './parse.ts';
import { createContext, createWorld, type Process } from './session/context.ts';
import { EXIT, type ExitCode } from './session/exit-code.ts';
import { createOutput } from './session/output.ts';
import { createPrograms } from './session/programs.ts';
import { showProblem } from './show-problem.ts';

/** Runs one command line and gives its exit code; the program's only way out. Never throws. */
export async function run(
  argv: readonly string[],
  outside: Process,
  output: typeof createOutput = createOutput,
  programs: typeof createPrograms = createPrograms,
): Promise<ExitCode> {
  const context = await createContext(createWorld(argv, outside, output, programs));
  try {
    const parsed = await parse(context);
    if (parsed.kind === 'run') return await parsed.module.run(parsed.args, parsed.options, context);
    if (parsed.kind === 'nothing') {
      if (!context.isInteractive()) printHelp(context);
      else await (await import('./home.ts')).showHome(parsed.folder, context);
    }
    return EXIT.done;
  } catch (error) {
    return showProblem(error, context);
  }
}
