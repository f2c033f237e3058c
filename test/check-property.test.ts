import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkProperty } from './check-property.ts';
import failedSeeds from './failed-seeds.json' with { type: 'json' };

/** What an action throws, as text. */
function messageOf(act: () => void): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
/** The seed and the path that the message of a failure asks for. */
function seedIn(message: string): { readonly seed: number; readonly path: string } {
  return JSON.parse(/\[(\{"seed".*\})\]$/.exec(message)?.[1] ?? '') as ReturnType<typeof seedIn>;
}

describe('a property that fails', () => {
  const failing = fc.property(fc.nat(100_000), (value) => value < 30_000);

  test('says what to add to the seeds that failed', () => {
    const message = messageOf(() => checkProperty(failing, { seed: 1 }));
    expect(message).toContain('Counterexample: [30000]');
    expect(message).toContain(
      'Add to test/failed-seeds.json: "a property that fails > says what to add to the seeds that failed": [{"seed":1,"path":"',
    );
  });

  test('is run with what failed before anything else, whatever is drawn after that', () => {
    const found = seedIn(messageOf(() => checkProperty(failing, { seed: 1 })));
    const seen: number[] = [];
    const now = fc.property(fc.nat(100_000), (value) => {
      seen.push(value);
    });
    checkProperty(now, { seed: 2, numRuns: 3 }, [found]);
    expect(seen[0]).toBe(30_000);
    expect(seen.slice(-3)).toEqual(fc.sample(fc.nat(100_000), { seed: 2, numRuns: 3 }));
  });

  test('fails when only what failed before fails', () => {
    const found = seedIn(messageOf(() => checkProperty(failing, { seed: 1 })));
    const rare = fc.property(fc.nat(100_000), (value) => value !== 30_000);
    expect(() => checkProperty(rare, { seed: 2, numRuns: 3 })).not.toThrow();
    expect(() => checkProperty(rare, { seed: 2, numRuns: 3 }, [found])).toThrow('Counterexample: [30000]');
  });

  test('fails too where it takes time', async () => {
    const slow = fc.asyncProperty(fc.nat(100_000), (value) => Promise.resolve(value < 30_000));
    await expect(checkProperty(slow, { seed: 1 })).rejects.toThrow(
      /Counterexample: \[30000\][\s\S]*"seed":1/,
    );
    const rare = fc.asyncProperty(fc.nat(100_000), (value) => Promise.resolve(value !== 30_000));
    const found = seedIn(messageOf(() => checkProperty(failing, { seed: 1 })));
    await expect(checkProperty(rare, { seed: 2, numRuns: 3 }, [found])).rejects.toThrow('[30000]');
  });
});

test('a property that is interrupted before its last run has not been checked', async () => {
  const endless = fc.asyncProperty(fc.nat(), () => new Promise<void>((done) => setTimeout(done, 50)));
  await expect(checkProperty(endless, { interruptAfterTimeLimit: 20 })).rejects.toThrow('interrupted');
});

describe('the properties of this folder', () => {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const texts = files.map((name) => [name, readFileSync(join('test', name), 'utf8')] as const);

  test('are all checked with the seeds that failed before', () => {
    expect(texts.filter(([, text]) => /\bfc\.(?:assert|check)\(/.test(text)).map(([name]) => name)).toEqual([
      'check-property.ts',
    ]);
  });

  test('still have the names under which seeds are listed', () => {
    const titles = Object.keys(failedSeeds).map((name) => name.split(' > ').at(-1) ?? '');
    expect(titles.filter((title) => !texts.some(([, text]) => text.includes(title)))).toEqual([]);
  });
});
