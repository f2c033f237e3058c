import { fstatSync } from 'node:fs';
import { NamedError } from '../../domain/checking/named-error.ts';
import { makeVisible } from '../../domain/instrument/visible-text.ts';
import { writeWhole } from '../../files/system/write-whole.ts';

/** Where the results or the messages of the program go. */
export interface Output {
  /** True when a person reads along. */
  readonly isTerminal: boolean;
  /** The width of the terminal in characters, or null. */
  readonly columns: number | null;
  readonly write: (content: string | Uint8Array) => void;
}

/** Output in which nothing works unseen. */
export interface VisibleOutput extends Output {
  /** In a terminal: puts a text in the line in which the cursor stands, in place of what stood there. */
  readonly rewrite: (text: string) => void;
}

const ESCAPE = '\u001B';
/** The start of the line in which the cursor stands, and nothing behind it. */
const EMPTY_LINE = `\r${ESCAPE}[K`;
/** What the program's own styles write: bold, faint, cyan, and their ends. */
const STYLING = new RegExp(`(${ESCAPE}\\[(?:1|2|22|36|39)m)`);

/**
 * Output in which nothing works unseen: of what a text holds, only line breaks, tabs and, in a terminal, the program's own styles are
 * more than a mark. Everything that is written passes here, so that no command can forget it. `spell` puts a text in the characters that a
 * terminal has.
 */
export function makeOutputVisible(
  output: Output,
  spell: (text: string) => string = (text) => text,
): VisibleOutput {
  const show = (text: string): string => {
    const visible = makeVisible(text);
    if (visible === text || !output.isTerminal) return visible;
    // Splitting by a pattern with a group puts what the group found at the odd places.
    const parts = text.split(STYLING);
    return parts.map((part, index) => (index % 2 === 1 ? part : makeVisible(part))).join('');
  };
  return {
    get isTerminal() {
      return output.isTerminal;
    },
    get columns() {
      return output.columns;
    },
    write: (content) =>
      output.write(
        typeof content !== 'string' ? content : output.isTerminal ? spell(show(content)) : show(content),
      ),
    rewrite: (text) => output.write(EMPTY_LINE + spell(show(text)).slice(0, (output.columns ?? 80) - 1)),
  };
}

/**
 * Output to a file, a pipe or a device. On stdout, what cannot be written is an error; on stderr there is no place left to say so.
 * @throws NamedError `output-fails`
 */
function createPlainOutput(descriptor: number, isForMessages: boolean): Output {
  const write = (content: string | Uint8Array): void => {
    try {
      writeWhole(descriptor, content);
    } catch (error) {
      if (isForMessages) return;
      throw new NamedError('output-fails', {
        reason: (error as NodeJS.ErrnoException).code ?? String(error),
      });
    }
  };
  return { isTerminal: false, columns: null, write };
}

/** Whether a descriptor is a file or a pipe: then it is no terminal, and what asks that of a device is not loaded. */
function isFileOrPipe(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() || stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}

function isTerminal(descriptor: number): boolean {
  return !isFileOrPipe(descriptor) && process.getBuiltinModule('node:tty').isatty(descriptor);
}

/** Output to a descriptor. Node's stream for it is slow to make, so only a terminal is written to with one. */
export function createOutput(descriptor: 1 | 2, stream: () => NodeJS.WriteStream): Output {
  if (!isTerminal(descriptor)) return createPlainOutput(descriptor, descriptor === 2);
  return {
    get isTerminal() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().isTTY ? stream().columns : null;
    },
    write: (content) => stream().write(content),
  };
}
