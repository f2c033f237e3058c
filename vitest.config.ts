import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Many tests wait for a program that they started: one file for each processor, where vitest would keep one processor free.
    maxWorkers: '100%',
  },
});
