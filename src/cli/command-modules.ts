/** Every command that reads a dossier, as one module: what they share is then in few files, and a start reads few files. */

export { command as check } from './commands/check.ts';
export { command as compare } from './commands/compare.ts';
export { command as form } from './commands/form.ts';
export { command as frameworksNew } from './commands/frameworks/new.ts';
export { command as frameworksReview } from './commands/frameworks/review/review.ts';
export { command as frameworksShow } from './commands/frameworks/show.ts';
export { command as frameworksTrace } from './commands/frameworks/trace/trace.ts';
export { command as init } from './commands/init.ts';
export { command as interview } from './commands/interview/interview.ts';
export { command as plan } from './commands/plan.ts';
export { command as report } from './commands/report.ts';
export { command as status } from './commands/status.ts';
