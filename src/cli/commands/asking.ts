/** The commands that ask, as one module: what they share is then in few files, and a start reads few files. */

export { command as form } from './form.ts';
export { command as init } from './init.ts';
export { command as interview } from './interview/interview.ts';
