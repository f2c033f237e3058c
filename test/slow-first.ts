import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest: more than a minute and a half each, in a whole run on two processors. They start first: one that starts last is waited for by a
 * processor that has nothing else to do. In a new clone vitest knows no durations, and goes by the size of the files.
 */
const SLOW = [
  'scenarios/scenarios.test.ts',
  'hostile/limits/limits.test.ts',
  'hostile/fuzz/fuzz.test.ts',
  'pages/paper.test.ts',
  'pages/axe.test.ts',
  'pages/page.test.ts',
  'pages/valid.test.ts',
  'office/word.test.ts',
  'pages/look.test.ts',
];

/** Slow files first, and the others as vitest orders them. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = SLOW.findIndex((name) => moduleId.endsWith(`/test/${name}`));
      return at === -1 ? SLOW.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
