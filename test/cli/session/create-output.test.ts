import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createWorld } from '../../../src/cli/session/context.ts';
import { createOutput } from '../../../src/cli/session/output.ts';
import { createTestProcess } from '../run-in-process.ts';

const writeWhole = vi.hoisted(() => vi.fn());
vi.mock('../../../src/files/system/write-whole.ts', () => ({ writeWhole }));
const fstatSync = vi.hoisted(() => vi.fn());
vi.mock('node:fs', async (original) => ({ ...(await original<typeof import('node:fs')>()), fstatSync }));
const tty = process.getBuiltinModule('node:tty');
const isTerminal = (is: boolean) => vi.spyOn(tty, 'isatty').mockReturnValue(is);
/** What a descriptor is: for Node a terminal is a device. */
const isA = (kind: 'file' | 'pipe' | 'socket' | 'device') =>
  fstatSync.mockReturnValue({
    isFile: () => kind === 'file',
    isFIFO: () => kind === 'pipe',
    isSocket: () => kind === 'socket',
  });
beforeEach(() => {
  writeWhole.mockReset();
  isA('device');
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A stream as Node makes it for a terminal, or for something else. */
function streamOf(facts: object) {
  return Object.assign(new PassThrough(), facts) as unknown as NodeJS.WriteStream;
}

describe('what goes to a file, a pipe or a device', () => {
  const noStream = (): never => {
    throw new Error('no stream is made');
  };
  const fails = (reason: unknown) =>
    writeWhole.mockImplementation(() => {
      throw reason;
    });
  beforeEach(() => {
    isTerminal(false);
  });

  test.each([1, 2] as const)('is written to descriptor %i, without a stream', (descriptor) => {
    const output = createOutput(descriptor, noStream);
    output.write('uitkomst');
    expect(writeWhole.mock.calls).toEqual([[descriptor, 'uitkomst']]);
    expect(output).toMatchObject({ isTerminal: false, columns: null });
  });

  test.each(['file', 'pipe', 'socket'] as const)('is not asked whether a %s is a terminal', (kind) => {
    isA(kind);
    const asked = isTerminal(true);
    expect(createOutput(1, noStream).isTerminal).toBe(false);
    expect(asked).not.toHaveBeenCalled();
  });

  test('a descriptor that is closed is no terminal', () => {
    fstatSync.mockImplementation(() => {
      throw Object.assign(new Error('closed'), { code: 'EBADF' });
    });
    expect(createOutput(2, noStream).isTerminal).toBe(false);
  });

  test.each([
    ['its code', Object.assign(new Error('mis'), { code: 'ENOSPC' }), 'ENOSPC'],
    ['what it says, where it has no code', new Error('mis'), 'Error: mis'],
  ])('and cannot be written to stdout is an error, with its reason: %s', (_, reason, said) => {
    fails(reason);
    expect(() => createOutput(1, noStream).write('uitkomst')).toThrow(
      expect.objectContaining({ code: 'output-fails', values: { reason: said } }),
    );
  });

  test('and cannot be written to stderr is left unsaid: there is no place left for it', () => {
    fails(new Error('mis'));
    expect(() => createOutput(2, noStream).write('melding')).not.toThrow();
  });
});

describe('what goes to a terminal', () => {
  test('is written with the stream of Node, and knows its width as it is now', () => {
    const asked = isTerminal(true);
    const facts = { isTTY: true, columns: 72 };
    const stream = streamOf(facts);
    const output = createOutput(1, () => stream);
    expect(asked).toHaveBeenCalledWith(1);
    expect(output).toMatchObject({ isTerminal: true, columns: 72 });
    Object.assign(stream, { columns: 40 });
    expect(output.columns).toBe(40);
    output.write('uitkomst');
    expect((stream as unknown as PassThrough).read()).toEqual(Buffer.from('uitkomst'));
    expect(writeWhole).not.toHaveBeenCalled();
  });

  test('is no terminal any more when Node says so', () => {
    isTerminal(true);
    const stream = streamOf({ isTTY: undefined, columns: 72 });
    expect(createOutput(2, () => stream)).toMatchObject({ isTerminal: false, columns: null });
  });
});

test('the world gives results and messages each their own descriptor and stream', () => {
  const { outside, output } = createTestProcess();
  const given: unknown[] = [];
  createWorld([], outside, (descriptor, stream) => {
    given.push([descriptor, stream()]);
    return output(descriptor);
  });
  expect(given).toEqual([
    [1, outside.stdout],
    [2, outside.stderr],
  ]);
  expect((given as unknown[][])[0]?.[1]).toBe(outside.stdout);
  expect((given as unknown[][])[1]?.[1]).toBe(outside.stderr);
});
