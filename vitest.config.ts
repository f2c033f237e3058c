import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { PURE_ROOMS } from './test/pure-rooms.ts';

const PURE = PURE_ROOMS.map((room) => `test/${room}/**/*.test.ts`);

/** Take minutes, and no browser that would come too late beside them: they begin first, so that none of them is left alone at the end. */
const LONG = ['test/hostile/fuzz/', 'test/scenarios/', 'test/hostile/limits/', 'test/reports/same-number'];
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.some((part) => moduleId.includes(part));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // What is waited for comes later where other files are at work: a time says that it never came, not that it came slowly.
    expect: { poll: { timeout: 30_000 } },
    pool: 'forks',
    // Many tests wait for a program or a browser that they started: three files more than there are processors, where vitest would keep one free.
    maxWorkers: availableParallelism() + 3,
    sequence: { sequencer: LongFirst },
    projects: [
      { extends: true, test: { name: 'pure', isolate: false, include: PURE } },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['test/**/*.test.ts'],
          exclude: PURE,
        },
      },
    ],
  },
});
