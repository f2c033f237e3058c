/** What the program ends with; scripts rely on it. */
export const EXIT = {
  done: 0,
  /** Done, and the answer is no: a check found problems. */
  answerIsNo: 1,
  /** The command line was wrong. */
  usage: 2,
  /** What was asked could not be done. */
  failed: 3,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
