/**
 * Every code of a named error, with its exit code (`usage`: the command line was wrong; `failed`: the command could not be carried out)
 * and the names of the values in its message. A code never changes its meaning.
 */
export const ERROR_CODES = {
  'unknown-command': { exit: 'usage', values: ['name'] },
  'unknown-action': { exit: 'usage', values: ['name', 'known'] },
  'unknown-option': { exit: 'usage', values: ['name'] },
  'missing-argument': { exit: 'usage', values: ['name'] },
  'missing-value': { exit: 'usage', values: ['name'] },
  'bad-value': { exit: 'usage', values: ['name', 'value'] },
  'too-many-arguments': { exit: 'usage', values: [] },
  'missing-options': { exit: 'usage', values: ['options'] },
  'bad-headcount': { exit: 'usage', values: ['count'] },
  'bad-date': { exit: 'usage', values: ['date'] },
  'bad-table': { exit: 'usage', values: ['table'] },
  'bad-number': { exit: 'usage', values: ['written'] },
  'bad-mode': { exit: 'usage', values: ['mode'] },
  'survey-later': { exit: 'usage', values: [] },
  'unknown-format': { exit: 'usage', values: ['format', 'known'] },
  'format-not-for-this': { exit: 'usage', values: ['format', 'known'] },
  'no-terminal': { exit: 'usage', values: [] },
  'no-such-folder': { exit: 'usage', values: ['path'] },
  'from-and-dossier': { exit: 'usage', values: ['name'] },
  'no-such-file': { exit: 'usage', values: ['path'] },
  'out-is-folder': { exit: 'usage', values: ['path'] },
  'no-dossier': { exit: 'usage', values: ['path'] },
  'dossier-below': { exit: 'usage', values: ['found', 'first'] },
  'dossier-exists': { exit: 'failed', values: ['path'] },
  'dossier-busy': { exit: 'failed', values: ['path'] },
  'unknown-measurement': { exit: 'usage', values: ['id', 'known'] },
  'no-measurement': { exit: 'failed', values: ['path'] },
  'measurement-exists': { exit: 'failed', values: ['id', 'path'] },
  'unknown-step-option': { exit: 'usage', values: ['id', 'known'] },
  'unknown-question-option': { exit: 'usage', values: ['id'] },
  'form-of-other': { exit: 'usage', values: ['id', 'other'] },
  'link-in-folder': { exit: 'failed', values: ['path'] },
  'link-leads-out': { exit: 'failed', values: ['path'] },
  'cannot-edit-yaml': { exit: 'failed', values: ['field'] },
  'unknown-framework': { exit: 'usage', values: ['id', 'known'] },
  'bad-framework-id': { exit: 'usage', values: ['id'] },
  'framework-id-taken': { exit: 'usage', values: ['id'] },
  'framework-exists': { exit: 'failed', values: ['path'] },
  'one-measurement': { exit: 'failed', values: ['path'] },
  'measurements-reversed': { exit: 'usage', values: [] },
  'same-organisation': { exit: 'usage', values: ['id', 'first', 'second'] },
  'unknown-own': { exit: 'usage', values: ['written', 'known'] },
  'only-several-organisations': { exit: 'usage', values: ['option'] },
  'only-one-organisation': { exit: 'usage', values: ['option'] },
  'nothing-in-common': { exit: 'failed', values: [] },
  'nothing-to-check': { exit: 'failed', values: ['path'] },
  'problems-in-files': { exit: 'failed', values: ['paths'] },
  'file-too-large': { exit: 'failed', values: ['path', 'most'] },
  'too-many-files': { exit: 'failed', values: ['path', 'most'] },
  'file-error': { exit: 'failed', values: ['path', 'reason'] },
} as const satisfies Readonly<
  Record<string, { readonly exit: 'usage' | 'failed'; readonly values: readonly string[] }>
>;
export type ErrorCode = keyof typeof ERROR_CODES;

/** The values for the message of a code. */
export type ErrorValues<Code extends ErrorCode> = Readonly<
  Record<(typeof ERROR_CODES)[Code]['values'][number], string | number>
>;
