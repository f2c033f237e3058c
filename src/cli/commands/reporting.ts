/** The commands that tell what a dossier holds, as one module: what they share is then in few files, and a start reads few files. */

export { command as compare } from './compare.ts';
export { command as plan } from './plan.ts';
export { command as report } from './report.ts';
export { command as status } from './status.ts';
