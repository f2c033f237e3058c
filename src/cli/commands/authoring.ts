/** The commands for whoever writes or reads frameworks, as one module: what they share is then in few files, and a start reads few files. */

export { command as check } from './check/check.ts';
export { command as frameworksNew } from './frameworks/new.ts';
export { command as frameworksReview } from './frameworks/review/review.ts';
export { command as frameworksShow } from './frameworks/show.ts';
export { command as frameworksTrace } from './frameworks/trace/trace.ts';
