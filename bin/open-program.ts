import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

type Load = (name: string) => unknown;
type Module = { exports: unknown };
type Modules = Readonly<
  Record<string, (module: Module, exports: unknown, load: Load, filename: string) => void>
>;

/** The built program: its modules stand together in a few files, each with the names of what it holds. */
interface Main {
  readonly modules: Modules;
  /** The file that holds a module which is not in `main.js`. */
  readonly files: Readonly<Record<string, string>>;
}

export interface Program {
  readonly load: Load;
  /** The files that were opened, by name. */
  readonly scripts: ReadonlyMap<string, Script>;
}

/** Where the build keeps what this very Node made of the program's text. Another Node makes its own from the text. */
export function codeFolder(folder: string): string {
  return join(folder, 'code', `${process.version}-${process.platform}-${process.arch}`);
}

function readCode(folder: string, file: string): Buffer | undefined {
  try {
    return readFileSync(join(codeFolder(folder), `${file}.bin`));
  } catch {
    return undefined;
  }
}

/** Opens the program in a folder that the build wrote. Only files that are asked for are read, and each once. */
export function openProgram(folder: string): Program {
  const scripts = new Map<string, Script>();
  const opened = new Map<string, Modules>();
  const loaded = new Map<string, Module>();
  const run = (file: string): unknown => {
    const filename = join(folder, file);
    const cachedData = readCode(folder, file);
    const script = new Script(readFileSync(filename, 'latin1'), {
      filename,
      ...(cachedData && { cachedData }),
    });
    scripts.set(file, script);
    return script.runInThisContext();
  };
  const open = (file: string): Modules => {
    const modules = opened.get(file) ?? (run(file) as Modules);
    opened.set(file, modules);
    return modules;
  };
  const main = run('main.js') as Main;
  const load: Load = (name) => {
    const known = loaded.get(name);
    if (known !== undefined) return known.exports;
    const file = main.files[name];
    const fill = file === undefined ? main.modules[name] : open(file)[name];
    if (fill === undefined) return process.getBuiltinModule(name);
    const module: Module = { exports: {} };
    loaded.set(name, module);
    fill(module, module.exports, load, join(folder, name));
    return module.exports;
  };
  return { load, scripts };
}
