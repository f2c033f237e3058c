import { createContext, createWorld, type Process, type World } from './context.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { parse, printHelp } from './parse.ts';
import { showProblem } from './show-problem.ts';

/** Runs one command line in a world of its own and gives its exit code. Never throws. */
export async function runIn(world: World): Promise<ExitCode> {
  const context = await createContext(world);
  try {
    const parsed = await parse(context);
    if (parsed.kind === 'run') return await parsed.module.run(parsed.args, parsed.options, context);
    if (parsed.kind === 'nothing') {
      if (!context.isInteractive()) printHelp(context);
      else await (await import('./home.ts')).showHome(context);
    }
    return EXIT.done;
  } catch (error) {
    return showProblem(error, context);
  }
}

/** Runs one command line in this process and gives its exit code; the program's only way out. */
export function run(argv: readonly string[], outside: Process): Promise<ExitCode> {
  return runIn(createWorld(argv, outside));
}
