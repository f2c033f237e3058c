/**
 * The rooms of tests of what is pure: they change nothing outside themselves, take the place of no module, and share a process with what is
 * loaded in it. That takes a third less time than loading it for each file.
 */
export const PURE_ROOMS = [
  'documents',
  'domain',
  'frameworks',
  'interview/navigator',
  'interview/plain',
  'reports',
  'surveys',
  'texts',
  'zip',
] as const;
