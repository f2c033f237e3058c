import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/*
 * Each story in this folder is a file: files that a person has, the commands she gives, and what she sees and has afterwards. The built
 * program plays them all on the first version of Node that it is given, the oldest, and each of the others plays half of its part of them. In
 * what is expected, `…` on a line of its own stands for any lines.
 */

interface Step {
  readonly run?: string;
  /** The folder in which she stands; that of the story when absent. */
  readonly in?: string;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly exit?: number;
  readonly stdout?: string;
  readonly stderr?: string;
  /** JSON on stdout: what stands at a path, as `frameworks.0.steps.0.score` or `frameworks.id=kort.own`. */
  readonly json?: Readonly<Record<string, unknown>>;
  readonly write?: Readonly<Record<string, string>>;
  /** What stands nowhere on stdout or stderr. */
  readonly without?: readonly string[];
  /** Files that this step leaves as they were, to the byte. */
  readonly unchanged?: readonly string[];
  /** Text that a file holds; null: the file does not exist. */
  readonly files?: Readonly<Record<string, string | null>>;
}
interface Story {
  readonly title: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

const PROGRAM = resolve('dist/nulmeting.cjs');
const NODES = (process.env['NULMETING_NODES'] ?? process.execPath).split(',');
/** A story is up to forty commands, beside other tests. */
const LONGEST = 300_000;
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function splitWords(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The text, or with `…` lines a pattern for it. */
function expectText(actual: string, expected: string): void {
  if (!/^…$/m.test(expected)) {
    expect(actual.trimEnd()).toBe(expected.trimEnd());
    return;
  }
  const parts = expected
    .trimEnd()
    .split(/^…$\n?/m)
    .map(escapePattern);
  expect(actual).toMatch(new RegExp(`^${parts.join('[\\s\\S]*?')}\\s*$`));
}

/** What stands at a path; in a list of things with ids, `id=x` stands for the one whose id is x. */
function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((within, key) => {
    if (Array.isArray(within) && key.startsWith('id='))
      return (within as { id?: string }[]).find(({ id }) => id === key.slice('id='.length));
    return (within as Record<string, unknown> | null | undefined)?.[key];
  }, value);
}

function playRun(node: string, folder: string, step: Step): void {
  const [, ...args] = splitWords(step.run ?? '');
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, LANG: 'nl_NL.UTF-8', ...step.env };
  const result = spawnSync(node, [PROGRAM, ...args], {
    cwd: join(folder, step.in ?? '.'),
    env,
    input: step.stdin ?? '',
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const seen = `${result.stdout}\n${result.stderr}`;
  expect(result.status, `${step.run}\n${seen}`).toBe(step.exit ?? 0);
  if (step.stdout !== undefined) expectText(result.stdout, step.stdout);
  if (step.stderr !== undefined) expectText(result.stderr, step.stderr);
  for (const text of step.without ?? []) expect(seen.includes(text), `${text} in ${seen}`).toBe(false);
  if (step.json === undefined) return;
  const value: unknown = JSON.parse(result.stdout);
  for (const [path, expected] of Object.entries(step.json)) {
    const actual = valueAt(value, path);
    if (typeof expected === 'number') expect(actual, path).toBeCloseTo(expected, 9);
    else expect(actual, path).toEqual(expected);
  }
}

function play(node: string, story: Story): void {
  const folder = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  made.push(folder);
  writeFiles(folder, story.files ?? {});
  for (const step of story.steps) {
    if (step.write !== undefined) writeFiles(folder, step.write);
    const before = (step.unchanged ?? []).map((name) => [name, readFileSync(join(folder, name))] as const);
    if (step.run !== undefined) playRun(node, folder, step);
    for (const [name, bytes] of before)
      expect(readFileSync(join(folder, name)).equals(bytes), `${name} is unchanged`).toBe(true);
    for (const [name, expected] of Object.entries(step.files ?? {})) {
      if (expected === null) expect(existsSync(join(folder, name)), name).toBe(false);
      else expect(readFileSync(join(folder, name), 'utf8'), name).toContain(expected.trimEnd());
    }
  }
}

const stories = readdirSync('test/scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map(
    (name) =>
      [basename(name, '.yaml'), parse(readFileSync(join('test/scenarios', name), 'utf8')) as Story] as const,
  );

for (const [at, node] of NODES.entries()) {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  describe(`on Node ${version}`, () => {
    for (const [index, [name, story]] of stories.entries())
      if (at === 0 || index % (2 * NODES.length) === at)
        test(`${name}: ${story.title}`, () => play(node, story), LONGEST);
  });
}
