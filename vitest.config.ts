import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Many tests wait for a program that they started: one file more than there are processors, where vitest would keep one processor free.
    maxWorkers: availableParallelism() + 1,
  },
});
